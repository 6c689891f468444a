import type { Host } from '#infra/local/host.ts';
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
    return { compoundId, orderId: order.id, voteId: order.voteId, packageId: packages[0].package.id, unit: units[0].unit };
  })();
  return places;
};
