import { Link } from '@tanstack/react-router';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import './menu.css';
import { Wide } from '#web/console/parts/wide.tsx';
import { useCompoundId, useMayAct } from '../parts/use-compound.ts';
import { listOf } from './compose.ts';
import { offerFacts } from './offer-facts.ts';
import { useMenu } from './use-menu.ts';
import { useSpeech } from './use-speech.ts';

const words = dictionary({
  title: { zh: '套餐比较', en: 'Packages side by side' },
  back: { zh: '← 回到点单', en: '← Back to the menu' },
  what: { zh: '内容', en: 'What' },
  differs: { zh: '不同', en: 'differs' },
  none: {
    zh: '要比较的套餐不在菜单上了。请回到点单重新选。',
    en: 'The packages to compare are no longer on the menu. Go back and choose again.',
  },
  absent: { zh: '没有', en: 'not included' },
  order: { zh: '点这个套餐', en: 'Order this' },
});

/** Up to three packages side by side; rows in which they differ are marked in words. */
export const Page = () => {
  const say = useWords(words);
  const speech = useSpeech();
  const compoundId = useCompoundId();
  const mayAct = useMayAct();
  const menu = useMenu();
  const [{ packages, after }] = useFilter();
  return (
    <>
      <p>
        <Link to="/compounds/$compoundId/menu" params={{ compoundId }} search={{ compare: packages, ...(after && { after }) } as never}>
          {say('back')}
        </Link>
      </p>
      <h1>{say('title')}</h1>
      <Loaded query={menu} lines={12}>
        {(all) => {
          const offers = listOf(packages).flatMap((id) => all.packages.find(({ package: one }) => one.id === id) ?? []);
          if (offers.length === 0) return <Empty>{say('none')}</Empty>;
          const rows = [
            ...all.services
              .filter(({ code }) => offers.some(({ package: one }) => one.services.some((service) => service.code === code)))
              .map((service) => ({
                name: service[speech.language],
                values: offers.map(({ package: one }) => one.services.find(({ code }) => code === service.code)?.level ?? say('absent')),
              })),
            ...offerFacts(offers[0] as (typeof offers)[number], speech).map(([name], n) => ({
              name,
              values: offers.map((offer) => offerFacts(offer, speech)[n]?.[1] ?? ''),
            })),
          ];
          return (
            <Wide label={say('title')}>
              <table className="plain-table compare">
                <caption className="unseen">{say('title')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{say('what')}</th>
                    {offers.map(({ package: one }) => (
                      <th key={one.id} scope="col">
                        {one.name}
                        <br />
                        <small className="soft">{one.firmName}</small>
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ name, values }) => {
                    const differs = new Set(values).size > 1;
                    return (
                      <tr key={name} className={differs ? 'differs' : undefined}>
                        <th scope="row">
                          {name}
                          {differs && <small className="mark"> {say('differs')}</small>}
                        </th>
                        {values.map((value, n) => (
                          <td key={offers[n]?.package.id}>{value}</td>
                        ))}
                      </tr>
                    );
                  })}
                  <tr>
                    <td />
                    {offers.map(({ package: one, allowedTrialMonths }) => (
                      <td key={one.id}>
                        {mayAct !== false && allowedTrialMonths.length > 0 && (
                          <Link
                            className="action"
                            to="/compounds/$compoundId/menu/order"
                            params={{ compoundId }}
                            search={{ package: one.id, step: 'fees', ...(after && { after }) } as never}
                            aria-label={`${say('order')} ${one.name} ${one.firmName}`}
                          >
                            {say('order')}
                          </Link>
                        )}
                      </td>
                    ))}
                  </tr>
                </tbody>
              </table>
            </Wide>
          );
        }}
      </Loaded>
    </>
  );
};
