import { Loaded } from '#web/console/loaded.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { useOrders } from '../parts/use-compound.ts';
import './menu.css';
import { Offers } from './offers.tsx';
import { useMenu, useNextPackages } from './use-menu.ts';

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
});

/** What can be ordered; after an order that came to nothing, what other firms offer in its place. */
export const Page = () => {
  const say = useWords(words);
  const menu = useMenu();
  const orders = useOrders();
  const [{ after }] = useFilter();
  const next = useNextPackages(after);
  const before = orders.data?.rows.find(({ id }) => id === after);
  return (
    <>
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      {before && <p className="note good">{say('next', { name: `${before.packageName} · ${before.firmName}` })}</p>}
      <Loaded query={menu} lines={12}>
        {({ services, packages }) =>
          after === undefined ? (
            <Offers services={services} packages={packages} wanted={[]} />
          ) : (
            <Loaded query={next} lines={12}>
              {(others) => <Offers services={services} packages={others.packages} wanted={others.services} after={after} />}
            </Loaded>
          )
        }
      </Loaded>
    </>
  );
};
