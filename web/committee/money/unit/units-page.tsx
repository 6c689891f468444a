import { useNavigate } from '@tanstack/react-router';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { MoneyPage } from '../parts/money-page.tsx';
import { UnitSearch } from '../parts/unit-search.tsx';

const words = dictionary({
  title: { zh: '户账', en: 'Accounts' },
  lead: {
    zh: '查一户的账单、收据、线上付款、预缴余额和催缴记录；更正账单、减免、退款也在那里办。',
    en: 'A household’s bills, receipts, online payments, what it has paid ahead, and calls; corrections, waivers and refunds are made there.',
  },
  search: { zh: '房号或业主姓名', en: 'Unit or owner’s name' },
});

/** The way to a household's account. */
export const Page = () => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const navigate = useNavigate();
  return (
    <MoneyPage title={say('title')} lead={say('lead')}>
      <UnitSearch
        label={say('search')}
        onChoose={(unit) => navigate({ to: '/compounds/$compoundId/money/units/$unit', params: { compoundId, unit } })}
      />
    </MoneyPage>
  );
};
