import { Link, useParams } from '@tanstack/react-router';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { useWords } from '#web/console/use-words.ts';
import { formatArea } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../parts/use-compound.ts';
import { CorrectUnit } from './correct-unit.tsx';
import { OwnerForm } from './owner-form.tsx';
import { RenewLink } from './renew-link.tsx';

const words = dictionary({
  back: { zh: '← 全部房屋', en: '← All units' },
  missing: { zh: '住户表里没有这一户。', en: 'The roll has no such unit.' },
  owner: { zh: '业主：{owner} {phone}', en: 'Owner: {owner} {phone}' },
  noOwner: { zh: '缺业主：请在下面登记，否则不能表决。', en: 'The owner is missing: enter one below, or no vote can be announced.' },
  occupied: { zh: '有人住', en: 'occupied' },
  vacant: { zh: '空置', en: 'vacant' },
  money: { zh: '看这一户的账', en: 'See its account' },
});

/** One unit: its area and occupancy, its owner, its household's link. */
export const Page = () => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const { unit = '' } = useParams({ strict: false }) as { unit?: string };
  const found = useCall('GET /v1/compounds/{compoundId}/units', { params: { compoundId }, query: { search: unit.slice(0, 20) } });
  return (
    <>
      <p>
        <Link to="/compounds/$compoundId/roll" params={{ compoundId }}>
          {say('back')}
        </Link>
      </p>
      <h1 className="figure">{unit}</h1>
      <Loaded query={found} lines={10}>
        {({ rows }) => {
          const row = rows.find((one) => one.unit === unit);
          if (!row) return <Empty>{say('missing')}</Empty>;
          return (
            <>
              <p className="lead">
                {formatArea(row.areaDm2)} · {say(row.occupied ? 'occupied' : 'vacant')} ·{' '}
                {row.owner ? say('owner', { owner: row.owner, phone: row.phone ?? '' }) : <b className="missed">{say('noOwner')}</b>}
              </p>
              <p>
                <Link to="/compounds/$compoundId/money/units/$unit" params={{ compoundId, unit }}>
                  {say('money')}
                </Link>
              </p>
              <CorrectUnit unit={row} />
              <OwnerForm unit={row} />
              <RenewLink unit={unit} />
            </>
          );
        }}
      </Loaded>
    </>
  );
};
