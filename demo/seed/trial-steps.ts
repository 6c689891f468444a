import { addDays, type Instant, type LocalDate, startOfDay } from '#shared/domain/calendar/local-date.ts';
import { castBallots, type DemoBallot } from '../ballots.ts';
import { demoPolicy } from '../street-data.ts';
import { type Api, allRows, eachOf } from './api.ts';
import { uploadDrawnPhotos } from './drawn-photos.ts';
import { linksOf, type SeededCompound, type SeededFirm } from './street.ts';

/** Something that happens at a time of the demo street's past. Steps are taken in order, each once. */
export type Step = { at: Instant; name: string; run(): Promise<unknown> };
export type Street = {
  api: Api;
  compounds: SeededCompound[];
  firms: SeededFirm[];
  /** Somebody pays on the provider's page of this address. */
  payAt(url: string, nth: number): void;
};

/** Nine in the morning of a local date. */
export const morning = (date: LocalDate): Instant => new Date(Date.parse(startOfDay(date)) + 9 * 3_600_000).toISOString();

const compoundNamed = ({ compounds }: Street, name: string): SeededCompound => {
  const found = compounds.find((compound) => compound.name === name);
  if (!found) throw new RangeError(`no such compound: ${name}`);
  return found;
};

/** An order of the demo: which compound tries which package of which firm, and from when. */
export type DemoTrial = { name: string; key: string; firm: string; code: string; trialMonths: 1 | 3; starts: LocalDate };

/** What a compound does with its order. Everything finds its own work when repeated. */
export const trialOf = (street: Street, { name, key, firm: firmName, code, trialMonths, starts }: DemoTrial) => {
  const { api } = street;
  const compound = compoundNamed(street, name);
  const firm = street.firms.find((candidate) => candidate.name === firmName) as SeededFirm;
  const { id, clerk } = compound;
  const as = { bearer: firm.key };
  let orderId: Promise<string> | undefined;
  const place = (): Promise<string> => {
    orderId ??= api<{ id: string }>('POST', `/v1/compounds/${id}/orders`, {
      as: clerk,
      key: `order-${key}`,
      body: { packageId: firm.packages[code], trialMonths },
    }).then((order) => order.id);
    return orderId;
  };
  return {
    compound,
    place,
    /** The committee orders, and the firm accepts the same day. */
    order: async () => {
      const order = await place();
      await api('POST', `/v1/firm/orders/${order}/accept`, { as, key: `accept-${key}`, body: { startDate: starts } });
    },
    /** The firm records what it has done, with so many photos of it. */
    visit: async (visits: readonly { doneAt: Instant; service: string; by: string; note: string; photographed?: number }[]) => {
      const order = await place();
      await eachOf(visits, async ({ photographed = 0, ...visit }, n) => {
        const photos = await uploadDrawnPhotos(api, as, order, `${key}-${n + 1}`, photographed);
        const body = { ...visit, ...(photos.length > 0 && { photos }) };
        await api('PUT', `/v1/firm/orders/${order}/visits/visit-${n + 1}`, { as, body });
      });
    },
    rate: async (rated: Rated) => rate(api, compound, await place(), rated),
    /** The committee announces the owners' vote. */
    announce: async (announced: LocalDate) => {
      const dates = { opensOn: addDays(announced, 1), closesOn: addDays(announced, demoPolicy().voteNoticeDays) };
      await api('POST', `/v1/compounds/${id}/orders/${await place()}/vote`, { as: clerk, key: `vote-${key}`, body: dates });
    },
    /** @param takenAt when the papers among the ballots were filled in */
    vote: async (ballots: readonly DemoBallot[], takenAt: Instant) => {
      const { voteId = '' } = await api<{ voteId?: string }>('GET', `/v1/compounds/${id}/orders/${await place()}`, { as: clerk });
      await castBallots(api, compound, voteId, ballots, takenAt);
    },
  };
};
export type SeededTrial = ReturnType<typeof trialOf>;

export type Rated = { share: number; overallOf(n: number): number; comments: string[] };

/** Households rate: a share of those who live there. */
const rate = async (api: Api, compound: SeededCompound, orderId: string, { share, overallOf, comments }: Rated) => {
  const { id, clerk } = compound;
  const [units, links, { terms }] = await Promise.all([
    allRows<{ unit: string; occupied: boolean }>(api, `/v1/compounds/${id}/roll`, clerk),
    linksOf(api, compound),
    api<{ terms: { services: { code: string }[] } }>('GET', `/v1/compounds/${id}/orders/${orderId}`, { as: clerk }),
  ]);
  const tokens = new Map(links.map(({ unit, token }) => [unit, token]));
  const occupied = units.filter((unit) => unit.occupied);
  await eachOf(occupied.slice(0, Math.ceil(occupied.length * share)), ({ unit }, n) => {
    const overall = overallOf(n);
    const services = Object.fromEntries(terms.services.map(({ code }, s) => [code, Math.max(1, Math.min(5, overall + ((n + s) % 3) - 1))]));
    const comment = n % 6 === 0 ? comments[(n / 6) % comments.length] : undefined;
    return api('PUT', `/v1/household/orders/${orderId}/rating`, {
      as: { bearer: tokens.get(unit) ?? '' },
      body: { overall, services, comment, wouldContinue: overall >= 3 },
    });
  });
};

/** Seven owners of ten vote, most of them for the firm. */
export const mostAgree = (units: readonly string[]): DemoBallot[] =>
  units
    .filter((_, n) => n % 10 < 7)
    .map((unit, n) => ({ unit, choice: n % 7 === 5 ? 'no' : n % 11 === 8 ? 'abstain' : 'yes', channel: n % 12 === 4 ? 'paper' : 'link' }));
