import { RecordTable } from '#web/console/parts/record-table.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { formatArea } from '#web/shared/formats.ts';
import { dictionary, type Words } from '#web/shared/words.ts';

const words = dictionary({
  title: { zh: '{name} 检查无误', en: '{name} is in order' },
  counts: {
    zh: '导入后共 {units} 户，{area}。新增 {added} 户，改动 {changed} 户，不变 {unchanged} 户。',
    en: 'The roll would hold {units} units, {area}: {added} added, {changed} changed, {unchanged} as they are.',
  },
  absent: {
    zh: '住户表里有 {count} 户不在文件里，会保留不动：{units}',
    en: '{count} units of the roll are not in the file; they stay: {units}',
  },
  caption: { zh: '会新增或改动的（最多列 200 户）', en: 'What is added or changed (at most 200 shown)' },
  unit: { zh: '房屋', en: 'Unit' },
  what: { zh: '改什么', en: 'What' },
  before: { zh: '现在', en: 'Now' },
  after: { zh: '导入后', en: 'Then' },
  vacant: { zh: '空置', en: 'vacant' },
  noOwner: { zh: '缺业主', en: 'owner missing' },
});

type Preview = Answer<'PUT /v1/compounds/{compoundId}/roll/preview'>;
type Change = Preview['rows'][number]['changes'][number];
const CHANGES: Record<Change, Words> = {
  added: { zh: '新增', en: 'added' },
  unit: { zh: '房号写法', en: 'how the unit is written' },
  area: { zh: '面积', en: 'area' },
  occupied: { zh: '入住', en: 'occupancy' },
  owner: { zh: '业主', en: 'owner' },
  phone: { zh: '手机', en: 'telephone' },
  voter: { zh: '表决人', en: 'voter' },
};

/** What an import of the file would do; nothing is written yet. */
export const ImportPreview = ({ preview, name }: { preview: Preview; name: string }) => {
  const say = useWords(words);
  const language = useLanguage();
  const { units, areaDm2, added, changed, unchanged, rows, notInFile } = preview;
  const between = language === 'zh' ? '、' : ', ';
  const described = (unit: Preview['rows'][number]['after'] | undefined) =>
    unit &&
    [unit.unit, formatArea(unit.areaDm2), unit.owner ?? say('noOwner'), unit.phone, unit.occupied ? undefined : say('vacant')]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <h2>{say('title', { name })}</h2>
      <p>{say('counts', { units, area: formatArea(areaDm2), added, changed, unchanged })}</p>
      {notInFile.count > 0 && <p className="note">{say('absent', { count: notInFile.count, units: notInFile.shown.join(between) })}</p>}
      {rows.length > 0 && (
        <RecordTable
          caption={say('caption')}
          rows={rows}
          keyOf={({ after }) => after.unit}
          columns={[
            { head: say('unit'), cell: ({ after }) => after.unit, namesRow: true },
            { head: say('what'), cell: ({ changes }) => changes.map((change) => CHANGES[change][language]).join(between) },
            { head: say('before'), cell: ({ before }) => described(before) ?? '—' },
            { head: say('after'), cell: ({ after }) => described(after) },
          ]}
        />
      )}
    </>
  );
};
