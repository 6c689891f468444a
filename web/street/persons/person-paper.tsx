import { useEffect, useRef } from 'react';
import { type Column, RecordTable } from '#web/console/parts/record-table.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';
import { useEveryCompound } from '../register/use-register.ts';
import { fieldShown, isForMachines } from './field-shown.ts';
import { type Exported, saveExport } from './save-export.ts';

type Section = Exported['answer']['sections'][number];

const words = dictionary({
  title: { zh: '{compound} {unit} 业主的个人信息', en: 'Personal data of the owner of {unit}, {compound}' },
  at: { zh: '导出时间 {time}（北京时间）', en: 'Exported {time}, Beijing time' },
  saved: {
    zh: '文件已交给浏览器保存。下面是同样的内容（系统内部编号只在文件里），离开本页就不再显示。',
    en: 'Your browser has saved the file. Below is the same to read, without the numbers that machines use; it is gone once you leave the page.',
  },
  print: { zh: '打印', en: 'Print' },
  save: { zh: '再存一次文件', en: 'Save the file again' },
  close: { zh: '收起', en: 'Close' },
  without: { zh: '不在其中的', en: 'What is not in it' },
});

const SectionTable = ({ section: { title, erasure, fields, rows } }: { section: Section }) => {
  const language = useLanguage();
  const shown = fields.filter(({ name }) => !isForMachines(name));
  const columns = shown.map(({ name, title: head }): Column<{ n: number; row: Section['rows'][number] }> => {
    const { words: own, kind, text } = fieldShown(name);
    return {
      head: inLanguage(own ?? head, language),
      ...(kind && { kind }),
      cell: ({ row }) => (row[name] === undefined ? '—' : text(row[name], language)),
    };
  });
  return (
    <section>
      <h3>{inLanguage(title, language)}</h3>
      <p className="soft">{inLanguage(erasure, language)}</p>
      <RecordTable
        caption={inLanguage(title, language)}
        isCaptionUnseen
        rows={rows.map((row, n) => ({ n, row }))}
        keyOf={({ n }) => String(n)}
        columns={columns}
      />
    </section>
  );
};

/** All that is kept about a person, as a paper to read and to hand over. It takes the focus when it comes. */
export const PersonPaper = ({ exported, onClose }: { exported: Exported; onClose: () => void }) => {
  const say = useWords(words);
  const language = useLanguage();
  const compounds = useEveryCompound();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { answer, unit } = exported;
  const compound = compounds.data?.find(({ id }) => id === answer.compoundId)?.name ?? '';
  return (
    <article className="person-paper">
      <h2 ref={heading} tabIndex={-1}>
        {say('title', { compound, unit })}
      </h2>
      <p>{say('at', { time: timeOf(answer.exportedAt) })}</p>
      <p className="no-print">{say('saved')}</p>
      <p className="buttons no-print">
        <button type="button" className="action" onClick={() => window.print()}>
          {say('print')}
        </button>
        <button type="button" className="action quiet" onClick={() => saveExport(exported)}>
          {say('save')}
        </button>
        <button type="button" className="action quiet" onClick={onClose}>
          {say('close')}
        </button>
      </p>
      {answer.sections.map((section) => (
        <SectionTable key={section.name} section={section} />
      ))}
      <h3>{say('without')}</h3>
      <ul>
        {answer.notes.map((note) => (
          <li key={note.en}>{inLanguage(note, language)}</li>
        ))}
      </ul>
    </article>
  );
};
