import { useState } from 'react';
import { formatFen } from '#shared/domain/money/decimal.ts';
import type { PaymentState } from '#shared/domain/payments/payment-states.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { type Column, RecordTable } from '#web/console/parts/record-table.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { formatPeriod, timeOf } from '#web/shared/formats.ts';
import { dictionary, type Words } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { RowButton } from '../parts/row-button.tsx';
import { RefundPayment } from './refund-payment.tsx';
import { type Payment, refundableFen } from './refundable.ts';

const words = dictionary({
  title: { zh: '线上付款', en: 'Online payments' },
  none: { zh: '这户还没有在线付过款。', en: 'This household has not paid online yet.' },
  at: { zh: '时间', en: 'When' },
  amount: { zh: '金额', en: 'Amount' },
  of: { zh: '涉及', en: 'Of' },
  ahead: { zh: '预缴 {amount}', en: '{amount} paid ahead' },
  and: { zh: '、', en: ', ' },
  state: { zh: '情况', en: 'Standing' },
  act: { zh: '办理', en: 'To do' },
  refund: { zh: '退款', en: 'Refund' },
  refundOf: { zh: '退款：{time} 的付款', en: 'Refund the payment of {time}' },
  pending: { zh: '退款 {amount}，处理中', en: '{amount} is being refunded' },
  succeeded: { zh: '已退 {amount}', en: '{amount} was refunded' },
  failed: { zh: '退款 {amount} 没有成功，钱已记回账上', en: 'a refund of {amount} failed; the money is back in the account' },
  chargedBack: { zh: '付款人的银行收回 {amount}', en: 'the payer’s bank took {amount} back' },
});

const states: Record<PaymentState, Words> = {
  created: { zh: '还没有付', en: 'not paid yet' },
  open: { zh: '还没有付', en: 'not paid yet' },
  processing: { zh: '处理中', en: 'being processed' },
  paid: { zh: '已到账', en: 'paid' },
  failed: { zh: '没有成功', en: 'failed' },
  expired: { zh: '已取消', en: 'cancelled' },
};

/** A household's payments on the provider's page, with what went back of them. */
export const OnlinePayments = ({ unit, onDone }: { unit: string; onDone: (said: string) => void }) => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const [refunding, setRefunding] = useState<Payment>();
  const payments = useCall('GET /v1/compounds/{compoundId}/units/{unit}/payments', { params: { compoundId, unit }, query: { limit: 100 } });
  const ofText = ({ bills, prepaidFen }: Payment) =>
    [
      ...bills.map(({ period }) => formatPeriod(period, language)),
      ...(prepaidFen > 0 ? [say('ahead', { amount: formatFen(prepaidFen) })] : []),
    ].join(say('and'));
  const time = ({ receipt, createdAt }: Payment) => timeOf(receipt?.at ?? createdAt);
  const columns: Column<Payment>[] = [
    { head: say('at'), cell: time, kind: 'figure' },
    { head: say('amount'), cell: ({ amountFen }) => formatFen(amountFen), kind: 'number' },
    { head: say('of'), cell: ofText },
    {
      head: say('state'),
      cell: ({ state, refunds, chargedBackFen }) => (
        <>
          {states[state][language]}
          {refunds.map((refund) => (
            <small key={refund.id} className="block">
              {say(refund.state, { amount: formatFen(refund.amountFen) })}
            </small>
          ))}
          {chargedBackFen > 0 && <small className="block">{say('chargedBack', { amount: formatFen(chargedBackFen) })}</small>}
        </>
      ),
    },
    {
      head: say('act'),
      cell: (payment) =>
        refundableFen(payment) > 0 && (
          <RowButton label={say('refundOf', { time: time(payment) })} onClick={() => setRefunding(payment)}>
            {say('refund')}
          </RowButton>
        ),
    },
  ];
  return (
    <>
      <h2>{say('title')}</h2>
      <Loaded query={payments} lines={3}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="soft">{say('none')}</p>
          ) : (
            <RecordTable caption={say('title')} isCaptionUnseen columns={columns} rows={rows} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      {refunding && <RefundPayment payment={refunding} onClose={() => setRefunding(undefined)} onDone={onDone} />}
    </>
  );
};
