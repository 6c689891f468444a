import { bundleFunction } from './bundle.ts';
import { buildApp } from './stacks/build-app.ts';

buildApp({ codeOf: bundleFunction }).synth();
