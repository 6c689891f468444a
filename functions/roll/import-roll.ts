import { createHash } from 'node:crypto';
import type { rollRoutes } from '#shared/contract/roll-routes.ts';
import { areaHistogram } from '#shared/domain/catalogue/quote.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { planImport } from './plan-import.ts';
import type { RollDeps } from './roll-deps.ts';

const SHOWN = 100;

/**
 * Imports a roll: every row is checked before one is written, and one answer names every fault by row and column. Units of the file are
 * added or changed, the others stay; who owns them follows (docs/decisions/0020). A file that changes nothing writes nothing.
 */
export const importRoll: UseCase<typeof rollRoutes.importRoll, RollDeps> = async (deps, { caller, body, now }) => {
  const { id: compoundId } = caller.compound;
  const { before, plan, counts } = await planImport(deps, compoundId, body);
  const { units, added, changed, notInFile } = plan;
  const toWrite = { units: [...added, ...changed], owners: plan.owners };
  if (toWrite.units.length + toWrite.owners.length > 0 || before?.state !== 'whole') {
    const roll = {
      fileHash: createHash('sha256').update(body).digest('base64url'),
      units: units.length,
      occupiedUnits: units.filter(({ occupied }) => occupied).length,
      areas: areaHistogram(units.map((unit) => unit.areaDm2)),
    };
    await deps.rolls.importUnits(compoundId, before, roll, toWrite, {
      subject: compoundId,
      occurrence: `roll#${String((before?.version ?? 0) + 2).padStart(6, '0')}`,
      type: 'roll.imported',
      at: now,
      streetId: caller.streetId,
      compoundId,
      actor: caller.actor,
      facts: { units: counts.units, areaDm2: counts.areaDm2, added: counts.added, changed: counts.changed, fileHash: roll.fileHash },
    });
  }
  return {
    ...counts,
    notInFile: notInFile.slice(0, SHOWN).map(({ unit }) => unit),
  };
};
