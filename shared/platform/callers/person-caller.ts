import type { Platform } from '../platform.ts';
import type { PersonCaller, Recognise } from './caller.ts';

/** Anybody whom the sign-in service knows, whether or not a party has given them a seat. */
export const recognisePerson =
  ({ clock, staffTokens }: Platform): Recognise<PersonCaller> =>
  async ({ bearer }) => ({ kind: 'person', account: (await staffTokens.verify(bearer, clock.now())).account });
