import { foundStreet } from '#infra/found-street.ts';
import type { Host } from '#infra/local/host.ts';
import { type LocalDate, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { systemClock } from '#shared/platform/clock.ts';
import { ownerLinksOf } from './ballots.ts';
import { METHODS } from './pay-methods.ts';
import { demoPeople } from './people.ts';
import { apiOf } from './seed/api.ts';
import { streetBegins } from './seed/collecting-life.ts';
import { orderLives, yetToVote } from './seed/order-lives.ts';
import { admitFirms, defineServices, importRolls, linksOf, registerCommunities, registerCompounds } from './seed/street.ts';
import { demoPolicy, demoStreet } from './street-data.ts';

/** What the seed notes down: when it began, how far it is, and what there is to show. */
export type SeedNotes = { today: LocalDate; steps: number; finished: boolean; shown?: Shown };
/** Ways into the demo for somebody who has just started it. */
export type Shown = {
  streetId: string;
  compounds: { id: string; name: string; clerk: string }[];
  firms: { id: string; name: string; key: string }[];
  /** Of households, and of owners. */
  links: Link[];
  ownerLinks: Link[];
  votes: { compound: string; id: string }[];
};
type Link = { compound: string; unit: string; token: string };

/** Where a host must begin so that the demo street can be lived up to now. */
export const seedBegins = (today: LocalDate = localDateOf(systemClock.now())): string => streetBegins(today);

export const seedNotes = (host: Host): SeedNotes | undefined => host.state.get('seed') as SeedNotes | undefined;

/**
 * Builds the demo street as its people would have: founded by an operator, all else through the API, at the times at which it would have
 * happened, ending now. Every request has a fixed Idempotency-Key and finished steps are noted, so what was cut off is completed next time.
 */
export const seed = async (host: Host): Promise<Shown> => {
  const notes: SeedNotes = seedNotes(host) ?? { today: localDateOf(systemClock.now()), steps: 0, finished: false };
  if (notes.finished && notes.shown) return notes.shown;
  const note = (change: Partial<SeedNotes>) => {
    Object.assign(notes, change);
    host.state.set('seed', notes);
  };
  note({});

  const api = apiOf(host);
  const { streetId } = await foundStreet(host.operator, {
    ...demoStreet(),
    account: 'li',
    person: demoPeople[0].name,
    policy: demoPolicy(),
    now: host.clock.now(),
  });
  await defineServices(api);
  const compounds = await registerCompounds(api, await registerCommunities(api));
  const firms = await admitFirms(api);
  await importRolls(api, compounds);

  const payAt = (url: string, nth: number) => host.stripe.pay(url.split('/').at(-1) ?? '', METHODS[nth % METHODS.length]);
  const lives = orderLives({ api, compounds, firms, payAt }, notes.today);
  for (const [n, { at, run }] of lives.entries()) {
    if (n < notes.steps) continue;
    if (at > host.clock.now()) {
      host.clock.moveTo(at);
      await host.settle();
    }
    await run();
    note({ steps: n + 1 });
    host.state.set('clockResumesAt', host.clock.now());
  }
  host.clock.catchUp();
  await host.settle();

  const shown: Shown = {
    streetId,
    compounds: compounds.map(({ id, name, clerk }) => ({ id, name, clerk })),
    firms: firms.map(({ id, name, key }) => ({ id, name, key })),
    links: [],
    ownerLinks: [],
    votes: [],
  };
  for (const compound of compounds.filter(({ name }) => ['双桥宿舍', '锦绣东院'].includes(name))) {
    const [first] = await linksOf(api, compound);
    if (first) shown.links.push({ compound: compound.name, ...first });
  }
  for (const compound of compounds.filter(({ name }) => ['松林里', '泉景苑', '锦绣东院'].includes(name))) {
    const { rows } = await api<{ rows: { voteId?: string }[] }>('GET', `/v1/compounds/${compound.id}/orders`, { as: compound.clerk });
    for (const { voteId } of rows) if (voteId) shown.votes.push({ compound: compound.name, id: voteId });
  }
  const votingNow = compounds.find(({ name }) => name === '松林里');
  if (votingNow) {
    const tokens = await ownerLinksOf(api, votingNow);
    for (const unit of yetToVote()) shown.ownerLinks.push({ compound: votingNow.name, unit, token: tokens.get(unit) ?? '' });
  }
  note({ finished: true, shown });
  host.state.set('clockResumesAt', undefined);
  return shown;
};
