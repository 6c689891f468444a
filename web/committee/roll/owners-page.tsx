import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { useWords } from '#web/console/use-words.ts';
import { formatArea } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import './roll.css';
import { useCompoundId } from '../parts/use-compound.ts';
import { OwnerSearch } from './owner-search.tsx';
import { OwnersReady } from './owners-ready.tsx';
import { RollTabs } from './roll-tabs.tsx';

const words = dictionary({
  title: { zh: '核对业主', en: 'Check the owners' },
  lead: {
    zh: '表决前要核对：一名业主一票，面积按名下所有房屋合计。',
    en: 'Before a vote: one owner is one head, with the area of all their units.',
  },
  unowned: { zh: '缺业主的房屋（{count}）', en: 'Units without an owner ({count})' },
  withoutVoter: { zh: '共有人没有说由谁投票（{count}）', en: 'Co-owners who have named no voter ({count})' },
  severalUnits: { zh: '有几户的业主（{count}）', en: 'Owners of several units ({count})' },
  several: { zh: '{owner}：{count} 户，{area}', en: '{owner}: {count} units, {area}' },
  sameName: { zh: '同名的业主，是不是同一人（{count}）', en: 'Owners of one name: perhaps one person ({count})' },
  same: { zh: '{owner}：{count} 位', en: '{owner}: {count}' },
  developer: { zh: '开发商（未售）：{units} 户，{area}，算一票', en: 'The developer (unsold): {units} units, {area}, one head' },
});

const Listed = ({ title, children }: { title: string; children: ReactNode }) => (
  <>
    <h2>{title}</h2>
    <ul className="comments">{children}</ul>
  </>
);

const Units = ({ units }: { units: readonly string[] }) => {
  const compoundId = useCompoundId();
  return (
    <span className="units">
      {units.map((unit) => (
        <Link key={unit} to="/compounds/$compoundId/roll/units/$unit" params={{ compoundId, unit }}>
          {unit}
        </Link>
      ))}
    </span>
  );
};

/** What of the owners is to be put right before a vote is announced, each with the unit where it is done. */
export const Page = () => {
  const say = useWords(words);
  const compoundId = useCompoundId();
  const query = useCall('GET /v1/compounds/{compoundId}/owners/check', { params: { compoundId } });
  return (
    <>
      <h1>{say('title')}</h1>
      <RollTabs />
      <p className="lead">{say('lead')}</p>
      <Loaded query={query} lines={10}>
        {(check) => (
          <>
            <OwnersReady check={check} />
            {check.developer && <p>{say('developer', { units: check.developer.units, area: formatArea(check.developer.areaDm2) })}</p>}
            {check.unowned.count > 0 && (
              <Listed title={say('unowned', { count: check.unowned.count })}>
                <li>
                  <Units units={check.unowned.shown} />
                </li>
              </Listed>
            )}
            {check.withoutVoter.count > 0 && (
              <Listed title={say('withoutVoter', { count: check.withoutVoter.count })}>
                {check.withoutVoter.shown.map(({ id, owner, unit }) => (
                  <li key={id}>
                    {owner} <Units units={[unit]} />
                  </li>
                ))}
              </Listed>
            )}
            {check.sameName.count > 0 && (
              <Listed title={say('sameName', { count: check.sameName.count })}>
                {check.sameName.shown.map(({ owner, count, owners }) => (
                  <li key={owners[0]?.id}>
                    {say('same', { owner, count })} <Units units={owners.map(({ unit }) => unit)} />
                  </li>
                ))}
              </Listed>
            )}
            {check.severalUnits.count > 0 && (
              <Listed title={say('severalUnits', { count: check.severalUnits.count })}>
                {check.severalUnits.shown.map(({ id, owner, count, areaDm2, units }) => (
                  <li key={id}>
                    {say('several', { owner, count, area: formatArea(areaDm2) })} <Units units={units} />
                  </li>
                ))}
              </Listed>
            )}
          </>
        )}
      </Loaded>
      <OwnerSearch />
    </>
  );
};
