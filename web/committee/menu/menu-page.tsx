import { Link } from '@tanstack/react-router';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import './menu.css';
import { useCompoundId, useOrders } from '../parts/use-compound.ts';
import { fittingPackages, listOf, toggled } from './compose.ts';
import { OfferCard } from './offer-card.tsx';
import { useMenu } from './use-menu.ts';

const words = dictionary({
  title: { zh: '点单', en: 'Menu' },
  lead: {
    zh: '先免费试用，住户评价、业主表决都通过了才收费。',
    en: 'Try it free first; fees begin only once households rate it well and the owners vote for it.',
  },
  next: {
    zh: '向下一家点单：{name} 的服务已替您选好，不再列出这一家。',
    en: 'The next firm: the services of {name} are chosen for you; that firm is left out.',
  },
  compose: { zh: '想要哪些服务', en: 'Which services do you want?' },
  all: { zh: '全部套餐', en: 'All packages' },
  fitting: { zh: '所选服务都有的套餐', en: 'Packages with all that you chose' },
  partly: { zh: '只有一部分的套餐', en: 'Packages with a part of it' },
  noFitting: {
    zh: '没有一家全都有。可以少选一项，或看下面只有一部分的。',
    en: 'No package has all of it. Choose less, or look at those with a part of it.',
  },
  none: {
    zh: '街道还没有物业公司发布套餐。有了就列在这里；请向街道了解。',
    en: 'No firm has published a package yet. They show here once there are some; ask the street office.',
  },
  compare: { zh: '比较选中的 {count} 个', en: 'Compare the {count} chosen' },
  few: { zh: '最多选 3 个并排比较；已选 {count} 个。', en: 'Choose up to 3 to compare side by side; {count} chosen.' },
});
const MOST_COMPARED = 3;
/** In the address, where nothing is chosen though the order before would choose something. */
const NOTHING = '-';

/** Packages as cards; composing a bundle by its services; up to three side by side. */
export const Page = () => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const menu = useMenu();
  const orders = useOrders();
  const [filter, setFilter] = useFilter();
  const { after } = filter;
  const before = orders.data?.rows.find(({ id }) => id === after);
  const compared = listOf(filter.compare);
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      {before && <p className="note good">{say('next', { name: `${before.packageName} · ${before.firmName}` })}</p>}
      <Loaded query={menu} lines={12}>
        {({ services, packages }) => {
          if (packages.length === 0) return <Empty>{say('none')}</Empty>;
          const chosen =
            filter.services === undefined && before
              ? (
                  packages.find(({ package: one }) => one.firmId === before.firmId && one.name === before.packageName)?.package.services ??
                  []
                ).map(({ code }) => code)
              : listOf(filter.services).filter((code) => code !== NOTHING);
          const fitting = fittingPackages(packages, chosen, before?.firmId);
          const whole = fitting.filter(({ missing }) => missing.length === 0);
          const partly = fitting.filter(({ missing }) => missing.length > 0);
          const cards = (some: typeof fitting) => (
            <div className="offers">
              {some.map(({ offer, missing }) => {
                const { id } = offer.package;
                const isCompared = compared.includes(id);
                return (
                  <OfferCard
                    key={id}
                    offer={offer}
                    missing={missing}
                    services={services}
                    compoundId={compoundId}
                    after={after}
                    compared={isCompared}
                    onCompare={
                      isCompared || compared.length < MOST_COMPARED
                        ? () => setFilter({ compare: toggled(compared, id).join(',') })
                        : undefined
                    }
                  />
                );
              })}
            </div>
          );
          return (
            <>
              <fieldset>
                <legend>{say('compose')}</legend>
                <div className="choices">
                  {services.map((service) => (
                    <label key={service.code}>
                      <input
                        type="checkbox"
                        checked={chosen.includes(service.code)}
                        onChange={() => setFilter({ services: toggled(chosen, service.code).join(',') || NOTHING })}
                      />
                      {service[language]}
                    </label>
                  ))}
                </div>
              </fieldset>
              <p className="compare-bar" aria-live="polite">
                <span className="soft">{say('few', { count: compared.length })}</span>
                {compared.length > 1 && (
                  <Link
                    className="action quiet"
                    to="/compounds/$compoundId/menu/compare"
                    params={{ compoundId }}
                    search={{ packages: compared.join(','), ...(after && { after }) } as never}
                  >
                    {say('compare', { count: compared.length })}
                  </Link>
                )}
              </p>
              <h2>{say(chosen.length > 0 ? 'fitting' : 'all')}</h2>
              {whole.length > 0 ? cards(whole) : <Empty>{say('noFitting')}</Empty>}
              {partly.length > 0 && (
                <>
                  <h2>{say('partly')}</h2>
                  {cards(partly)}
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
};
