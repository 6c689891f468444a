import { render } from 'preact';
import { language } from '#web/shared/language.ts';
import { App } from './app.tsx';
import { largeType } from './frame/large-type.ts';

language.begin();
largeType.begin();
const root = document.getElementById('app') as HTMLElement;
root.replaceChildren();
render(<App />, root);
