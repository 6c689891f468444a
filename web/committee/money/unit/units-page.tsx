import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { UnitPicker } from '../../parts/unit-picker.tsx';
import { useCompoundId } from '../../parts/use-compound.ts';
import { MoneyPage } from '../parts/money-page.tsx';
import { PrepaidList } from './prepaid-list.tsx';

const words = dictionary({
  title: { zh: '户账', en: 'Accounts' },
  lead: {
    zh: '查一户的账单、收据、线上付款、预缴余额和催缴记录；更正账单、减免、退款也在那里办。',
    en: 'A household’s bills, receipts, online payments, what it has paid ahead, and calls; corrections, waivers and refunds are made there.',
  },
});

/** The way to a household's account; below it, who has paid ahead. */
export const Page = () => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const navigate = useNavigate();
  const search = useRef<HTMLInputElement>(null);
  return (
    <MoneyPage title={say('title')} lead={say('lead')}>
      <UnitPicker
        input={search}
        onPick={({ unit }) => navigate({ to: '/compounds/$compoundId/money/units/$unit', params: { compoundId, unit } })}
      />
      <PrepaidList />
    </MoneyPage>
  );
};
