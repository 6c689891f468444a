import { Link } from '@tanstack/react-router';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { Wide } from '#web/console/parts/wide.tsx';
import { useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { type Bill, billWords, standingText, takenOffFen } from '../parts/bill-standing.ts';
import { byEntrance } from './unit-groups.ts';

const words = dictionary({
  unit: { zh: '房号', en: 'Unit' },
  number: { zh: '账单号', en: 'Number' },
  billed: { zh: '应收', en: 'Billed' },
  takenOff: { zh: '减免、更正等', en: 'Taken off' },
  received: { zh: '已收', en: 'Received' },
  open: { zh: '未缴', en: 'Open' },
  dueOn: { zh: '最后一天', en: 'Pay by' },
  state: { zh: '情况', en: 'Standing' },
  entrance: { zh: '{building} 号楼 {entrance} 单元', en: 'Building {building}, entrance {entrance}' },
  sum: { zh: '{count} 户，未缴 {open}', en: '{count} units, {open} open' },
});

const sum = (bills: readonly Bill[], of: (bill: Bill) => number) => bills.reduce((total, bill) => total + of(bill), 0);

/**
 * Bills by building and entrance, with what is open in each.
 * @param of all bills that the entrances' sums are of, where not all are shown
 */
export const BillTable = ({ bills, of, caption }: { bills: readonly Bill[]; of: readonly Bill[]; caption: string }) => {
  const say = useWords(words);
  const sayBill = useWords(billWords);
  const compoundId = useCompoundId();
  const today = localDateOf(serverNow());
  const whole = byEntrance(of);
  return (
    <Wide label={caption}>
      <table className="plain-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('unit')}</th>
            <th scope="col">{say('number')}</th>
            {(['billed', 'takenOff', 'received', 'open'] as const).map((name) => (
              <th key={name} scope="col" className="number">
                {say(name)}
              </th>
            ))}
            <th scope="col">{say('dueOn')}</th>
            <th scope="col">{say('state')}</th>
          </tr>
        </thead>
        {byEntrance(bills).map(({ building, entrance, rows }) => {
          const all = whole.find((one) => one.building === building && one.entrance === entrance)?.rows ?? rows;
          return (
            <tbody key={`${building}-${entrance}`}>
              <tr className="group">
                <th scope="rowgroup" colSpan={8}>
                  {say('entrance', { building, entrance })}{' '}
                  <span className="soft">{say('sum', { count: all.length, open: formatFen(sum(all, ({ openFen }) => openFen)) })}</span>
                </th>
              </tr>
              {rows.map((bill) => (
                <tr key={bill.unit}>
                  <th scope="row">
                    <Link to="/compounds/$compoundId/money/units/$unit" params={{ compoundId, unit: bill.unit }}>
                      {bill.unit}
                    </Link>
                  </th>
                  <td className="figure">{bill.number}</td>
                  <td className="number">{formatFen(bill.amountFen)}</td>
                  <td className="number">{formatFen(takenOffFen(bill))}</td>
                  <td className="number">{formatFen(bill.receivedFen)}</td>
                  <td className="number">{formatFen(bill.openFen)}</td>
                  <td className="figure">{bill.dueOn}</td>
                  <td>{standingText(bill, today, sayBill)}</td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </Wide>
  );
};
