import { createHash } from 'node:crypto';
import type { rollRoutes } from '#shared/contract/roll-routes.ts';
import { areaHistogram } from '#shared/domain/catalogue/quote.ts';
import { readRollFile } from '#shared/domain/roll/roll-file.ts';
import { planRollImport } from '#shared/domain/roll/roll-import.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { childId } from '#shared/platform/ids.ts';
import type { RollDeps } from './roll-deps.ts';

const SHOWN = 100;

/**
 * Imports a roll: every row is checked before one is written, and one answer names every fault by row and column. Units of the file are
 * added or changed, the others stay; who owns them follows (docs/decisions/0020). A file that changes nothing writes nothing.
 */
export const importRoll: UseCase<typeof rollRoutes.importRoll, RollDeps> = async ({ rolls, owners }, { caller, body, now }) => {
  const reading = readRollFile(body);
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

  const { id: compoundId } = caller.compound;
  // The head comes first: what changes while the rest is read moves its version on, and the import is refused.
  const before = await rolls.roll(compoundId);
  const [storedUnits, storedOwners] = await Promise.all([rolls.allUnits(compoundId), owners.allOwners(compoundId)]);
  const plan = planRollImport({ units: storedUnits, owners: storedOwners }, reading.rows, (...source) =>
    childId('own', compoundId, ...source),
  );
  const { units, added, changed, unchanged, notInFile } = plan;
  const areaDm2 = units.reduce((sum, unit) => sum + unit.areaDm2, 0);
  const toWrite = { units: [...added, ...changed], owners: plan.owners };
  if (toWrite.units.length + toWrite.owners.length > 0 || before?.state !== 'whole') {
    const roll = {
      fileHash: createHash('sha256').update(body).digest('base64url'),
      units: units.length,
      occupiedUnits: units.filter(({ occupied }) => occupied).length,
      areas: areaHistogram(units.map((unit) => unit.areaDm2)),
    };
    await rolls.importUnits(compoundId, before, roll, toWrite, {
      subject: compoundId,
      occurrence: `roll#${String((before?.version ?? 0) + 2).padStart(6, '0')}`,
      type: 'roll.imported',
      at: now,
      streetId: caller.streetId,
      compoundId,
      actor: caller.actor,
      facts: { units: units.length, areaDm2, added: added.length, changed: changed.length, fileHash: roll.fileHash },
    });
  }
  return {
    units: units.length,
    areaDm2,
    added: added.length,
    changed: changed.length,
    unchanged: unchanged.length,
    notInFile: notInFile.slice(0, SHOWN).map(({ unit }) => unit),
  };
};
