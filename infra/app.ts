import { fileURLToPath } from 'node:url';
import { buildWeb } from '../web/build.ts';
import { bundleFunction } from './bundle.ts';
import { buildApp } from './stacks/build-app.ts';

const webFolder = fileURLToPath(new URL('../web/dist', import.meta.url));
await buildWeb(webFolder);
buildApp({ codeOf: bundleFunction, webFolder }).synth();
