import type { Channel } from '#shared/domain/decisions/ballots.ts';
import type { Column } from '#web/console/parts/record-table.tsx';
import { useEvery } from '#web/console/use-every.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary, type Words } from '#web/shared/words.ts';
import { SearchedUnits } from '../parts/searched-units.tsx';
import { useCompoundId } from '../parts/use-compound.ts';

const words = dictionary({
  title: { zh: '已录入的纸质选票', en: 'Paper ballots entered so far' },
  lead: {
    zh: '每一次录入的都在这里，最新在前；休息后接着录，先查一查有没有录过。选的是什么这里不显示。',
    en: 'Those of every sitting, newest first; after a break, look here before you go on. What was chosen is not shown.',
  },
  caption: { zh: '共 {count} 张', en: '{count} in all' },
  none: { zh: '还没有录入过纸质选票。录入后列在这里。', en: 'No paper ballot was entered yet. Those that are entered show here.' },
  noMatch: { zh: '这一户没有录入过纸质选票。', en: 'No paper ballot of this unit was entered.' },
  unit: { zh: '房号', en: 'Unit' },
  more: { zh: '{unit}（这位业主共 {count} 户）', en: '{unit} (its owner has {count} units)' },
  kind: { zh: '方式', en: 'How' },
  taken: { zh: '填写时间', en: 'Filled in' },
  collected: { zh: '收集人、见证人', en: 'Collected by, witness' },
  entered: { zh: '录入时间', en: 'Entered' },
  by: { zh: '录入人', en: 'Entered by' },
});

const CHANNELS: Record<Channel, Words> = {
  paper: { zh: '本人', en: 'the owner' },
  proxy: { zh: '书面委托', en: 'by proxy' },
  link: { zh: '链接', en: 'link' },
};

type Paper = Answer<'GET /v1/compounds/{compoundId}/votes/{voteId}/paper-ballots'>['rows'][number];

/** Papers entered in a vote by whoever, newest first, to go on from; never what was chosen. */
export const EnteredPapers = ({ voteId }: { voteId: string }) => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const papers = useEvery('GET /v1/compounds/{compoundId}/votes/{voteId}/paper-ballots', { params: { compoundId, voteId } });
  const columns: Column<Paper>[] = [
    {
      head: say('unit'),
      cell: ({ unit, ownersUnits }) => (ownersUnits > 1 ? say('more', { unit, count: ownersUnits }) : unit),
      namesRow: true,
    },
    { head: say('kind'), cell: ({ channel }) => CHANNELS[channel][language] },
    { head: say('taken'), cell: ({ takenAt }) => timeOf(takenAt), kind: 'figure' },
    { head: say('collected'), cell: ({ collector, witness }) => [collector, witness].join(language === 'zh' ? '、' : ', ') },
    { head: say('entered'), cell: ({ enteredAt }) => timeOf(enteredAt), kind: 'figure' },
    { head: say('by'), cell: ({ enteredBy }) => enteredBy },
  ];
  return (
    <section>
      <h2>{say('title')}</h2>
      <SearchedUnits
        query={papers}
        columns={columns}
        keyOf={({ unit, enteredAt }) => `${enteredAt} ${unit}`}
        lead={say('lead')}
        caption={(found) => say('caption', { count: found.length })}
        none={say('none')}
        noMatch={say('noMatch')}
      />
    </section>
  );
};
