import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { SearchField } from '../../parts/search-field.tsx';
import { useCompoundId } from '../../parts/use-compound.ts';
import { useUnitSearch } from '../../parts/use-unit-search.ts';
import { DoneNote } from '../parts/done-note.tsx';
import { MoneyPage } from '../parts/money-page.tsx';
import { useEveryDispute } from '../parts/use-every.ts';
import { DecideDispute, type Dispute } from './decide-dispute.tsx';

const words = dictionary({
  title: { zh: '账单异议', en: 'Disputes' },
  lead: {
    zh: '住户觉得账单不对。处理之前，这笔钱不催缴，也不算进收缴率。',
    en: 'A household says its bill is wrong. Until you decide, nobody presses for it and it is in no collection rate.',
  },
  of: { zh: '{period} · 未缴 {open} · {day} 提出', en: '{period} · {open} open · said on {day}' },
  decide: { zh: '处理', en: 'Decide' },
  decideOf: { zh: '处理 {unit} 的异议', en: 'Decide the dispute of {unit}' },
  none: {
    zh: '没有待处理的异议。住户在账单页点“我有异议”后，会显示在这里。',
    en: 'No dispute waits. One shows here once a household objects to its bill.',
  },
  noMatch: { zh: '没有这样的异议。', en: 'No such dispute.' },
});

/** Disputes that wait for a decision. */
export const Page = () => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const [deciding, setDeciding] = useState<Dispute>();
  const [done, setDone] = useState<string>();
  const disputes = useEveryDispute(compoundId);
  const isWanted = useUnitSearch();
  return (
    <MoneyPage title={say('title')} lead={say('lead')}>
      <DoneNote>{done}</DoneNote>
      <Loaded query={disputes} lines={8}>
        {(all) => {
          const found = all.filter(isWanted);
          if (all.length === 0) return <Empty>{say('none')}</Empty>;
          return (
            <>
              <div className="fields">
                <SearchField />
              </div>
              {found.length === 0 && <Empty>{say('noMatch')}</Empty>}
              <ul className="cases">
                {found.map((dispute) => (
                  <li key={dispute.id}>
                    <h2>
                      <Link to="/compounds/$compoundId/money/units/$unit" params={{ compoundId, unit: dispute.unit }}>
                        {dispute.unit}
                      </Link>
                    </h2>
                    <p className="soft">
                      {say('of', {
                        period: formatPeriod(dispute.period, language),
                        open: formatFen(dispute.openFen),
                        day: localDateOf(dispute.openedAt),
                      })}
                    </p>
                    <blockquote>{dispute.reason}</blockquote>
                    <button
                      type="button"
                      className="action"
                      aria-label={say('decideOf', { unit: dispute.unit })}
                      onClick={() => setDeciding(dispute)}
                    >
                      {say('decide')}
                    </button>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
      {deciding && <DecideDispute dispute={deciding} onClose={() => setDeciding(undefined)} onDone={setDone} />}
    </MoneyPage>
  );
};
