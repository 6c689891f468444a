import type { Reading } from '#infra/local/grants.ts';
import type { Figure } from '../figure.ts';
import { type MeteredWorld, unitsOf, writesOf } from '../metered-world.ts';

const roundTrips = (what: string, target: number, readings: Reading[]): Figure => ({
  id: 'P3',
  what: `round trips: ${what}`,
  value: readings.length,
  unit: '',
  target,
  best: 'low',
  kind: 'count',
  raw: { commands: readings.map(({ command }) => command.replace('Command', '')).join('+') },
});

const writeUnits = (what: string, target: number, readings: Reading[], per = 1): Figure => {
  const { tables, indexes } = unitsOf(writesOf(readings));
  return {
    id: 'P4',
    what: `write units: ${what}`,
    value: tables / per,
    unit: 'WCU',
    target,
    best: 'low',
    kind: 'count',
    raw: { inTables: tables / per, inIndexesBesides: indexes / per, inAll: (tables + indexes) / per },
  };
};

/** P3, P4, P5: what requests cost in round trips, write units and items read; warm, authentication included. */
export const requestCosts = async (world: MeteredWorld): Promise<Figure[]> => {
  const { api, compound, firm, offer, street, measure } = world;
  const committee = { token: compound.committee };
  const figures: Figure[] = [];
  const lists: Reading[] = [];
  const all: Reading[] = [];
  const measured = async (work: () => Promise<unknown>) => {
    const readings = await measure(work);
    all.push(...readings);
    return readings;
  };
  const list = async (what: string, line: string, token: string | undefined) => {
    await api(line, { token });
    const readings = await measured(() => api(line, { token }));
    lists.push(...readings);
    figures.push(roundTrips(`a page of ${what}`, 1, readings));
  };

  // A write, its repetition, its cost: placing an order, accepting it.
  await api(`GET /v1/compounds/${compound.id}/orders`, committee);
  const place = { ...committee, key: 'bench-place-1', body: { packageId: offer.id, trialMonths: 1 } };
  figures.push(roundTrips('an order is placed', 2, await measured(() => api(`POST /v1/compounds/${compound.id}/orders`, place))));
  figures.push(roundTrips('… repeated', 2, await measured(() => api(`POST /v1/compounds/${compound.id}/orders`, place))));
  const { rows } = await world.must(`GET /v1/compounds/${compound.id}/orders`, committee);
  const orderId: string = rows[0].id;
  await api('GET /v1/firm/services', { token: firm.key });
  const accept = { token: firm.key, key: 'bench-accept-1', body: { startDate: '2026-12-01' } };
  const accepting = await measured(() => api(`POST /v1/firm/orders/${orderId}/accept`, accept));
  figures.push(roundTrips('an order is accepted', 2, accepting));
  figures.push(roundTrips('… repeated', 2, await measured(() => api(`POST /v1/firm/orders/${orderId}/accept`, accept))));
  figures.push(writeUnits('an order’s move', 6, accepting));

  await world.to('2026-12-20T00:00:00.000Z');
  const [first, ...others] = await allLinks(world);
  const rating = await measured(() => world.rate(orderId, first ?? '', 5));
  figures.push(roundTrips('a rating', 2, rating), writeUnits('a rating', 1, rating));
  for (const token of others.slice(0, Math.ceil(others.length * 0.6))) await world.rate(orderId, token, 5);
  await world.to('2027-01-20T00:00:00.000Z');
  world.host.clock.moveTo('2027-02-01T00:00:00.000Z');
  const billing = (await measured(() => world.host.settle())).filter((reading) => reading.function === 'billing-page');
  figures.push(writeUnits('a bill, per household', 1.05, billing, others.length + 1));

  const bills = await world.must(`GET /v1/compounds/${compound.id}/orders/${orderId}/bills?period=2027-Q1`, committee);
  const body = { channel: 'cash', orderId, period: '2027-Q1', unit: bills.rows[0].unit, amountFen: 1_000 };
  const receipt = await measured(() => api(`PUT /v1/compounds/${compound.id}/receipts/b-1`, { ...committee, body }));
  figures.push(roundTrips('a receipt', 2, receipt), writeUnits('a payment', 8, receipt));
  figures.push(
    roundTrips('… repeated', 2, await measured(() => api(`PUT /v1/compounds/${compound.id}/receipts/b-1`, { ...committee, body }))),
  );

  await list('a firm’s orders', 'GET /v1/firm/orders?state=collecting', firm.key);
  await list('units', `GET /v1/compounds/${compound.id}/roll?limit=100`, compound.committee);
  await list('bills', `GET /v1/compounds/${compound.id}/orders/${orderId}/bills?period=2027-Q1&limit=100`, compound.committee);
  await list('orders', `GET /v1/compounds/${compound.id}/orders`, compound.committee);
  await list('compounds', 'GET /v1/street/compounds', street);
  await list('audit entries', 'GET /v1/street/audit?month=2026-11', street);

  const sum = (pick: (reading: Reading) => number) => lists.reduce((total, reading) => total + pick(reading), 0);
  const read = sum(({ scannedCount }) => scannedCount);
  const returned = sum(({ itemsReturned }) => itemsReturned);
  figures.push({
    id: 'P5',
    what: 'items read ÷ items returned, lists',
    value: read / returned,
    unit: '',
    target: 1.1,
    best: 'low',
    kind: 'count',
    raw: { read, returned },
  });
  figures.push({
    id: 'P5',
    what: 'scans',
    value: all.filter(({ command }) => command.startsWith('Scan')).length,
    unit: '',
    target: 0,
    best: 'low',
    kind: 'count',
    raw: { requests: all.length },
  });
  return figures;
};

const allLinks = async ({ must, compound }: MeteredWorld): Promise<string[]> => {
  const tokens: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page: { rows: { token: string }[]; nextCursor?: string } = await must(
      `GET /v1/compounds/${compound.id}/links?limit=100${cursor && `&cursor=${cursor}`}`,
      { token: compound.committee },
    );
    tokens.push(...page.rows.map(({ token }) => token));
    cursor = page.nextCursor;
  }
  return tokens;
};
