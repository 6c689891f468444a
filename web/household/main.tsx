import { render } from 'preact';
import { language } from '#web/shared/language.ts';
import { App } from './app.tsx';

language.begin();
const root = document.getElementById('app') as HTMLElement;
root.replaceChildren();
render(<App />, root);
