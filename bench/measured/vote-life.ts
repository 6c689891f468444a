import { photoHash } from '../../test/vote-world.ts';
import type { BenchWorld } from './bench-world.ts';
import type { Asker, RequestLog } from './request-log.ts';

type Order = { world: BenchWorld; orderId: string; ordering: Asker; deciding: Asker; log: RequestLog };

/** How a decision's own committee is asked: by the function that takes votes, which has to know its callers too. */
export const decidingAs = ({ compound }: BenchWorld, orderId: string): Asker => ({
  token: compound.committee,
  warm: `GET /v1/compounds/${compound.id}/orders/${orderId}/objections`,
});

/** A trial that was not passed is extended, then broken off; the firm hands over. */
export const endBadly = async (
  { log, ordering }: Pick<Order, 'log' | 'ordering'>,
  at: { id: string; committee: string },
  orderId: string,
): Promise<void> => {
  const path = `POST /v1/compounds/${at.id}/orders/${orderId}`;
  const asker = { ...ordering, token: at.committee, warm: `GET /v1/compounds/${at.id}/orders` };
  await log.weighed('extend a trial', asker, `${path}/extend`, { months: 1, reason: '再试一个月' });
  await log.write('break a trial off', asker, `${path}/break-off`, { reason: '服务未改善' });
  await log.write('hand over', asker, `${path}/hand-over`, { reason: '已交接' });
};

/** The committee announces the owners' vote. @returns the vote's id */
export const announceIt = async ({ world, orderId, deciding, log }: Order): Promise<string> => {
  const of = `/v1/compounds/${world.compound.id}/orders/${orderId}`;
  await log.bulk('announce a vote', deciding, `POST ${of}/vote`, { opensOn: '2027-01-05', closesOn: '2027-01-19' });
  return (await world.must(`GET ${of}`, { token: world.compound.committee })).voteId;
};

/** Three quarters of the owners agree: most by link, one on paper, one by proxy, one twice. */
export const voteIt = async ({ world, deciding, log }: Order, voteId: string): Promise<Asker> => {
  const links = await world.ownerLinks();
  const owner = (n: number): Asker => ({ token: links[n]?.token, warm: 'GET /v1/owner' });
  const path = `/v1/owner/votes/${voteId}/ballots`;
  await log.write('cast a ballot', owner(0), `POST ${path}`, { choice: 'no' });
  for (const { token } of [...links.slice(0, 1), ...links.slice(3, Math.ceil(links.length * 0.75))])
    await world.must(`POST ${path}`, { token, body: { choice: 'yes' } });
  const paper = (unit: string | undefined, more: object) => ({
    unit,
    choice: 'yes',
    takenAt: world.host.clock.now(),
    collector: '王桂芳',
    witness: '赵卫国',
    photoHash: photoHash('选票'),
    ...more,
  });
  const entering = `POST /v1/compounds/${world.compound.id}/votes/${voteId}/paper-ballots`;
  await log.weighed('enter a ballot on paper', deciding, entering, paper(links[1]?.unit, {}));
  const proxy = { holder: '孙建国', photoHash: photoHash('委托书') };
  await log.weighed('enter a ballot by proxy', deciding, entering, paper(links[2]?.unit, { proxy }));
  await log.read('an owner’s home', owner(0), 'GET /v1/owner');
  await log.read('an owner’s ballots', owner(0), `GET ${path}`);
  await log.read('a vote', { token: undefined, warm: `GET /v1/votes/${voteId}` }, `GET /v1/votes/${voteId}`);
  return owner(0);
};

/** Two owners object, and the street dismisses it. */
export const objectIt = async ({ world, orderId, deciding, log }: Order, owner: Asker, office: Asker, voteId: string): Promise<void> => {
  const links = await world.ownerLinks();
  const reason = { reason: '选票不是本人签的' };
  await log.weighed('object to a decision', owner, `POST /v1/owner/orders/${orderId}/objections`, reason);
  const of = `/v1/compounds/${world.compound.id}/orders/${orderId}/objections`;
  await log.weighed('record an objection', deciding, `POST ${of}`, { ...reason, unit: links[1]?.unit });
  await log.read('objections', deciding, `GET ${of}`);
  const street = { ...office, warm: 'GET /v1/street/objections' };
  await log.list('orders with objections', street, 'GET /v1/street/objections');
  for (const number of [1, 2]) {
    const decision = { outcome: 'dismiss', reason: '经核对无误' };
    await log.weighed('decide an objection', street, `POST /v1/street/orders/${orderId}/objections/${number}/decide`, decision);
  }
  const anybody = { token: undefined, warm: `GET /v1/votes/${voteId}` };
  await log.read('all ballots of a vote', anybody, `GET /v1/votes/${voteId}/chain`);
  await log.read('a vote’s notice', anybody, `GET /v1/votes/${voteId}/notice`);
};
