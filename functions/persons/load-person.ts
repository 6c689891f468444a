import type { EventType } from '#shared/domain/events/event-type.ts';
import { type NamedBy, type TextEraser, textEraser } from '#shared/domain/persons/erased-text.ts';
import { namedBy } from '#shared/domain/persons/plan-erasure.ts';
import { type HeldUnit, type OwnerChanged, unitsHeld } from '#shared/domain/persons/units-held.ts';
import type { StoredOwner, StoredRoll } from '#shared/domain/roll/stored-roll.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { nouns } from '#shared/platform/nouns.ts';
import { getMany } from '#shared/store/batch-get.ts';
import { type VoterItem, voterKey } from '#shared/store/decision/vote-store.ts';
import type { Event } from '#shared/store/event-store.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import type { RollItem } from '#shared/store/registry/roll-store.ts';
import { billedPeriods } from '#shared/use-cases/unit-bills.ts';
import type { PersonsDeps } from './persons-deps.ts';

/** A person as the compound knows it: the roll as read, the units it has and had, what it is called, and where its items stand. */
export type Person = {
  head: RollItem | undefined;
  roll: StoredRoll;
  owner: StoredOwner;
  held: Map<string, HeldUnit>;
  named: NamedBy;
  orders: string[];
  votes: string[];
  bills: BillItem[];
};

/** What happens to a unit's owner, as its event says it. */
const CHANGES: readonly EventType[] = ['owner.transferred', 'owner.joined', 'owner.unsold'];

/** @throws DomainError not_found when the compound has no such owner; the developer is no person */
export const loadPerson = async (deps: PersonsDeps, compoundId: string, ownerId: string): Promise<Person> => {
  const { rolls, owners, history, contracts, bills } = deps;
  // The head comes first: what changes while the rest is read moves its version on.
  const head = await rolls.roll(compoundId);
  const [units, all, ownerEvents, orders, allContracts] = await Promise.all([
    rolls.allUnits(compoundId),
    owners.allOwners(compoundId),
    history.ownerChanges(compoundId),
    history.ordersOf(compoundId),
    contracts.ofCompound(compoundId),
  ]);
  const owner = all.find(({ id, developer }) => id === ownerId && !developer);
  if (!owner) throw new DomainError('not_found', { what: nouns.person });

  const votes = (await Promise.all(orders.map(history.votesOf))).flat();
  const frozen = await frozenUnits(deps, votes, ownerId);
  const held = unitsHeld(ownerId, units, ownerEvents.filter(({ type }) => CHANGES.includes(type)).map(changeOf), [...frozen, owner.unit]);
  const periods = allContracts.flatMap(billedPeriods);
  const ofUnits: BillItem[] = [];
  for (const { unit } of held.values()) ofUnits.push(...(await bills.billsOf(unit, periods)));
  const roll = { units, owners: all };
  return {
    head,
    roll,
    owner,
    held,
    named: namedBy(roll, owner, held),
    orders,
    votes,
    bills: ofUnits,
  };
};

const changeOf = ({ at, facts }: Event): OwnerChanged => ({
  at,
  unit: String(facts.unit),
  ownerId: String(facts.ownerId),
  ...(facts.ownerBefore !== undefined && { ownerBefore: String(facts.ownerBefore) }),
});

/** The units that a person was frozen with for votes: where a file has changed the roll since, nothing else remembers them. */
const frozenUnits = async ({ db }: PersonsDeps, votes: readonly string[], ownerId: string): Promise<string[]> => {
  const found: string[] = [];
  for (let from = 0; from < votes.length; from += 100) {
    const voters = (await getMany(
      db,
      votes.slice(from, from + 100).map((voteId) => voterKey(voteId, ownerId)),
    )) as (VoterItem | undefined)[];
    found.push(...voters.flatMap((voter) => voter?.units ?? []));
  }
  return found;
};

/** Takes what names a person out of texts; names of owners who stay are theirs. */
export const eraserOf = ({ owner, roll, named }: Pick<Person, 'owner' | 'roll' | 'named'>): TextEraser =>
  textEraser(
    named,
    roll.owners.filter(({ id, erased }) => id !== owner.id && !erased),
  );
