import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { saveBlob } from '../parts/save-blob.ts';

export type Exported = {
  /** The first unit, by which people know whose data they are. */
  unit: string;
  answer: Answer<'POST /v1/street/compounds/{compoundId}/persons/{ownerId}/export'>;
};

/** Hands what is kept about a person to the browser as a file; its name says the unit, and nobody's name. */
export const saveExport = ({ answer, unit }: Exported): void => {
  const content = JSON.stringify(answer, null, 2);
  saveBlob(new Blob([content], { type: 'application/json' }), `personal-data-${unit}-${localDateOf(answer.exportedAt)}.json`);
};
