import type { Operator } from './operator.ts';

type Item = Record<string, unknown> & { pk: object; sk: object };
type Restoring = { operator: Operator; compound: string };

/** Deletes a bill behind the product's back. @returns whether it is there again */
const damage = async (operator: Operator) => {
  const table = ['--table-name', operator.knows('LedgerTable')];
  const isBill = ['--filter-expression', 'begins_with(sk, :unit)', '--expression-attribute-values', '{":unit":{"S":"unit#"}}'];
  const scanned = await operator.aws('dynamodb', 'scan', ...table, ...isBill, '--max-items', '1');
  const [bill] = (JSON.parse(scanned) as { Items: Item[] }).Items;
  if (!bill) throw new Error('the ledger has no bill');
  const item = [...table, '--key', JSON.stringify({ pk: bill.pk, sk: bill.sk })];
  await operator.aws('dynamodb', 'delete-item', ...item);
  return async () => (await operator.aws('dynamodb', 'get-item', ...item)).includes('"Item"');
};

/** A bill that was lost comes back from a copy of the table, and the recount finds nothing to put right. */
export const restoreABill = async ({ operator, compound }: Restoring): Promise<void> => {
  const copy = 'restored-ledger';
  // The emulator copies the table as it is, whichever second is asked for: so the copy comes before the damage.
  await operator.does('operations.md: Make a copy', { copy, second: new Date().toISOString().replace(/\.\d+/, '') });
  const isBack = await damage(operator);
  const looked = await operator.does('operations.md: Put back', { copy, compound });
  if (looked.match(/^ {2}bill +missing 1, changed 0/gm)?.length !== 2) throw new Error(`the bill is not missed: ${looked}`);
  if (await isBack()) throw new Error('a look at the copy put something back');
  await operator.does('operations.md: Put back (2)', { copy, compound });
  if (!(await isBack())) throw new Error('the bill was not put back');
  const [counted] = (await operator.does('operations.md: Count again')).match(/[1-9]\d* differences/) ?? [];
  if (counted) throw new Error(`the recount finds ${counted}`);
  await operator.does('operations.md: Erasures since', { second: '2026-01-01T00:00:00Z' });
  await operator.does('operations.md: Open and clean up', { copy });
};
