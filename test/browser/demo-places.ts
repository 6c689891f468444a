import type { Host } from '#infra/local/host.ts';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { Shown } from '../../demo/seed.ts';
import { apiClient } from '../api-client.ts';
import type { PathValues } from './console-pages.ts';

/** The compound of the demo whose order has come furthest. */
const COMPOUND = '锦绣东院';

let places: Promise<PathValues> | undefined;

/** What stands in the demo street for the names in the console's paths, read once. */
export const demoPlaces = (host: Host, { compounds }: Shown): Promise<PathValues> => {
  places ??= (async () => {
    const api = apiClient(host.url);
    const read = async (line: string, account: string) => (await api(line, { token: await host.tokenFor(account) })).body;
    const compoundId = compounds.find(({ name }) => name === COMPOUND)?.id ?? '';
    const { rows: orders } = await read(`GET /v1/compounds/${compoundId}/orders`, 'zhao');
    const [order] = orders;
    const { packages } = await read(`GET /v1/compounds/${compoundId}/menu`, 'zhao');
    const { rows: units } = await read(`GET /v1/compounds/${compoundId}/roll?limit=1`, 'zhao');
    const report = await api('POST /v1/street/reports', {
      token: await host.tokenFor('li'),
      body: { period: order.moments.feesFrom.slice(0, 7), asOf: localDateOf(host.clock.now()) },
    });
    return {
      compoundId,
      reportId: report.body.id,
      orderId: order.id,
      voteId: order.voteId,
      packageId: packages[0].package.id,
      unit: units[0].unit,
      notice: 'bills',
    };
  })();
  return places;
};

type Link = { token: string; order: string; period: string; vote: string };

/** Links of the demo, and what stands in the places behind them: a household on trial rates, one that is billed pays, an owner votes. */
export const demoLinks = async (host: Host, { links, ownerLinks, compounds }: Shown) => {
  const api = apiClient(host.url);
  const tokenOf = (name: string) => links.find(({ compound }) => compound === name)?.token ?? '';
  const billed = tokenOf(COMPOUND);
  const { rows: bills } = (await api('GET /v1/household/bills', { token: billed })).body;
  const owner = ownerLinks[0]?.token ?? '';
  const { orders } = (await api('GET /v1/owner', { token: owner })).body;
  const trial = links.find(({ compound }) => compound !== COMPOUND && compounds.some(({ name }) => name === compound))?.token ?? billed;
  const rated = (await api('GET /v1/household', { token: trial })).body;
  const household = (place: string): Link =>
    place.startsWith('rate') || place === ''
      ? { token: trial, order: rated.orders[0]?.id ?? '', period: '', vote: '' }
      : { token: billed, order: bills[0]?.orderId ?? '', period: bills[0]?.period ?? '', vote: '' };
  return { household, owner: (_place: string): Link => ({ token: owner, order: '', period: '', vote: orders[0]?.voteId ?? '' }) };
};
