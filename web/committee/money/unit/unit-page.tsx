import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { CallLog } from '../arrears/call-log.tsx';
import { DoneNote } from '../parts/done-note.tsx';
import { MoneyPage } from '../parts/money-page.tsx';
import { AccountBills } from './account-bills.tsx';
import { AccountEntries } from './account-entries.tsx';
import { OnlinePayments } from './online-payments.tsx';
import { RefundPrepaid } from './refund-prepaid.tsx';

const words = dictionary({
  title: { zh: '户账 {unit}', en: 'Account of {unit}' },
  open: { zh: '未缴', en: 'Open' },
  prepaid: { zh: '预缴余额', en: 'Paid ahead' },
  prepaidMeans: { zh: '开出账单时自动抵扣', en: 'coming bills take it' },
  take: { zh: '收款', en: 'Take money' },
  refund: { zh: '退还预缴', en: 'Pay it back' },
});

/** One household's account: what it owes and has paid ahead, its bills, payments, calls and history, and what may be done about them. */
export const Page = () => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const { unit = '' } = useParams({ strict: false }) as { unit?: string };
  const [done, setDone] = useState<string>();
  const [isRefunding, setIsRefunding] = useState(false);
  const account = useCall('GET /v1/compounds/{compoundId}/units/{unit}/account', { params: { compoundId, unit }, query: { limit: 50 } });
  return (
    <MoneyPage title={say('title', { unit })}>
      <DoneNote>{done}</DoneNote>
      <Loaded query={account} lines={14}>
        {({ openFen, prepaidFen, bills, entries }) => (
          <>
            <dl className="sums">
              <div>
                <dt>{say('open')}</dt>
                <dd className="figure">{formatFen(openFen)}</dd>
                <dd>
                  <Link
                    className="action"
                    to="/compounds/$compoundId/money/counter"
                    params={{ compoundId } as never}
                    search={{ unit } as never}
                  >
                    {say('take')}
                  </Link>
                </dd>
              </div>
              <div>
                <dt>
                  {say('prepaid')} <small className="soft">{say('prepaidMeans')}</small>
                </dt>
                <dd className="figure">{formatFen(prepaidFen)}</dd>
                {prepaidFen > 0 && (
                  <dd>
                    <button type="button" className="action quiet" onClick={() => setIsRefunding(true)}>
                      {say('refund')}
                    </button>
                  </dd>
                )}
              </div>
            </dl>
            <AccountBills bills={bills} onDone={setDone} />
            <AccountEntries unit={unit} first={entries} onDone={setDone} />
            {isRefunding && <RefundPrepaid unit={unit} prepaidFen={prepaidFen} onClose={() => setIsRefunding(false)} onDone={setDone} />}
          </>
        )}
      </Loaded>
      <OnlinePayments unit={unit} onDone={setDone} />
      <CallLog unit={unit} />
    </MoneyPage>
  );
};
