import { buildWeb } from '../../web/build.ts';

/** The browser tests see the pages as they are now. */
export const setup = (): Promise<void> => buildWeb();
