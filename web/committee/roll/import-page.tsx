import { Link } from '@tanstack/react-router';
import { type DragEvent, useState } from 'react';
import { useAct } from '#web/console/api.ts';
import { Field } from '#web/console/parts/field.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useWords } from '#web/console/use-words.ts';
import { formatArea } from '#web/shared/formats.ts';
import { readProblem } from '#web/shared/problem-words.ts';
import { dictionary } from '#web/shared/words.ts';
import './roll.css';
import { useCompoundId } from '../parts/use-compound.ts';
import { FaultsTable } from './faults-table.tsx';
import { ImportPreview } from './import-preview.tsx';
import { RollTabs } from './roll-tabs.tsx';
import { SampleFile } from './sample-file.tsx';

const words = dictionary({
  title: { zh: '导入住户表', en: 'Import the roll' },
  lead: {
    zh: '先选文件看一看会改什么；看好了再导入。看的时候什么都不会写进去。',
    en: 'Choose the file and see what it would change; then import it. Nothing is written while you look.',
  },
  file: { zh: '住户表文件（CSV）', en: 'The roll’s file (CSV)' },
  drop: { zh: '也可以把文件拖到这里。', en: 'Or drop it here.' },
  checking: { zh: '正在检查 {name} …', en: 'Checking {name} …' },
  confirm: { zh: '确认导入', en: 'Import it' },
  other: { zh: '改好文件后，请再选一次。', en: 'Correct the file, then choose it again.' },
  done: {
    zh: '已导入：现在共 {units} 户，{area}。新增 {added} 户，改了 {changed} 户。',
    en: 'Imported: the roll now holds {units} units, {area}; {added} added, {changed} changed.',
  },
  roll: { zh: '看住户', en: 'See the roll' },
  links: { zh: '打印各户的链接', en: 'Print the households’ links' },
});

/** Importing the roll: the file, what it would change or what is wrong with it row by row, then the import. */
export const Page = () => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const [file, setFile] = useState<File>();
  const preview = useAct('PUT /v1/compounds/{compoundId}/roll/preview');
  const taking = useAct('PUT /v1/compounds/{compoundId}/roll');
  const look = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    taking.reset();
    preview.begin({ params: { compoundId }, body: chosen });
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    look(event.dataTransfer.files[0]);
  };
  const error = preview.error ?? taking.error;
  const { faults } = readProblem(error);
  return (
    <>
      <h1>{say('title')}</h1>
      <RollTabs />
      <p className="lead">{say('lead')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop at; the field in it does the same by keyboard */}
      <div className="drop" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
        <Field label={say('file')} hint={say('drop')}>
          {(given) => (
            <input
              {...given}
              type="file"
              accept=".csv,text/csv"
              onChange={(event) => {
                look(event.target.files?.[0]);
                // The same name again, corrected, is chosen anew.
                event.target.value = '';
              }}
            />
          )}
        </Field>
        <SampleFile />
      </div>
      <div aria-live="polite">
        {preview.pending && <p>{say('checking', { name: file?.name ?? '' })}</p>}
        {taking.done && (
          <div className="note good">
            <p>
              {say('done', {
                units: taking.done.units,
                area: formatArea(taking.done.areaDm2),
                added: taking.done.added,
                changed: taking.done.changed,
              })}
            </p>
            <p className="buttons">
              <Link to="/compounds/$compoundId/roll" params={{ compoundId }}>
                {say('roll')}
              </Link>
              <Link to="/compounds/$compoundId/roll/links" params={{ compoundId }}>
                {say('links')}
              </Link>
            </p>
          </div>
        )}
      </div>
      {faults.some(({ row }) => row !== undefined) ? (
        <>
          <FaultsTable error={error} name={file?.name ?? ''} />
          <p>{say('other')}</p>
        </>
      ) : (
        <ProblemNote error={error} onRetry={() => look(file)} />
      )}
      {file && preview.done && !taking.done && (
        <>
          <ImportPreview preview={preview.done} name={file.name} />
          <button
            type="button"
            className="action"
            disabled={taking.pending}
            onClick={() => taking.begin({ params: { compoundId }, body: file })}
          >
            {say('confirm')}
          </button>
        </>
      )}
    </>
  );
};
