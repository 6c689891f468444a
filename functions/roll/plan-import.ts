import { readRollFile } from '#shared/domain/roll/roll-file.ts';
import { planRollImport } from '#shared/domain/roll/roll-import.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import { childId } from '#shared/platform/ids.ts';
import { nameFingerprint } from '#shared/platform/secret-tokens.ts';
import type { RollDeps } from './roll-deps.ts';

/**
 * Reads a roll's file, and what its import would do to the roll that is there. Nothing is written.
 * @throws DomainError unreadable_file; invalid_roll with every fault of every row
 */
export const planImport = async ({ rolls, owners, tokenKey }: RollDeps, compoundId: string, file: Uint8Array) => {
  const reading = readRollFile(file);
  if ('unreadable' in reading) {
    throw new DomainError('unreadable_file', {}, [{ path: '/body', message: reading.unreadable }]);
  }
  if (reading.faults.length > 0) {
    throw new DomainError(
      'invalid_roll',
      {},
      reading.faults.map(({ row, column, zh, en }) => ({ path: '/body', message: { zh, en }, row, column })),
    );
  }

  // The head comes first: what changes while the rest is read moves its version on, and the import is refused.
  const before = await rolls.roll(compoundId);
  const [storedUnits, storedOwners] = await Promise.all([rolls.allUnits(compoundId), owners.allOwners(compoundId)]);
  const plan = planRollImport(
    { units: storedUnits, owners: storedOwners },
    reading.rows,
    (...source) => childId('own', compoundId, ...source),
    (name) => nameFingerprint(tokenKey(), compoundId, name),
  );
  const { units, added, changed, unchanged } = plan;
  const counts = {
    units: units.length,
    areaDm2: units.reduce((sum, unit) => sum + unit.areaDm2, 0),
    added: added.length,
    changed: changed.length,
    unchanged: unchanged.length,
  };
  return { before, storedUnits, plan, counts };
};
