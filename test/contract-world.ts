import type { HostOptions } from '#infra/local/host.ts';
import type { Policy } from '#shared/contract/schemas/policy.ts';
import { settled, startVoteWorld, type VotingCompound } from './vote-world.ts';

/**
 * A street whose trials are decided by rating alone, so that contracts are reached quickly, and whose owners may vote on renewals. The
 * firm offers one package without a term, and one for a year.
 */
export const startContractWorld = async (options: Omit<HostOptions, 'people'> & { units?: number; policy?: Partial<Policy> } = {}) => {
  const { policy, ...rest } = options;
  const world = await startVoteWorld({ units: 3, policy: { decision: 'rating', ...policy }, ...rest });
  const yearly = (await world.newPackage(world.firm.key, { name: '三保一年', termMonths: 12 })).id as string;

  /** An order that is billed: tried for a month, rated well by all, posted, taken effect. */
  const collecting = async (at: VotingCompound, packageId: string = world.offer.id): Promise<string> => {
    const orderId = await world.rated(at, packageId);
    const posted = await world.order(orderId, at);
    await world.to(settled(posted.moments.effectiveAt));
    return orderId;
  };
  const ask = (at: VotingCompound, orderId: string, what: string, body: object, key?: string) =>
    world.api(`POST /v1/compounds/${at.id}/orders/${orderId}/${what}`, { token: at.committee, body, key });
  const askAsFirm = (orderId: string, what: string, body: object, key?: string) =>
    world.api(`POST /v1/firm/orders/${orderId}/${what}`, { token: world.firm.key, body, key });
  const billsOf = async (at: VotingCompound, orderId: string, period: string) =>
    (await world.must(`GET /v1/compounds/${at.id}/orders/${orderId}/bills?period=${period}`, { token: at.committee })).rows.map(
      ({ from, to, amountFen }: Record<string, unknown>) => ({ from, to, amountFen }),
    );
  return { ...world, yearly, collecting, ask, askAsFirm, billsOf };
};
export type ContractWorld = Awaited<ReturnType<typeof startContractWorld>>;
