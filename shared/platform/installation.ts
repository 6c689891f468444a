import type { InBoth } from './nouns.ts';

/** What an installation is for: real money, or trying out with a clock of its own. Tables and keys of one are unknown to the other. */
export const MODES = ['live', 'test'] as const;
export type Mode = (typeof MODES)[number];

const NAMES: Record<Mode, InBoth> = {
  live: { zh: '正式系统', en: 'the live installation' },
  test: { zh: '沙箱', en: 'the sandbox' },
};

/** What an installation is called where a caller is sent from one to the other, with its address where that is known. */
export const installationName = (mode: Mode, origin?: string): InBoth => {
  const { zh, en } = NAMES[mode];
  return origin ? { zh: `${zh} ${origin} `, en: `${en} at ${origin}` } : { zh, en };
};

/** What a firm's key may ask in a minute of the clock. */
export const REQUESTS_PER_MINUTE = 600;
