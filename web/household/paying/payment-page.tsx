import { capitals } from '#shared/domain/money/capitals.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { formatPeriod, timeOf } from '#web/shared/formats.ts';
import { link } from '../calls/link.ts';
import { Loaded } from '../frame/loaded.tsx';
import { Page, placeOf } from '../frame/page.tsx';
import { useLanguage, useWords } from '../use-words.ts';
import { keepPayment } from './kept-payment.ts';
import type { Payment } from './payment-states.ts';
import { paymentWords } from './payment-words.ts';
import { useFollowedPayment } from './use-followed-payment.ts';

/** How it stands, and what that means for whoever paid. */
const Standing = ({ payment, hasReturned }: { payment: Payment; hasReturned: boolean }) => {
  const say = useWords(paymentWords);
  const { state, url } = payment;
  const isOpen = state === 'open' || state === 'created';
  const leave = () => keepPayment({ token: link.token(), paymentId: payment.id });
  return (
    <div role="status" class={state === 'paid' ? 'note good' : 'note'}>
      <p class="note-title">{say(state)}</p>
      <p>{say(isOpen && hasReturned ? 'openReturned' : `${state}Means`)}</p>
      {isOpen && url && (
        <p>
          <a class="action" href={url} onClick={leave}>
            {say('goOn')}
          </a>
        </p>
      )}
    </div>
  );
};

const Receipt = ({ payment, receipt }: { payment: Payment; receipt: NonNullable<Payment['receipt']> }) => {
  const say = useWords(paymentWords);
  const language = useLanguage();
  return (
    <section>
      <h2>{say('receipt')}</h2>
      <dl class="facts figure">
        <dt>{say('unit')}</dt>
        <dd>{payment.unit}</dd>
        <dt>{say('amount')}</dt>
        <dd>
          {formatFen(payment.amountFen)}
          {language === 'zh' && <span class="soft">（{capitals(payment.amountFen)}）</span>}
        </dd>
        {receipt.bills.map(({ orderId, period, receivedFen }) => (
          <>
            <dt key={`${orderId} ${period}`}>{formatPeriod(period, language)}</dt>
            <dd key={`${orderId} ${period} paid`}>{formatFen(receivedFen)}</dd>
          </>
        ))}
        {receipt.creditFen > 0 && (
          <>
            <dt>{say('ahead')}</dt>
            <dd>{formatFen(receipt.creditFen)}</dd>
          </>
        )}
        <dt>{say('at')}</dt>
        <dd>{timeOf(receipt.at)}</dd>
        <dt>{say('number')}</dt>
        <dd class="hash">{payment.id}</dd>
      </dl>
      <button type="button" class="quiet no-print" onClick={() => print()}>
        {say('print')}
      </button>
    </section>
  );
};

const MoneyBack = ({ refunds, chargedBackFen }: Payment) => {
  const say = useWords(paymentWords);
  if (refunds.length === 0 && chargedBackFen === 0) return null;
  return (
    <section>
      <h2>{say('back')}</h2>
      <ul class="rows">
        {refunds.map(({ id, amountFen, state, why, at }) => (
          <li key={id} class="row">
            <span class="figure">{formatFen(amountFen)}</span> · {say(why)} · {say(`refund_${state}`)}{' '}
            <span class="soft figure">{timeOf(at)}</span>
          </li>
        ))}
      </ul>
      {chargedBackFen > 0 && <p>{say('chargedBack', { amount: formatFen(chargedBackFen) })}</p>}
    </section>
  );
};

/** One online payment: while something may still become of it, it is looked at again. */
export const PaymentPage = ({ paymentId, hasReturned }: { paymentId: string; hasReturned: boolean }) => {
  const say = useWords(paymentWords);
  const call = useFollowedPayment(paymentId);
  return (
    <Page title={say('title')} back={{ href: placeOf('payments'), name: say('payments') }}>
      <Loaded call={call}>
        {(payment) => (
          <>
            <p class="amount figure">{formatFen(payment.amountFen)}</p>
            <Standing payment={payment} hasReturned={hasReturned} />
            {payment.state === 'processing' && !call.isWatching && (
              <button type="button" class="quiet" onClick={call.retry}>
                {say('lookAgain')}
              </button>
            )}
            {payment.receipt && <Receipt payment={payment} receipt={payment.receipt} />}
            <MoneyBack {...payment} />
            <p class="links no-print">
              <a href={placeOf('bills')}>{say('toBills')}</a>
            </p>
          </>
        )}
      </Loaded>
    </Page>
  );
};
