import { useState } from 'preact/hooks';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCall } from '../calls/use-call.ts';
import { Loaded } from '../frame/loaded.tsx';
import { Page, placeOf } from '../frame/page.tsx';
import { useWords } from '../use-words.ts';
import { PayButton } from './pay-button.tsx';

const words = dictionary({
  title: { zh: '预缴', en: 'Pay ahead' },
  bills: { zh: '账单', en: 'the bills' },
  lead: {
    zh: '预缴的钱先存着，以后每期账单开出时自动抵扣。搬走时没用完的可以退。',
    en: 'What you pay ahead is kept and goes into each coming bill by itself. What is left when you move is refunded.',
  },
  balance: { zh: '现有预缴余额 {amount}', en: '{amount} is paid ahead at present' },
  months: { zh: '预缴几个月', en: 'How many months' },
  month: { zh: '{count} 个月，约 {amount}', en: '{count} months, about {amount}' },
  oneMonth: { zh: '1 个月，约 {amount}', en: '1 month, about {amount}' },
  exact: { zh: '准确金额在支付页面上显示。', en: 'The payment page shows the exact amount.' },
  pay: { zh: '去预缴 {count} 个月', en: 'Pay {count} months ahead' },
  payOne: { zh: '去预缴 1 个月', en: 'Pay 1 month ahead' },
  notYet: { zh: '还没有开始收费，不用预缴。', en: 'Fees have not begun; there is nothing to pay ahead.' },
});

const MONTHS = [1, 3, 6, 12];
const COLLECTING = ['collecting', 'renewing', 'ending'];

/** A household pays coming months ahead. */
export const AheadPage = () => {
  const say = useWords(words);
  const home = useCall('GET /v1/household');
  const bills = useCall('GET /v1/household/bills');
  const [count, setCount] = useState(3);
  const monthFen = (home.data?.orders ?? [])
    .filter(({ state }) => COLLECTING.includes(state))
    .reduce((sum, order) => sum + order.monthFen, 0);
  return (
    <Page title={say('title')} back={{ href: placeOf('bills'), name: say('bills') }}>
      <Loaded call={home}>
        {() =>
          monthFen === 0 ? (
            <p class="note">{say('notYet')}</p>
          ) : (
            <>
              <p>{say('lead')}</p>
              {bills.data && <p class="figure">{say('balance', { amount: formatFen(bills.data.prepaidFen) })}</p>}
              <fieldset>
                <legend>{say('months')}</legend>
                {MONTHS.map((months) => (
                  <label key={months} class="choice">
                    <input type="radio" name="months" checked={count === months} onChange={() => setCount(months)} />
                    <span class="figure">
                      {say(months === 1 ? 'oneMonth' : 'month', { count: months, amount: formatFen(months * monthFen) })}
                    </span>
                  </label>
                ))}
              </fieldset>
              <p class="soft">{say('exact')}</p>
              <PayButton wish={{ bills: [], prepayMonths: count }} label={say(count === 1 ? 'payOne' : 'pay', { count })} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
};
