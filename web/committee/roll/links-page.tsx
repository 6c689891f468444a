import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { Field } from '#web/console/parts/field.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useEvery } from '#web/console/use-every.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import './roll.css';
import { useCompoundId, useCompoundName } from '../parts/use-compound.ts';
import { type Entrance, entrancesOf } from './entrances.ts';
import { LinkSheets } from './link-sheets.tsx';
import { RollTabs } from './roll-tabs.tsx';

const words = dictionary({
  title: { zh: '打印链接', en: 'Print links' },
  lead: {
    zh: '按楼号、单元排好，A4 纸打印，沿虚线剪开，一户一张。凭它就能评价、投票、看账单，请当面交给本人。',
    en: 'By building and entrance, on A4, to be cut along the lines. Whoever has one may rate, vote and see bills: hand it over in person.',
  },
  of: { zh: '打印谁的', en: 'Whose' },
  households: { zh: '住户链接（每户一个：评价、账单）', en: 'Households (one a unit: ratings, bills)' },
  owners: { zh: '业主链接（每位业主一个：表决）', en: 'Owners (one an owner: votes)' },
  where: { zh: '哪个单元', en: 'Which entrance' },
  all: { zh: '全部（{count} 张）', en: 'All ({count})' },
  entrance: { zh: '{building} 号楼 {entrance} 单元（{count} 张）', en: 'Building {building}, entrance {entrance} ({count})' },
  print: { zh: '打印', en: 'Print' },
  none: { zh: '还没有链接。导入住户表后，这里有每户的二维码。', en: 'No link yet. Once the roll is imported, each unit’s code is here.' },
});

/** Sheets of codes to cut and hand out: households' and owners' apart, entrance by entrance. */
export const Page = () => {
  const say = useWords(words);
  const params = { compoundId: useCompoundId() };
  const compound = useCompoundName() ?? '';
  const [{ of = 'households', at }, setFilter] = useFilter();
  const isOwners = of === 'owners';
  const households = useEvery('GET /v1/compounds/{compoundId}/links', { params });
  // Of those who own something here now.
  const owners = useEvery('GET /v1/compounds/{compoundId}/owner-links', { params }, { keep: ({ past }) => !past });
  const nameOf = ({ building, entrance, cards }: Entrance) => say('entrance', { building, entrance, count: cards.length });
  return (
    <>
      <div className="no-print">
        <h1>{say('title')}</h1>
        <RollTabs />
        <p className="lead">{say('lead')}</p>
      </div>
      <Loaded query={isOwners ? owners : households} lines={12}>
        {(rows) => {
          const entrances = entrancesOf(rows);
          const shown = at ? entrances.filter(({ key }) => key === at) : entrances.slice(0, 1);
          if (rows.length === 0) return <Empty>{say('none')}</Empty>;
          return (
            <>
              <div className="fields no-print">
                <Field label={say('of')}>
                  {(given) => (
                    <select {...given} value={of} onChange={(event) => setFilter({ of: event.target.value })}>
                      <option value="households">{say('households')}</option>
                      <option value="owners">{say('owners')}</option>
                    </select>
                  )}
                </Field>
                <Field label={say('where')}>
                  {(given) => (
                    <select {...given} value={at ?? entrances[0]?.key} onChange={(event) => setFilter({ at: event.target.value })}>
                      {entrances.map((entrance) => (
                        <option key={entrance.key} value={entrance.key}>
                          {nameOf(entrance)}
                        </option>
                      ))}
                      <option value="all">{say('all', { count: rows.length })}</option>
                    </select>
                  )}
                </Field>
              </div>
              <p className="no-print">
                <button type="button" className="action" onClick={() => print()}>
                  {say('print')}
                </button>
              </p>
              <LinkSheets
                entrances={at === 'all' ? entrances : shown}
                nameOf={nameOf}
                compound={compound}
                kind={isOwners ? 'owners' : 'households'}
              />
            </>
          );
        }}
      </Loaded>
    </>
  );
};
