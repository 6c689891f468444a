import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { eraseAgain } from '#functions/persons/erase-again.ts';
import { erasePerson } from '#functions/persons/erase-person.ts';
import { exportPerson } from '#functions/persons/export-person.ts';
import { findPersons } from '#functions/persons/find-persons.ts';
import { personsDeps } from '#functions/persons/persons-deps.ts';
import { PersonReason, PersonSearch } from '#shared/contract/schemas/person.ts';
import { CompoundId, OwnerId } from '#shared/contract/schemas/primitives.ts';
import { unitSortKey } from '#shared/domain/roll/unit-ref.ts';
import type { StreetCaller } from '#shared/platform/callers/caller.ts';
import { systemClock } from '#shared/platform/clock.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { readEnvironment } from '#shared/platform/environment.ts';
import { bodyHash, streetOf } from '#shared/platform/ids.ts';
import type { Platform } from '#shared/platform/platform.ts';
import { problemOf } from '#shared/platform/problem.ts';
import { readSecret } from '#shared/platform/secrets-manager.ts';
import { OPERATOR } from './found-street.ts';
import { operatorClient } from './operator-client.ts';

const USAGE = `TABLE_…=… SECRET_TOKEN_KEY_ARN=… npm run person -- search --compound cmp_… --name-from FILE [--unit 3-2-501]
  … npm run person -- export --compound cmp_… --owner own_… --reason “written request of 2027-03-02” --out FILE
  … npm run person -- erase  --compound cmp_… --owner own_… --reason … --unit 3-2-501
  … npm run person -- erase-again --compound cmp_… --owner own_… --name-from FILE
  --name-from  a file that holds the whole name and nothing else (- for standard input): a command line is kept
  --out        what is kept goes into this new file, for its owner's eyes; it is never shown here
  --unit       when erasing, the person's first unit, as the search shows it: so that the number is not somebody else's`;

/** The tables in which something of a person stands. */
const NEEDS = { tables: ['registry', 'orders', 'ledger', 'events', 'audit'], secrets: ['tokenKey'] } as const;

type Options = Partial<Record<'compound' | 'owner' | 'reason' | 'out' | 'unit' | 'name-from', string>>;
type World = Pick<Platform, 'db' | 'secret'> & { now: string };

/** What the page does for the street, for the platform's operator: the same use cases, with the same refusals and the same event. */
const commands: Record<string, (world: World, options: Options) => Promise<unknown>> = {
  search: (world, options) => {
    const body = PersonSearch.parse({
      name: nameIn(options),
      unit: options.unit,
    });
    return findPersons(personsDeps(world), { ...asked(world, options), body });
  },
  export: async (world, options) => {
    const out = needed(options, 'out');
    // Before anything is noted as given out: a file that cannot be written is no export.
    const file = openSync(out, 'wx', 0o600);
    const answer = await exportPerson(personsDeps(world), { ...asked(world, options), ...ofPerson(options) }).catch((error) => {
      unlinkSync(out);
      throw error;
    });
    writeFileSync(file, `${JSON.stringify(answer, null, 2)}\n`);
    closeSync(file);
    return { written: out, sections: Object.fromEntries(answer.sections.map(({ name, rows }) => [name, rows.length])) };
  },
  erase: async (world, options) => {
    const deps = personsDeps(world);
    const unit = needed(options, 'unit');
    const { params, body } = ofPerson(options);
    const owner = (await deps.owners.allOwners(params.compoundId)).find(({ id }) => id === params.ownerId);
    if (owner && unitSortKey(owner.unit) !== unitSortKey(unit))
      throw new Error(`the first unit of ${owner.id} is not ${unit}: nothing was erased`);
    return erasePerson(deps, { ...asked(world, options), params, body });
  },
  'erase-again': (world, options) =>
    eraseAgain(personsDeps(world), {
      compoundId: CompoundId.parse(needed(options, 'compound')),
      ownerId: OwnerId.parse(needed(options, 'owner')),
      name: PersonSearch.shape.name.parse(nameIn(options)),
      now: world.now,
    }),
};

const needed = (options: Options, name: keyof Options): string => {
  const value = options[name];
  if (!value) throw new Error(USAGE);
  return value;
};

const nameIn = (options: Options): string => readFileSync(needed(options, 'name-from').replace(/^-$/, '/dev/stdin'), 'utf8');

const ofPerson = (options: Options) => ({
  params: { compoundId: CompoundId.parse(needed(options, 'compound')), ownerId: OwnerId.parse(needed(options, 'owner')) },
  body: PersonReason.parse({ reason: needed(options, 'reason') }),
});

/** The operator, in the compound's own street. */
const asked = ({ now }: World, options: Options) => {
  const compoundId = CompoundId.parse(needed(options, 'compound'));
  const caller: StreetCaller = { kind: 'street', streetId: streetOf(compoundId), actor: OPERATOR, scope: 'operator' };
  return { caller, params: { compoundId }, now, idempotencyKey: randomUUID(), request: bodyHash(options) };
};

/** On AWS: with the credentials and region of the environment, as an operator who may read and write these tables and read the token key. */
const main = async () => {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { compound: text, owner: text, reason: text, out: text, unit: text, 'name-from': text },
  });
  const command = positionals.length === 1 ? commands[positionals[0] ?? ''] : undefined;
  if (!command) throw new Error(USAGE);
  const env = readEnvironment(NEEDS, process.env);
  const client = operatorClient();
  const tokenKey = await readSecret(env.secretArn('tokenKey'));
  const world = { db: { client, tables: env.tables }, secret: () => tokenKey, now: systemClock.now() };
  console.log(JSON.stringify(await command(world, values), null, 2));
};

/** What a refusal says, and what of the command it is about. */
const saidOf = (error: unknown): unknown => {
  if (!(error instanceof DomainError)) return error instanceof Error ? error.message : error;
  const { detail, errors = [] } = problemOf(error, 'en', 'person');
  return [detail, ...errors.map(({ path, message }) => `${path.replace('/body/', '--')} ${message}`)].join('\n');
};

if (import.meta.main) {
  main().catch((error) => {
    console.error(saidOf(error));
    process.exitCode = 1;
  });
}
