import { expect, it } from 'vitest';
import { allRoutes } from '#shared/contract/routes.ts';
import { startVoteWorld, type VoteWorld, type VotingCompound } from '../vote-world.ts';

type Secret = { world: VoteWorld; at: VotingCompound; orderId: string; voteId: string };

/** Five of six owners vote alike, one of them on paper and one twice. */
const voted = async (choice: 'yes' | 'no'): Promise<Secret> => {
  const world = await startVoteWorld({ units: 6 });
  const { at, orderId, voteId } = await world.openVote('保密院');
  const [a, b, c, d] = [...at.owners.values()];
  for (const token of [a, b, c, d, d]) expect((await world.vote(token, voteId, choice)).status).toBe(201);
  const unit = [...at.owners.keys()][4] as string;
  const { moments } = await world.order(orderId, at);
  const entered = await world.paper(at, voteId, unit, choice, { takenAt: moments.voteOpensAt });
  expect(entered.status).toBe(201);
  expect(Object.values(entered.body)).not.toContain(choice);
  return { world, at, orderId, voteId };
};

/** Lists come in the order of ids: whoever is asked about is named. */
const UNIT = '1-1-100';

/** What cannot be told from what owners chose: ids, tokens and hashes by chance; times within an hour, since the clock runs on. */
const masked = (text: string): string =>
  text
    .replace(/<svg.*?<\/svg>/gs, '[code]')
    .replace(/\b(?:hl|ol)_[\w.-]+/g, '[token]')
    .replace(/(?<![\w-])[\w-]{43}(?![\w-])/g, '[hash]')
    .replace(/\b([a-z]{3})_[0-9a-z]{8,38}\b/g, '$1_')
    .replace(/[\w-]{8}-[\w-]{4}-[\w-]{4}-[\w-]{4}-[\w-]{12}/g, '[request]')
    .replace(/("(?:correlationId|requestId)":)"[^"]+"/g, '$1""')
    .replace(/(T\d\d):[\d:.]+Z/g, '$1Z');

/** Lists ordered by what is masked come in any order. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    : value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
        )
      : value;

/** Every answer of every reading route to everybody who may ask it, but for owners' own ballots. */
const allAnswers = async ({ world, at, orderId, voteId }: Secret): Promise<Record<string, unknown>> => {
  const { rows } = await world.must(`GET /v1/compounds/${at.id}/owner-links?limit=100`, { token: at.committee });
  const ids: Record<string, string> = {
    compoundId: at.id,
    orderId,
    voteId,
    packageId: world.offer.id,
    firmId: world.firm.id,
    partyId: at.party,
    ownerId: rows.find(({ unit }: { unit: string }) => unit === UNIT).ownerId,
    unit: UNIT,
  };
  const tokens = {
    public: [undefined],
    staff: [world.street],
    street: [world.street],
    committee: [at.committee],
    party: [at.committee],
    firm: [world.firm.key],
    household: [at.links[0]?.token],
    // The one who has not voted, then one who has.
    owner: [...at.owners.values()].reverse(),
  };
  const answers: Record<string, unknown> = {};
  for (const { id, method, path, query, audience } of allRoutes.filter(({ method }) => method === 'GET')) {
    const shape = Object.keys(query?.shape ?? {});
    const asked = [
      ...(shape.includes('period') ? ['period=2027-Q1'] : []),
      ...(shape.includes('month') ? ['month=2027-01'] : []),
      ...(shape.includes('state') ? ['state=voting'] : []),
      ...(shape.includes('search') ? ['search=1'] : []),
      ...(shape.includes('limit') ? ['limit=100'] : []),
    ];
    const line = `${method} ${path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? '1'))}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
    const askers = id === 'getOwnBallots' ? tokens.owner.slice(0, 1) : tokens[audience];
    for (const [n, token] of askers.entries()) {
      const { status, body } = await world.api(line, { token });
      answers[`${id} ${n} ${status}`] = typeof body === 'string' ? masked(body) : sorted(JSON.parse(masked(JSON.stringify(body ?? null))));
    }
  }
  return answers;
};

it('until a vote is counted no answer of any route tells anybody how it stands: two votes that differ in choices alone look alike', async () => {
  const [yes, no] = await Promise.all([voted('yes'), voted('no')]);
  try {
    const open = await Promise.all([yes, no].map(allAnswers));
    expect(open[0]).toEqual(open[1]);
    // What is compared is the vote, and turnout is in it.
    expect(open[0]?.['getVote 0 200']).toMatchObject({ state: 'open', turnout: { heads: 5, areaDm2: 30_000 } });
    for (const id of ['getVote 0 200', 'getOrder 0 200', 'getOwnerHome 1 200', 'listAudit', 'getVoteChain 0 409'])
      expect(
        Object.keys(open[0] ?? {}).some((key) => key.startsWith(id)),
        id,
      ).toBe(true);

    for (const { world, at, orderId } of [yes, no]) {
      const { moments } = await world.order(orderId, at);
      await world.to(new Date(Date.parse(moments.voteEndsAt) + 20_000).toISOString());
    }
    const closed = await Promise.all([yes, no].map(allAnswers));
    expect(closed[0]).toEqual(closed[1]);
    expect(closed[0]?.['getVote 0 200']).toMatchObject({ state: 'counting' });
    // The same look at counted votes tells them apart: the comparison is not blind.
    for (const { world, at, orderId } of [yes, no]) await world.count(at, orderId);
    const [a, b] = await Promise.all([yes, no].map(allAnswers));
    expect(a).not.toEqual(b);
  } finally {
    await Promise.all([yes.world.stop(), no.world.stop()]);
  }
});
