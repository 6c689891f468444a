import type { Host } from '#infra/local/host.ts';
import { type Instant, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { type Api, apiOf } from '../seed/api.ts';

/** A step of the story as it is told. */
export type Step = { date: string; zh: string; en: string };

/** What every chapter of the story works with: the street's API, its clock, and who listens. */
export type Stage = {
  api: Api;
  host: Host;
  say(zh: string, en: string): void;
  now(): Instant;
  /** Lets time pass until an instant, and everything due happen. */
  until(instant: Instant | undefined): Promise<void>;
};

export const stageOf = (host: Host, tell: (step: Step) => void): Stage => ({
  api: apiOf(host),
  host,
  say: (zh, en) => tell({ date: localDateOf(host.clock.now()), zh, en }),
  now: host.clock.now,
  until: async (instant = '') => {
    host.clock.moveTo(instant);
    await host.settle();
  },
});

/** A minute after ratings, ballots or objections closed: then they are counted. */
export const counted = (closes: Instant | undefined): Instant | undefined => closes && new Date(Date.parse(closes) + 61_000).toISOString();
