import { useState } from 'react';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { Dialog } from '#web/console/parts/dialog.tsx';
import { type Column, RecordTable } from '#web/console/parts/record-table.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { formatPeriod } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { PrintedPage } from '../parts/printed-page.tsx';
import { RowButton } from '../parts/row-button.tsx';
import { UnitLink } from '../parts/unit-link.tsx';
import { CallLog } from './call-log.tsx';
import { standingWords } from './standing-words.ts';

type Arrear = Answer<'GET /v1/compounds/{compoundId}/arrears'>['rows'][number];

const words = dictionary({
  unit: { zh: '房号', en: 'Unit' },
  period: { zh: '哪一期', en: 'Period' },
  open: { zh: '未缴', en: 'Open' },
  dueOn: { zh: '最后一天', en: 'Pay by' },
  days: { zh: '逾期天数', en: 'Days overdue' },
  standing: { zh: '走到哪一步', en: 'Step' },
  since: { zh: '{standing}，{day}', en: '{standing}, {day}' },
  act: { zh: '办理', en: 'To do' },
  notice: { zh: '打印通知', en: 'Print the notice' },
  noticeOf: { zh: '打印通知：{unit} {period}', en: 'Print the notice of {unit}, {period}' },
  calls: { zh: '催缴记录', en: 'Calls' },
  callsOf: { zh: '催缴记录：{unit}', en: 'Calls to {unit}' },
  close: { zh: '关闭', en: 'Close' },
});

/** A written notice exists from that step on. */
const hasNotice = ({ standing }: Arrear) => standing === 'notice' || standing === 'referral';

/** Overdue bills, each with its written notice and the household's calls. */
export const ArrearsTable = ({ bills, caption }: { bills: readonly Arrear[]; caption: string }) => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const [acting, setActing] = useState<{ what: 'notice' | 'calls'; bill: Arrear }>();
  const close = () => setActing(undefined);
  const titleOf = ({ unit, period }: Arrear) => say('noticeOf', { unit, period: formatPeriod(period, language) });
  const columns: Column<Arrear>[] = [
    { head: say('unit'), cell: ({ unit }) => <UnitLink unit={unit} />, namesRow: true },
    { head: say('period'), cell: ({ period }) => formatPeriod(period, language) },
    { head: say('open'), cell: ({ openFen }) => formatFen(openFen), kind: 'number' },
    { head: say('dueOn'), cell: ({ dueOn }) => dueOn, kind: 'figure' },
    { head: say('days'), cell: ({ daysOverdue }) => daysOverdue, kind: 'number' },
    {
      head: say('standing'),
      cell: ({ standing, since }) => say('since', { standing: standingWords[standing][language], day: since }),
    },
    {
      head: say('act'),
      cell: (bill) => (
        <>
          {hasNotice(bill) && (
            <RowButton label={titleOf(bill)} onClick={() => setActing({ what: 'notice', bill })}>
              {say('notice')}
            </RowButton>
          )}
          <RowButton label={say('callsOf', { unit: bill.unit })} onClick={() => setActing({ what: 'calls', bill })}>
            {say('calls')}
          </RowButton>
        </>
      ),
    },
  ];
  return (
    <>
      <RecordTable caption={caption} columns={columns} rows={bills} keyOf={({ number }) => number} />
      {acting?.what === 'notice' && (
        <PrintedPage
          title={titleOf(acting.bill)}
          route="GET /v1/compounds/{compoundId}/arrears/notices/{orderId}/{period}/{unit}"
          params={{ compoundId, orderId: acting.bill.orderId, period: acting.bill.period, unit: acting.bill.unit }}
          onClose={close}
        />
      )}
      {acting?.what === 'calls' && (
        <Dialog title={say('callsOf', { unit: acting.bill.unit })} onClose={close}>
          <CallLog unit={acting.bill.unit} isInDialog />
          <div className="buttons">
            <button type="button" className="action quiet" onClick={close}>
              {say('close')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
};
