import { type ChangeEvent, useState } from 'react';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useAct } from '#web/console/api.ts';
import { Field } from '#web/console/parts/field.tsx';
import { ProblemNote } from '#web/console/problem-note.tsx';
import { useWords } from '#web/console/use-words.ts';
import { readProblem } from '#web/shared/problem-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { FaultsTable } from '../../roll/faults-table.tsx';
import { MoneyPage } from '../parts/money-page.tsx';
import { ImportPreview } from './import-preview.tsx';

const words = dictionary({
  title: { zh: '成批登记收据', en: 'Record many receipts' },
  lead: {
    zh: '先选文件看一看每一行会怎样入账；看好了再确认。看的时候什么都不会写进去，同一个文件再传一次也不会重复入账。',
    en: 'Choose the file and see what each row would do; then book it. Nothing is written while you look, and the same file again books nothing twice.',
  },
  file: { zh: 'CSV 文件', en: 'CSV file' },
  columns: {
    zh: '第一行写列名：收据号,楼号,单元,房号,金额,渠道,多缴转预缴。渠道填 现金、转账 或 刷卡；最后一列可不要，填 是 或 否。最多 500 行，Excel 另存为 CSV 即可。',
    en: 'Headings in the first row: receipt,building,entrance,unit,amount,channel,ahead. The channel is cash, transfer or pos; the last column may be left out and says yes or no. At most 500 rows; a CSV saved by Excel will do.',
  },
  template: { zh: '下载空表', en: 'Download an empty table' },
  checking: { zh: '正在核对 {name} …', en: 'Checking {name} …' },
  action: { zh: '确认入账 {count} 张', en: 'Book {count} now' },
  busy: { zh: '正在入账…', en: 'Booking …' },
  nothing: { zh: '这些收据以前都已入账，没有要入账的。', en: 'All of these were booked before; there is nothing to book.' },
  other: { zh: '改好文件后，请再选一次。', en: 'Correct the file, then choose it again.' },
  done: {
    zh: '{rows} 行，合计 {amount}：本次入账 {booked} 张，以前已入账 {alreadyThere} 张。',
    en: '{rows} rows, {amount} in all: {booked} booked now, {alreadyThere} were booked before.',
  },
});

/** An empty table with the headings; the mark at its beginning tells Excel that it is UTF-8. */
const TEMPLATE = `data:text/csv;charset=utf-8,${encodeURIComponent('\uFEFF收据号,楼号,单元,房号,金额,渠道,多缴转预缴\r\n')}`;

type Chosen = { name: string; content: Blob };

/** Receipts from a file: what is wrong with it by row and column, or what booking it would do; then it is booked. */
export const Page = () => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const [file, setFile] = useState<Chosen>();
  const preview = useAct('PUT /v1/compounds/{compoundId}/receipt-preview');
  const booking = useAct('PUT /v1/compounds/{compoundId}/receipts');
  const look = (chosen: Chosen | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    booking.reset();
    preview.begin({ params: { compoundId }, body: chosen.content });
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const field = event.target;
    const [chosen] = field.files ?? [];
    if (!chosen) return;
    // Read at once: corrected on the disk and chosen again under the same name, it must be noticed.
    look({ name: chosen.name, content: new Blob([await chosen.arrayBuffer()]) });
    field.value = '';
  };
  const error = preview.error ?? booking.error;
  const { faults } = readProblem(error);
  const found = booking.done ? undefined : preview.done;
  return (
    <MoneyPage title={say('title')} lead={say('lead')}>
      <Field label={say('file')} hint={say('columns')}>
        {(given) => <input {...given} type="file" accept=".csv,text/csv" onChange={choose} />}
      </Field>
      <p>
        <a href={TEMPLATE} download="receipts.csv">
          {say('template')}
        </a>
      </p>
      <div aria-live="polite">
        {preview.pending && <p>{say('checking', { name: file?.name ?? '' })}</p>}
        {booking.done && (
          <p className="note good">
            {say('done', {
              rows: booking.done.rows,
              amount: formatFen(booking.done.amountFen),
              booked: booking.done.booked,
              alreadyThere: booking.done.alreadyThere,
            })}
          </p>
        )}
      </div>
      {faults.some(({ row }) => row !== undefined) ? (
        <>
          <FaultsTable error={error} name={file?.name ?? ''} />
          <p>{say('other')}</p>
        </>
      ) : (
        <ProblemNote error={error} onRetry={() => look(file)} />
      )}
      {file && found && (
        <>
          <ImportPreview preview={found} name={file.name} />
          {found.toBook === 0 ? (
            <p className="note">{say('nothing')}</p>
          ) : (
            <p>
              <button
                type="button"
                className="action"
                disabled={booking.pending}
                onClick={() => booking.begin({ params: { compoundId }, body: file.content })}
              >
                {booking.pending ? say('busy') : say('action', { count: found.toBook })}
              </button>
            </p>
          )}
        </>
      )}
    </MoneyPage>
  );
};
