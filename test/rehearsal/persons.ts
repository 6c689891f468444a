import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { type Api, allRows } from '../../demo/seed/api.ts';
import type { Trial } from '../../demo/story/opening.ts';
import type { Bill } from '../../demo/story/payments.ts';
import { demoRoll } from '../../demo/street-data.ts';
import type { Operator } from './operator.ts';
import { eventually } from './sandbox-time.ts';

const SECONDS = 60;

type Asked = { operator: Operator; api: Api; trial: Trial; period: string; folder: string };
type Found = { rows: { ownerId: string; unit: string; erasedAt?: string }[] };

/** Names by unit, of those who own one unit alone. */
const singleOwners = (compound: string): Map<string, string> => {
  const rows = new TextDecoder().decode(demoRoll(compound)).trim().split('\n').slice(1);
  const named = rows
    .map((row) => row.split(','))
    .map(([building, entrance, room, , name = '']) => [`${building}-${entrance}-${room}`, name] as const);
  return new Map(named.filter(([, name]) => named.filter(([, other]) => other === name).length === 1));
};

/** An owner whose bill is paid asks for all that is kept, and then has it erased. */
export const answerAPerson = async ({ operator, api, trial, period, folder }: Asked): Promise<void> => {
  const bills = await allRows<Bill>(api, `/v1/compounds/${trial.id}/orders/${trial.orderId}/bills`, trial.clerk, { period });
  const owners = singleOwners(trial.name);
  const unit = bills.find(({ unit, openFen }) => openFen === 0 && owners.has(unit))?.unit ?? '';
  const name = owners.get(unit) ?? '';
  const path = `/v1/street/compounds/${trial.id}/persons/search`;
  const found = async (key: string) => (await api<Found>('POST', path, { as: 'li', key, body: { name } })).rows[0];
  const owner = (await found('before'))?.ownerId;
  if (!owner) throw new Error('nobody of that name is found');
  const [file, out] = [join(folder, 'name.txt'), join(folder, 'person.json')];
  writeFileSync(file, name);
  const asked = { compound: trial.id, owner, unit, file, export: out, reason: '本人书面申请 2027-03-02' };
  await operator.does('operations.md: A person asks', asked);
  if (!readFileSync(out, 'utf8').includes(name)) throw new Error('the export does not hold the name');
  if (!(await found('after'))?.erasedAt) throw new Error('who was erased is not shown as erased');
  const street = `str_${trial.id.slice('cmp_'.length).slice(0, 8)}`;
  const of = { street, month: localDateOf(new Date().toISOString()).slice(0, 7) };
  await eventually('the erasure in the audit trail', SECONDS, async () =>
    (await operator.does('operations.md: A person asks (2)', of)).includes('person.erased'),
  );
};
