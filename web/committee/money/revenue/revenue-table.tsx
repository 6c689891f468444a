import { formatFen } from '#shared/domain/money/decimal.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { type Column, RecordTable } from '#web/console/parts/record-table.tsx';
import { useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { channelWords } from '../parts/channel-words.ts';
import { OlderRows } from '../parts/older-rows.tsx';

type Revenue = Pick<Answer<'GET /v1/compounds/{compoundId}/common-revenue'>, 'rows' | 'nextCursor'>;

const words = dictionary({
  title: { zh: '公共收益', en: 'Common revenue' },
  at: { zh: '时间', en: 'When' },
  source: { zh: '来源', en: 'Source' },
  amount: { zh: '金额', en: 'Amount' },
  channel: { zh: '收款方式', en: 'Paid by' },
  cashier: { zh: '经办', en: 'By' },
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
  const columns: Column<Revenue['rows'][number]>[] = [
    { head: say('at'), cell: ({ receivedAt }) => timeOf(receivedAt), kind: 'figure' },
    { head: say('source'), cell: ({ source }) => source, namesRow: true },
    { head: say('amount'), cell: ({ amountFen }) => formatFen(amountFen), kind: 'number' },
    { head: say('channel'), cell: ({ channel }) => sayChannel(channel) },
    { head: say('cashier'), cell: ({ cashier }) => cashier },
  ];
  return (
    <>
      <RecordTable caption={say('title')} isCaptionUnseen columns={columns} rows={rows} keyOf={({ id }) => id} />
      <OlderRows cursor={nextCursor}>{(cursor) => <Older cursor={cursor} />}</OlderRows>
    </>
  );
};
