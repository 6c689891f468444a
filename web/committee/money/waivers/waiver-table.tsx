import { useState } from 'react';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { type Column, RecordTable } from '#web/console/parts/record-table.tsx';
import { useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { dictionary } from '#web/shared/words.ts';
import { RowButton } from '../parts/row-button.tsx';
import { UnitLink } from '../parts/unit-link.tsx';
import { EndWaiver } from './end-waiver.tsx';
import { type Waiver, waiverStanding, waiverWords } from './waiver-standing.ts';

const words = dictionary({
  caption: { zh: '{count} 项减免', en: '{count} waivers' },
  unit: { zh: '房号', en: 'Unit' },
  percent: { zh: '减多少', en: 'Waived' },
  from: { zh: '从', en: 'From' },
  until: { zh: '到', en: 'Until' },
  reason: { zh: '理由', en: 'Reason' },
  approver: { zh: '批准人', en: 'Approved by' },
  state: { zh: '情况', en: 'Standing' },
  endedOn: { zh: '{state}（{day}）：{reason}', en: '{state} ({day}): {reason}' },
  act: { zh: '办理', en: 'To do' },
  end: { zh: '终止', en: 'End' },
  endOf: { zh: '终止 {unit} 的减免', en: 'End the waiver of {unit}' },
});

/** Waivers, each to be ended while it may still take effect. */
export const WaiverTable = ({ waivers, onDone }: { waivers: readonly Waiver[]; onDone: (said: string) => void }) => {
  const say = useWords(words);
  const sayWaiver = useWords(waiverWords);
  const [ending, setEnding] = useState<Waiver>();
  const today = localDateOf(serverNow());
  const stateText = (waiver: Waiver) => {
    const { endedOn: day, endReason: reason = '' } = waiver;
    const state = sayWaiver(waiverStanding(waiver, today));
    return day ? say('endedOn', { state, day, reason }) : state;
  };
  const columns: Column<Waiver>[] = [
    { head: say('unit'), cell: ({ unit }) => <UnitLink unit={unit} />, namesRow: true },
    { head: say('percent'), cell: ({ percent }) => `${percent}%`, kind: 'number' },
    { head: say('from'), cell: ({ from }) => from, kind: 'figure' },
    { head: say('until'), cell: ({ until }) => until, kind: 'figure' },
    { head: say('reason'), cell: ({ reason }) => reason },
    { head: say('approver'), cell: ({ approver }) => approver },
    { head: say('state'), cell: stateText },
    {
      head: say('act'),
      cell: (waiver) =>
        ['stands', 'coming'].includes(waiverStanding(waiver, today)) && (
          <RowButton label={say('endOf', { unit: waiver.unit })} onClick={() => setEnding(waiver)}>
            {say('end')}
          </RowButton>
        ),
    },
  ];
  return (
    <>
      <RecordTable caption={say('caption', { count: waivers.length })} columns={columns} rows={waivers} keyOf={({ id }) => id} />
      {ending && <EndWaiver waiver={ending} onClose={() => setEnding(undefined)} onDone={onDone} />}
    </>
  );
};
