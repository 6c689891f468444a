import { useState } from 'react';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Wide } from '#web/console/parts/wide.tsx';
import { useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { channelWords } from '../parts/channel-words.ts';

type Revenue = Pick<Answer<'GET /v1/compounds/{compoundId}/common-revenue'>, 'rows' | 'nextCursor'>;

const words = dictionary({
  title: { zh: '公共收益', en: 'Common revenue' },
  at: { zh: '时间', en: 'When' },
  source: { zh: '来源', en: 'Source' },
  amount: { zh: '金额', en: 'Amount' },
  channel: { zh: '收款方式', en: 'Paid by' },
  cashier: { zh: '经办', en: 'By' },
  older: { zh: '更早的', en: 'Older ones' },
});

const Older = ({ cursor }: { cursor: string }) => {
  const compoundId = useCompoundId();
  const page = useCall('GET /v1/compounds/{compoundId}/common-revenue', { params: { compoundId }, query: { limit: 100, cursor } });
  return <Loaded query={page}>{(more) => <RevenueTable {...more} />}</Loaded>;
};

/** A page of common revenue, and a way to the pages after it. */
export const RevenueTable = ({ rows, nextCursor }: Revenue) => {
  const say = useWords(words);
  const sayChannel = useWords(channelWords);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Wide label={say('title')}>
        <table className="plain-table">
          <caption className="unseen">{say('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('at')}</th>
              <th scope="col">{say('source')}</th>
              <th scope="col" className="number">
                {say('amount')}
              </th>
              <th scope="col">{say('channel')}</th>
              <th scope="col">{say('cashier')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, receivedAt, source, amountFen, channel, cashier }) => (
              <tr key={id}>
                <td className="figure">{timeOf(receivedAt)}</td>
                <th scope="row">{source}</th>
                <td className="number">{formatFen(amountFen)}</td>
                <td>{sayChannel(channel)}</td>
                <td>{cashier}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {nextCursor && !isOpen && (
        <button type="button" className="action quiet" onClick={() => setIsOpen(true)}>
          {say('older')}
        </button>
      )}
      {nextCursor && isOpen && <Older cursor={nextCursor} />}
    </>
  );
};
