import { table } from './figure.ts';
import { lighthouseScores } from './figures/lighthouse.ts';

/** `npm run lighthouse`, after `npm install --no-save lighthouse@12.8.2`: its scores alone; `npm run bench` has them too. */
const figures = await lighthouseScores();
console.log(figures.length > 0 ? table(figures) : 'Lighthouse is not installed: npm install --no-save lighthouse@12.8.2');
