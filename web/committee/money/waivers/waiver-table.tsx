import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { Wide } from '#web/console/parts/wide.tsx';
import { useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
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
  const compoundId = useCompoundId();
  const [ending, setEnding] = useState<Waiver>();
  const today = localDateOf(serverNow());
  const caption = say('caption', { count: waivers.length });
  return (
    <>
      <Wide label={caption}>
        <table className="plain-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say('unit')}</th>
              <th scope="col" className="number">
                {say('percent')}
              </th>
              {(['from', 'until', 'reason', 'approver', 'state', 'act'] as const).map((name) => (
                <th key={name} scope="col">
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {waivers.map((waiver) => {
              const standing = waiverStanding(waiver, today);
              const { id, unit, percent, from, until, reason, approver, endedOn, endReason = '' } = waiver;
              return (
                <tr key={id}>
                  <th scope="row">
                    <Link to="/compounds/$compoundId/money/units/$unit" params={{ compoundId, unit }}>
                      {unit}
                    </Link>
                  </th>
                  <td className="number">{percent}%</td>
                  <td className="figure">{from}</td>
                  <td className="figure">{until}</td>
                  <td>{reason}</td>
                  <td>{approver}</td>
                  <td>{endedOn ? say('endedOn', { state: sayWaiver(standing), day: endedOn, reason: endReason }) : sayWaiver(standing)}</td>
                  <td>
                    {(standing === 'stands' || standing === 'coming') && (
                      <button type="button" className="plain" aria-label={say('endOf', { unit })} onClick={() => setEnding(waiver)}>
                        {say('end')}
                      </button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Wide>
      {ending && <EndWaiver waiver={ending} onClose={() => setEnding(undefined)} onDone={onDone} />}
    </>
  );
};
