import { Link } from '@tanstack/react-router';
import { STANDINGS } from '#shared/domain/dunning/ladder.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { dictionary } from '#web/shared/words.ts';
import { FirstRows } from '../../parts/first-rows.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { useCompoundId } from '../../parts/use-compound.ts';
import { useUnitSearch } from '../../parts/use-unit-search.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { MoneyPage } from '../parts/money-page.tsx';
import { useEveryArrear } from '../parts/use-every.ts';
import { ArrearsTable } from './arrears-table.tsx';
import { standingWords } from './standing-words.ts';

type Arrear = Answer<'GET /v1/compounds/{compoundId}/arrears'>['rows'][number];

const words = dictionary({
  title: { zh: '催缴', en: 'Arrears' },
  lead: {
    zh: '逾期的账单按日自动往下走：提醒 → 书面通知 → 待移交。不停水、不停电、不锁门禁；有异议的不催。',
    en: 'Overdue bills go on by themselves day by day: reminder, written notice, referral. Never by water, power or gates; disputed ones are left out.',
  },
  public: { zh: '公示表（只有合计，可打印）', en: 'Public list (totals alone, to print)' },
  step: { zh: '走到哪一步', en: 'Step' },
  all: { zh: '全部（{count}）', en: 'all ({count})' },
  option: { zh: '{step}（{count}）', en: '{step} ({count})' },
  caption: { zh: '{count} 张逾期账单，未缴 {open}', en: '{count} overdue bills, {open} open' },
  none: {
    zh: '没有逾期的账单。过了最后一天还没缴的会显示在这里。',
    en: 'No bill is overdue. One that is not paid by its last day shows here.',
  },
  noMatch: { zh: '没有这样的账单。', en: 'No such bill.' },
});

const List = ({ all }: { all: readonly Arrear[] }) => {
  const say = useWords(words);
  const language = useLanguage();
  const [{ step = 'all' }, setFilter] = useFilter();
  const isWanted = useUnitSearch();
  const found = all.filter((bill) => (step === 'all' || bill.standing === step) && isWanted(bill));
  const counted = STANDINGS.map(
    (one) =>
      [one, say('option', { step: standingWords[one][language], count: all.filter(({ standing }) => standing === one).length })] as const,
  );
  if (all.length === 0) return <Empty>{say('none')}</Empty>;
  return (
    <>
      <ChoiceField<string>
        label={say('step')}
        options={[['all', say('all', { count: all.length })], ...counted]}
        value={step}
        onChange={(chosen) => setFilter({ step: chosen === 'all' ? undefined : chosen })}
      />
      <div className="fields">
        <SearchField />
      </div>
      {found.length === 0 && <Empty>{say('noMatch')}</Empty>}
      {found.length > 0 && (
        <FirstRows rows={found}>
          {(bills) => (
            <ArrearsTable
              bills={bills}
              caption={say('caption', { count: found.length, open: formatFen(found.reduce((sum, { openFen }) => sum + openFen, 0)) })}
            />
          )}
        </FirstRows>
      )}
    </>
  );
};

/** Who owes for how long, and how far up the ladder. */
export const Page = () => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const arrears = useEveryArrear(compoundId);
  return (
    <MoneyPage title={say('title')} lead={say('lead')}>
      <p>
        <Link to="/compounds/$compoundId/money/arrears/public" params={{ compoundId }}>
          {say('public')}
        </Link>
      </p>
      <Loaded query={arrears} lines={12}>
        {(all) => <List all={all} />}
      </Loaded>
    </MoneyPage>
  );
};
