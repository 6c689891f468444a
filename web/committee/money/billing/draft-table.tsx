import { formatFen } from '#shared/domain/money/decimal.ts';
import { Wide } from '#web/console/parts/wide.tsx';
import { useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { formatArea } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { byEntrance } from '../bills/unit-groups.ts';

export type Draft = Answer<'GET /v1/compounds/{compoundId}/orders/{orderId}/draft'>['rows'][number];

const words = dictionary({
  unit: { zh: '房号', en: 'Unit' },
  area: { zh: '面积', en: 'Area' },
  occupied: { zh: '入住', en: 'Occupied' },
  yes: { zh: '入住', en: 'occupied' },
  no: { zh: '空置', en: 'vacant' },
  billed: { zh: '应收', en: 'Billed' },
  waived: { zh: '减免', en: 'Waived' },
  act: { zh: '办理', en: 'To do' },
  correct: { zh: '更正', en: 'Correct' },
  correctOf: { zh: '更正 {unit}', en: 'Correct {unit}' },
  entrance: { zh: '{building} 号楼 {entrance} 单元', en: 'Building {building}, entrance {entrance}' },
});

/** Draft bills by building and entrance, each with what it follows from. */
export const DraftTable = ({
  drafts,
  caption,
  onCorrect,
}: {
  drafts: readonly Draft[];
  caption: string;
  onCorrect: (draft: Draft) => void;
}) => {
  const say = useWords(words);
  return (
    <Wide label={caption}>
      <table className="plain-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('unit')}</th>
            <th scope="col" className="number">
              {say('area')}
            </th>
            <th scope="col">{say('occupied')}</th>
            <th scope="col" className="number">
              {say('billed')}
            </th>
            <th scope="col" className="number">
              {say('waived')}
            </th>
            <th scope="col">{say('act')}</th>
          </tr>
        </thead>
        {byEntrance(drafts).map(({ building, entrance, rows }) => (
          <tbody key={`${building}-${entrance}`}>
            <tr className="group">
              <th scope="rowgroup" colSpan={6}>
                {say('entrance', { building, entrance })}
              </th>
            </tr>
            {rows.map((draft) => (
              <tr key={draft.unit}>
                <th scope="row">{draft.unit}</th>
                <td className="number">{formatArea(draft.areaDm2)}</td>
                <td>{say(draft.occupied ? 'yes' : 'no')}</td>
                <td className="number">{formatFen(draft.amountFen)}</td>
                <td className="number">{formatFen(draft.waivedFen)}</td>
                <td>
                  <button
                    type="button"
                    className="plain"
                    aria-label={say('correctOf', { unit: draft.unit })}
                    onClick={() => onCorrect(draft)}
                  >
                    {say('correct')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Wide>
  );
};
