import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { saveBlob } from '../parts/save-blob.ts';
import type { Exported } from './person-paper.tsx';

/** Hands what is kept about a person to the browser as a file; its name says the unit, and nobody's name. */
export const saveExport = ({ answer, unit }: Exported): void => {
  const content = JSON.stringify(answer, null, 2);
  saveBlob(new Blob([content], { type: 'application/json' }), `personal-data-${unit}-${localDateOf(answer.exportedAt)}.json`);
};
