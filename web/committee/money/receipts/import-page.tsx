import { type ChangeEvent, type SubmitEvent, useState } from 'react';
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

const words = dictionary({
  title: { zh: '成批登记收据', en: 'Record many receipts' },
  lead: {
    zh: '每一行都先核对，全部无误才入账；同一个文件再传一次不会重复入账。',
    en: 'Every row is checked before any is booked; the same file again books nothing twice.',
  },
  file: { zh: 'CSV 文件', en: 'CSV file' },
  columns: {
    zh: '第一行写列名：收据号,楼号,单元,房号,金额,渠道,多缴转预缴。渠道填 现金、转账 或 刷卡；最后一列可不要，填 是 或 否。最多 500 行，Excel 另存为 CSV 即可。',
    en: 'Headings in the first row: receipt,building,entrance,unit,amount,channel,ahead. The channel is cash, transfer or pos; the last column may be left out and says yes or no. At most 500 rows; a CSV saved by Excel will do.',
  },
  template: { zh: '下载空表', en: 'Download an empty table' },
  chosen: { zh: '已选：{name}', en: 'Chosen: {name}' },
  action: { zh: '核对并入账', en: 'Check and book' },
  busy: { zh: '正在核对入账…', en: 'Checking and booking …' },
  done: {
    zh: '{rows} 行，合计 {amount}：本次入账 {booked} 张，以前已入账 {alreadyThere} 张。',
    en: '{rows} rows, {amount} in all: {booked} booked now, {alreadyThere} were booked before.',
  },
});

/** An empty table with the headings; the mark at its beginning tells Excel that it is UTF-8. */
const TEMPLATE = `data:text/csv;charset=utf-8,${encodeURIComponent('\uFEFF收据号,楼号,单元,房号,金额,渠道,多缴转预缴\r\n')}`;

/** Receipts from a file: checked as a whole, faults told by row and column. */
export const Page = () => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const [file, setFile] = useState<{ name: string; content: Blob }>();
  const act = useAct('PUT /v1/compounds/{compoundId}/receipts');
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const field = event.target;
    const [chosen] = field.files ?? [];
    if (!chosen) return;
    // Read at once: corrected on the disk and chosen again under the same name, it must be noticed.
    setFile({ name: chosen.name, content: new Blob([await chosen.arrayBuffer()]) });
    field.value = '';
    act.reset();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (file && !act.pending) act.begin({ params: { compoundId }, body: file.content });
  };
  const { faults } = readProblem(act.error);
  return (
    <MoneyPage title={say('title')} lead={say('lead')}>
      <form onSubmit={submit}>
        <Field label={say('file')} hint={say('columns')}>
          {(given) => <input {...given} type="file" accept=".csv,text/csv" onChange={choose} />}
        </Field>
        <p>
          <a href={TEMPLATE} download="receipts.csv">
            {say('template')}
          </a>
        </p>
        <p aria-live="polite">{file && say('chosen', { name: file.name })}</p>
        <button type="submit" className="action" disabled={!file || act.pending}>
          {say(act.pending ? 'busy' : 'action')}
        </button>
      </form>
      <div aria-live="polite">
        {act.done && (
          <p className="note good">
            {say('done', {
              rows: act.done.rows,
              amount: formatFen(act.done.amountFen),
              booked: act.done.booked,
              alreadyThere: act.done.alreadyThere,
            })}
          </p>
        )}
      </div>
      {faults.some(({ row }) => row !== undefined) ? (
        <FaultsTable error={act.error} name={file?.name ?? ''} />
      ) : (
        <ProblemNote error={act.error} />
      )}
    </MoneyPage>
  );
};
