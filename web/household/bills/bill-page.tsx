import { useState } from 'preact/hooks';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { serverNow } from '#web/shared/api.ts';
import { formatPeriod, longDate } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCall } from '../calls/use-call.ts';
import { Loaded } from '../frame/loaded.tsx';
import { Page, placeOf } from '../frame/page.tsx';
import { PayButton } from '../paying/pay-button.tsx';
import { useLanguage, useWords } from '../use-words.ts';
import { billComputation } from './bill-computation.ts';
import { billStanding } from './bill-standing.ts';
import { DisputeForm } from './dispute-form.tsx';
import type { Bill } from './due-bills.ts';

const words = dictionary({
  title: { zh: '{period}账单', en: 'Bill of {period}' },
  bills: { zh: '账单', en: 'the bills' },
  number: { zh: '账单号 {number} · 开具于 {date}', en: 'Number {number} · issued on {date}' },
  billed: { zh: '应收', en: 'Billed' },
  waived: { zh: '减免', en: 'Waived' },
  credited: { zh: '更正（红字）', en: 'Corrected by credit note' },
  subsidy: { zh: '补贴', en: 'Subsidy' },
  writtenOff: { zh: '核销', en: 'Written off' },
  received: { zh: '已缴', en: 'Paid' },
  open: { zh: '还要缴', en: 'Still to pay' },
  pay: { zh: '去缴费 {amount}', en: 'Pay {amount}' },
  payAnyway: { zh: '仍然先缴 {amount}', en: 'Pay {amount} nevertheless' },
  disputeSent: {
    zh: '异议已登记，等居委会或业委会答复。处理期间不催缴。',
    en: 'Your objection is recorded and waits for the committee. Nobody presses for the bill meanwhile.',
  },
  disputed: {
    zh: '这张账单有异议，正在等居委会或业委会答复，期间不催缴。',
    en: 'This bill is disputed and waits for the committee’s answer. Nobody presses for it meanwhile.',
  },
  none: { zh: '没有找到这张账单。', en: 'There is no such bill.' },
});

/** Sums that took something off, by the word for it. */
const TAKEN_OFF = [
  ['waived', 'waivedFen'],
  ['credited', 'creditedFen'],
  ['subsidy', 'subsidyFen'],
  ['writtenOff', 'writtenOffFen'],
  ['received', 'receivedFen'],
] as const;

const Sums = ({ bill }: { bill: Bill }) => {
  const say = useWords(words);
  return (
    <dl class="facts sums figure">
      <dt>{say('billed')}</dt>
      <dd>{formatFen(bill.amountFen)}</dd>
      {TAKEN_OFF.map(([name, sum]) =>
        bill[sum] === 0 ? null : (
          <>
            <dt key={name}>{say(name)}</dt>
            <dd key={sum}>{formatFen(-bill[sum])}</dd>
          </>
        ),
      )}
      <dt>{say('open')}</dt>
      <dd>{formatFen(bill.openFen)}</dd>
    </dl>
  );
};

const Shown = ({ bill }: { bill: Bill }) => {
  const say = useWords(words);
  const language = useLanguage();
  const [sent, setSent] = useState(false);
  const { orderId, period, openFen, disputed } = bill;
  const amount = formatFen(openFen);
  return (
    <>
      <p class="amount figure">{formatFen(openFen > 0 ? openFen : bill.amountFen)}</p>
      <p class="standing">{billStanding(bill, localDateOf(serverNow()), language)}</p>
      <p class="figure">{billComputation(bill, language)}</p>
      {disputed && (
        <p class="note" role="status">
          {say(sent ? 'disputeSent' : 'disputed')}
        </p>
      )}
      {openFen > 0 && <PayButton wish={{ bills: [{ orderId, period }] }} label={say(disputed ? 'payAnyway' : 'pay', { amount })} />}
      <Sums bill={bill} />
      <p class="soft">{say('number', { number: bill.number, date: longDate(bill.issuedOn, language) })}</p>
      {openFen > 0 && !disputed && <DisputeForm bill={bill} onSent={() => setSent(true)} />}
    </>
  );
};

/** One bill: how much, how it came about, what is left to pay, and a way to object. */
export const BillPage = ({ orderId, period }: { orderId: string; period: string }) => {
  const say = useWords(words);
  const bills = useCall('GET /v1/household/bills');
  const title = say('title', { period: formatPeriod(period, useLanguage()) });
  return (
    <Page title={title} back={{ href: placeOf('bills'), name: say('bills') }}>
      <Loaded call={bills}>
        {({ rows }) => {
          const bill = rows.find((row) => row.orderId === orderId && row.period === period);
          return bill ? <Shown bill={bill} /> : <p class="note">{say('none')}</p>;
        }}
      </Loaded>
    </Page>
  );
};
