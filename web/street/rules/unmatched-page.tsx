import { useState } from 'react';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Pages } from '#web/console/parts/pages.tsx';
import { RecordTable } from '#web/console/parts/record-table.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { ChoiceFilter } from '../parts/choice-filter.tsx';
import { useEveryCompound } from '../register/use-register.ts';
import { misfitWords } from './misfit-words.ts';
import { SettleUnmatched, type Unmatched, type UnmatchedOf } from './settle-unmatched.tsx';

const words = dictionary({
  title: { zh: '不符款项', en: 'Unmatched money' },
  lead: {
    zh: '支付平台上有、但与账目对不上的款项。这些钱都没有入账；请与支付平台核对，办妥后在这里登记。',
    en: 'Money at the payment provider that does not fit the ledger. Nothing of it is booked; clear it with the provider, then note it here.',
  },
  empty: { zh: '没有不符款项：账目与支付平台一致。', en: 'Nothing: the ledger agrees with the payment provider.' },
  whose: { zh: '哪里的', en: 'Whose' },
  street: { zh: '本街道小区的', en: 'of the street’s compounds' },
  nobody: { zh: '不知是哪个小区的', en: 'of no known compound' },
  standing: { zh: '处理情况', en: 'Standing' },
  all: { zh: '全部', en: 'all' },
  open: { zh: '待处理', en: 'to be cleared' },
  settled: { zh: '已处理', en: 'cleared' },
  by: { zh: '{time} {person}：{reason}', en: '{time} {person}: {reason}' },
  settle: { zh: '登记已处理', en: 'Note as cleared' },
  unfound: { zh: '本页没有符合的款项。', en: 'Nothing on this page fits.' },
  caption: { zh: '最新在前', en: 'The newest first' },
  at: { zh: '时间', en: 'Time' },
  why: { zh: '原因', en: 'Why' },
  compound: { zh: '小区', en: 'Compound' },
  amount: { zh: '平台金额', en: 'At the provider' },
  ledger: { zh: '账上金额', en: 'In the ledger' },
  reference: { zh: '编号', en: 'Reference' },
});

const STANDINGS = ['open', 'settled'] as const;

const Rows = ({ rows, onSettle }: { rows: readonly Unmatched[]; onSettle: (unmatched: Unmatched) => void }) => {
  const say = useWords(words);
  const language = useLanguage();
  const compounds = useEveryCompound();
  return (
    <RecordTable
      caption={say('caption')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { head: say('at'), cell: ({ at }) => timeOf(at), kind: 'figure' },
        { head: say('why'), cell: ({ why }) => misfitWords[why][language], namesRow: true },
        { head: say('compound'), cell: ({ compoundId }) => compounds.data?.find(({ id }) => id === compoundId)?.name ?? '—' },
        { head: say('amount'), cell: ({ amountFen }) => formatFen(amountFen), kind: 'number' },
        { head: say('ledger'), cell: ({ ledgerFen }) => (ledgerFen === undefined ? '—' : formatFen(ledgerFen)), kind: 'number' },
        { head: say('reference'), cell: ({ id, providerPaymentId, paymentId }) => <code>{providerPaymentId ?? paymentId ?? id}</code> },
        {
          head: say('standing'),
          cell: (one) =>
            one.settled ? (
              say('by', { time: timeOf(one.settled.at), person: one.settled.by, reason: one.settled.reason })
            ) : (
              <button type="button" className="plain" onClick={() => onSettle(one)}>
                {say('settle')}
              </button>
            ),
        },
      ]}
    />
  );
};

/** What the nightly comparison and the webhooks could not fit; the street notes what it cleared. */
export const Page = () => {
  const say = useWords(words);
  const [{ cursor, of: asked, standing }, change] = useFilter();
  const of: UnmatchedOf = asked === 'nobody' ? 'nobody' : 'street';
  const unmatched = useCall('GET /v1/street/unmatched-payments', { query: { of, ...(cursor && { cursor }) } });
  const [settling, setSettling] = useState<Unmatched>();
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      <div className="filters no-print">
        <ChoiceFilter
          label={say('whose')}
          otherwise={say('street')}
          choices={[['nobody', say('nobody')]]}
          chosen={asked}
          onChoose={(whose) => change({ of: whose, cursor: undefined })}
        />
        <ChoiceFilter
          label={say('standing')}
          otherwise={say('all')}
          choices={STANDINGS.map((one) => [one, say(one)])}
          chosen={standing}
          onChoose={(chosen) => change({ standing: chosen })}
        />
      </div>
      <Loaded query={unmatched}>
        {({ rows, nextCursor }) => {
          const found = rows.filter(({ settled }) => !standing || (standing === 'settled') === (settled !== undefined));
          return (
            <>
              {found.length === 0 ? (
                <Empty>{say(rows.length === 0 ? 'empty' : 'unfound')}</Empty>
              ) : (
                <Rows rows={found} onSettle={setSettling} />
              )}
              <Pages nextCursor={nextCursor} />
            </>
          );
        }}
      </Loaded>
      {settling && <SettleUnmatched unmatched={settling} of={of} onClose={() => setSettling(undefined)} />}
    </>
  );
};
