import { Link } from '@tanstack/react-router';
import { Empty } from '#web/console/parts/empty.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId, useMayAct } from '../parts/use-compound.ts';
import { type Fitting, fittingPackages, listOf, toggled } from './compose.ts';
import type { Menu, OnMenu } from './menu-answer.ts';
import { OfferCard } from './offer-card.tsx';

const words = dictionary({
  compose: { zh: '想要哪些服务', en: 'Which services do you want?' },
  all: { zh: '全部套餐', en: 'All packages' },
  fitting: { zh: '所选服务都有的套餐', en: 'Packages with all that you chose' },
  partly: { zh: '只有一部分的套餐', en: 'Packages with a part of it' },
  noFitting: {
    zh: '没有一家全都有。可以少选一项，或看下面只有一部分的。',
    en: 'No package has all of it. Choose less, or look at those with a part of it.',
  },
  none: {
    zh: '还没有别的套餐可点。物业公司发布后就列在这里；请向街道了解。',
    en: 'There is no package to order yet. They show here once firms publish them; ask the street office.',
  },
  compare: { zh: '比较选中的 {count} 个', en: 'Compare the {count} chosen' },
  few: { zh: '最多选 3 个并排比较；已选 {count} 个。', en: 'Choose up to 3 to compare side by side; {count} chosen.' },
});
const MOST_COMPARED = 3;
/** In the address, where nothing is chosen though the order before would choose something. */
const NOTHING = '-';

type Given = {
  services: Menu['services'];
  packages: readonly OnMenu[];
  /** Services that are chosen until somebody chooses others. */
  wanted: readonly string[];
  /** The order that the next one follows. */
  after?: string;
};

/** Packages as cards; composing a bundle by its services; up to three to compare. What is chosen stands in the address. */
export const Offers = ({ services, packages, wanted, after }: Given) => {
  const say = useWords(words);
  const language = useLanguage();
  const compoundId = useCompoundId();
  const mayOrder = useMayAct() !== false;
  const [filter, setFilter] = useFilter();
  if (packages.length === 0) return <Empty>{say('none')}</Empty>;
  const compared = listOf(filter.compare);
  const chosen = filter.services === undefined ? wanted : listOf(filter.services).filter((code) => code !== NOTHING);
  const fitting = fittingPackages(packages, chosen);
  const partly = fitting.filter(({ missing }) => missing.length > 0);
  const whole = fitting.filter(({ missing }) => missing.length === 0);
  const compare = (id: string) => () => setFilter({ compare: toggled(compared, id).join(',') });
  const cards = (some: readonly Fitting[]) => (
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
            mayOrder={mayOrder}
            compared={isCompared}
            onCompare={isCompared || compared.length < MOST_COMPARED ? compare(id) : undefined}
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
};
