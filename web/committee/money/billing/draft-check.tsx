import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { FirstRows } from '../../parts/first-rows.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { useCompoundId } from '../../parts/use-compound.ts';
import { useUnitSearch } from '../../parts/use-unit-search.ts';
import { DoneNote } from '../parts/done-note.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useEveryDraft } from '../parts/use-every.ts';
import { CorrectUnit } from './correct-unit.tsx';
import { type Draft, DraftTable } from './draft-table.tsx';

const words = dictionary({
  title: { zh: '核对草稿', en: 'Check the draft' },
  show: { zh: '显示', en: 'Show' },
  all: { zh: '全部', en: 'all' },
  vacant: { zh: '空置的', en: 'vacant ones' },
  waived: { zh: '有减免的', en: 'waived ones' },
  caption: { zh: '{count} 张草稿，应收 {billed}，其中减免 {waived}', en: '{count} drafts, {billed} billed, {waived} of it waived' },
  roll: { zh: '很多都不对？去住户表更正或重新导入', en: 'Many are wrong? Correct or import the roll' },
  noMatch: { zh: '没有这样的草稿。', en: 'No such draft.' },
});

const SHOWN: Record<string, (draft: Draft) => boolean> = {
  all: () => true,
  vacant: ({ occupied }) => !occupied,
  waived: ({ waivedFen }) => waivedFen > 0,
};

/** A period's bills as they would be issued now; what is wrong is corrected in the roll, and shows at once. */
export const DraftCheck = ({ orderId, period, vacancyPercent }: { orderId: string; period: string; vacancyPercent?: number }) => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const [{ show = 'all' }, setFilter] = useFilter();
  const [correcting, setCorrecting] = useState<Draft>();
  const [done, setDone] = useState<string>();
  const draft = useEveryDraft(compoundId, orderId, period);
  const isWanted = useUnitSearch();
  return (
    <>
      <h2>{say('title')}</h2>
      <p>
        <Link to="/compounds/$compoundId/roll" params={{ compoundId } as never}>
          {say('roll')}
        </Link>
      </p>
      <DoneNote>{done}</DoneNote>
      <div className="fields no-print">
        <SelectField
          label={say('show')}
          options={(['all', 'vacant', 'waived'] as const).map((one) => [one, say(one)] as const)}
          value={show}
          onChange={(chosen) => setFilter({ show: chosen })}
        />
        <SearchField />
      </div>
      <Loaded query={draft} lines={12}>
        {(all) => {
          const found = all.filter((draft) => (SHOWN[show] ?? SHOWN.all)?.(draft) && isWanted(draft));
          if (found.length === 0) return <Empty>{say('noMatch')}</Empty>;
          const sum = (of: (draft: Draft) => number) => formatFen(found.reduce((total, draft) => total + of(draft), 0));
          return (
            <FirstRows rows={found}>
              {(drafts) => (
                <DraftTable
                  drafts={drafts}
                  caption={say('caption', {
                    count: found.length,
                    billed: sum(({ amountFen }) => amountFen),
                    waived: sum(({ waivedFen }) => waivedFen),
                  })}
                  onCorrect={setCorrecting}
                />
              )}
            </FirstRows>
          );
        }}
      </Loaded>
      {correcting && (
        <CorrectUnit draft={correcting} vacancyPercent={vacancyPercent} onClose={() => setCorrecting(undefined)} onDone={setDone} />
      )}
    </>
  );
};
