import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { foundStreet } from '#infra/found-street.ts';
import { type Host, startHost } from '#infra/local/host.ts';
import { type Policy, STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { type TableName, tableNames } from '#shared/store/tables.ts';
import { apiClient } from '../api-client.ts';
import { expectStatus } from '../street-world.ts';
import { allItems, type Stored } from './stored.ts';

const ACCOUNTS = ['liu', 'wang'] as const;
export const PEOPLE = ACCOUNTS.map((account) => ({ account, name: account, role: { zh: '', en: '' } }));
const BORN = '2027-10-08T01:00:00.000Z';
/** The afternoon before the first fees: from here on every history lives by itself. Three months later comes a leap day. */
export const BEGINNING = '2027-11-30T08:00:00.000Z';

/** Short periods, so that a history of some weeks sees drafts, all rungs of dunning and the limits of what may be paid ahead. */
const POLICY: Policy = {
  ...STANDARD_POLICY,
  decision: 'rating',
  maxExtensions: 0,
  draftDays: 2,
  paymentDays: 10,
  reminderDays: 3,
  noticeDays: 5,
  dunningReasonableDays: 7,
  maxPrepayMonths: 6,
};
/** Areas that do not come out even, and a vacant unit. */
const ROLL =
  '楼号,单元,房号,建筑面积,业主,手机,入住\n1,1,101,60.05,甲,,是\n1,1,102,33.33,乙,,是\n1,2,201,101.17,丙,,是\n1,2,202,47.50,丁,,否';
export const UNITS = ['1-1-101', '1-1-102', '1-2-201', '1-2-202'] as const;

/**
 * Three orders of two firms: billed by month and area, billed by quarter and household, and one that is still tried and must never be
 * billed.
 */
const OFFERS = [
  { firm: 0, service: 'cleaning', more: { yuanPerSqmMonth: '0.3525', cycle: 'month', vacancyPercent: 70, termMonths: 6 }, trialMonths: 1 },
  { firm: 1, service: 'greening', more: { yuanPerHouseholdMonth: '12.345', cycle: 'quarter' }, trialMonths: 1 },
  { firm: 0, service: 'repairs', more: { yuanPerSqmMonth: '0.11', cycle: 'month' }, trialMonths: 3 },
] as const;

/** What a history begins with: everything stored, and the ids that its steps name. */
export type Street = { items: Stored; streetId: string; compoundId: string; orders: string[] };

/** Keys that are the same in each run, and so are all ids that follow from them. */
const keyedApi = (host: Host) => {
  const api = apiClient(host.url);
  let keys = 0;
  return async (token: string, line: string, body?: unknown, status = line.startsWith('POST') ? 201 : 200) => {
    keys += 1;
    return expectStatus(await api(line, { token, body, key: `street-key-${String(keys).padStart(6, '0')}` }), status).body;
  };
};

const orderOf = async (
  host: Host,
  must: ReturnType<typeof keyedApi>,
  committee: string,
  compoundId: string,
  firms: string[],
  n: number,
) => {
  const { firm, service, more, trialMonths } = OFFERS[n] as (typeof OFFERS)[number];
  const key = firms[firm] ?? '';
  const offer = { name: service, services: [{ code: service, level: '每日' }], trialMonths: [trialMonths], ...more };
  const { id: packageId } = await must(key, 'POST /v1/firm/packages', offer);
  const { id } = await must(committee, `POST /v1/compounds/${compoundId}/orders`, { packageId, trialMonths });
  await must(key, `POST /v1/firm/orders/${id}/accept`, { startDate: '2027-10-16' }, 200);
  await host.settle();
  return { id: id as string, service };
};

/** Lives through the founding, the trial and the rating of one compound, once; each history begins with a copy of what it left. */
export const foundedStreet = async (): Promise<Street> => {
  const host = await startHost({ clockAt: BORN, quiet: true, people: PEOPLE, requestsPerMinute: 100_000 });
  try {
    const must = keyedApi(host);
    const { streetId } = await foundStreet(host.operator, {
      name: '堤口路街道',
      district: '济南市天桥区',
      account: 'liu',
      person: '刘',
      now: BORN,
      policy: POLICY,
    });
    const [street, committee] = [await host.tokenFor('liu'), await host.tokenFor('wang')];
    const { id: communityId } = await must(street, 'POST /v1/street/communities', { name: '无影山中路社区' });
    const { id: compoundId } = await must(street, 'POST /v1/street/compounds', { communityId, name: '甲院', built: 1989 });
    const party = await must(street, 'POST /v1/street/parties', { kind: 'owners_committee', name: '业委会', compoundId });
    await must(street, `POST /v1/street/parties/${party.id}/members`, { account: 'wang', name: '王主任' });
    await must(committee, `PUT /v1/compounds/${compoundId}/roll`, new TextEncoder().encode(ROLL));
    for (const { service } of OFFERS) await must(street, `PUT /v1/street/services/${service}`, { zh: service, en: service });
    const firms: string[] = [];
    for (const name of ['安居物业', '乐园绿化']) firms.push((await must(street, 'POST /v1/street/firms', { name })).apiKey.secret);
    const orders: { id: string; service: string }[] = [];
    for (const n of OFFERS.keys()) orders.push(await orderOf(host, must, committee, compoundId, firms, n));

    host.clock.moveTo('2027-11-10T01:00:00.000Z');
    await host.settle();
    const { rows: links } = await must(committee, `GET /v1/compounds/${compoundId}/links?limit=100`);
    for (const { id, service } of orders.slice(0, 2))
      for (const { token } of links.slice(0, 3))
        await must(token, `PUT /v1/household/orders/${id}/rating`, { overall: 5, services: { [service]: 5 }, wouldContinue: true });
    host.clock.moveTo(BEGINNING);
    await host.settle();
    return { items: await allItems(host.operator), streetId, compoundId, orders: orders.map(({ id }) => id) };
  } finally {
    await host.stop();
  }
};

const BATCH = 25;
/** Writes a street into the empty tables of a host. */
export const settleIn = async ({ operator }: Host, { items }: Street): Promise<void> => {
  const puts = tableNames.flatMap((name) => items[name].map((Item) => ({ name, Item })));
  const batches = Array.from({ length: Math.ceil(puts.length / BATCH) }, (_, n) => puts.slice(n * BATCH, (n + 1) * BATCH));
  await Promise.all(
    batches.map((batch) => {
      const requests = Map.groupBy(batch, ({ name }) => operator.tables[name as TableName]);
      return operator.client.send(
        new BatchWriteCommand({
          RequestItems: Object.fromEntries(
            [...requests].map(([table, rows]) => [table, rows.map(({ Item }) => ({ PutRequest: { Item } }))]),
          ),
        }),
      );
    }),
  );
};
