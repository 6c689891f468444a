import { parseArgs } from 'node:util';
import type { Actor } from '#shared/contract/schemas/party.ts';
import { type Policy, STANDARD_POLICY } from '#shared/contract/schemas/policy.ts';
import { systemClock } from '#shared/platform/clock.ts';
import { readEnvironment } from '#shared/platform/environment.ts';
import { bodyHash, childId, streetIdFrom } from '#shared/platform/ids.ts';
import { ConditionsFailed, type Database } from '#shared/store/database.ts';
import { memberStore } from '#shared/store/registry/member-store.ts';
import { partyStore } from '#shared/store/registry/party-store.ts';
import { streetStore } from '#shared/store/registry/street-store.ts';
import { operatorClient } from './operator-client.ts';

/** Who founds streets, and answers for what is done on the operator's own computer. */
export const OPERATOR: Actor = {
  party: { id: 'platform', kind: 'platform', name: '先用 Xianyong' },
  person: { id: 'operator', name: '运营 / operator' },
};

export type Founding = { name: string; district: string; account: string; person: string; policy?: Policy; now: string };

/**
 * Founds a street: the street itself, its first policy, its party committee and the committee's first person, who admits everybody else
 * through the API. Repeating it completes what is missing and changes nothing that is there.
 */
export const foundStreet = async (
  db: Database,
  { name, district, account, person, policy = STANDARD_POLICY, now }: Founding,
): Promise<{ streetId: string; partyId: string }> => {
  const streetId = streetIdFrom(district, name);
  const partyId = childId('pty', streetId, 'founding');
  const kind = 'street_party_committee';
  const partyName = `${name}党工委`;
  try {
    await streetStore(db).found(
      { id: streetId, name, district },
      { version: 1, policy, setAt: now, setBy: person, request: bodyHash(['found', policy]) },
    );
  } catch (error) {
    if (!(error instanceof ConditionsFailed)) throw error;
  }
  const happened = { at: now, streetId, actor: OPERATOR };
  const party = await partyStore(db).createParty(
    { id: partyId, kind, name: partyName, streetId, request: bodyHash(['found', kind, partyName]) },
    { ...happened, subject: partyId, occurrence: 'created', type: 'party.registered', facts: { kind, name: partyName } },
  );
  await memberStore(db).addMember(
    party,
    { partyId, account, name: person, request: bodyHash(['found', account, person]), key: 'founding', at: now },
    { ...happened, subject: partyId, type: 'member.added', facts: { account } },
  );
  return { streetId, partyId };
};

const USAGE =
  'TABLE_REGISTRY=… TABLE_EVENTS=… node infra/found-street.ts --name 堤口路街道 --district 济南市天桥区 --account <subject at the sign-in service> --person <name>';

/** On AWS: with the credentials and region of the environment, as an operator who may write registry and events. */
const main = async () => {
  const { values } = parseArgs({
    options: { name: { type: 'string' }, district: { type: 'string' }, account: { type: 'string' }, person: { type: 'string' } },
  });
  const { name, district, account, person } = values;
  if (!name || !district || !account || !person) throw new Error(USAGE);
  const { tables } = readEnvironment({ tables: ['registry', 'events'] }, process.env);
  const db = { client: operatorClient(), tables };
  console.log(JSON.stringify(await foundStreet(db, { name, district, account, person, now: systemClock.now() })));
};

if (import.meta.main) {
  main().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
