import { Wide } from '#web/console/parts/wide.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { dictionary } from '#web/shared/words.ts';
import type { WholeOrder } from './use-order.ts';

const words = dictionary({
  title: { zh: '各项服务得了几颗星（户数）', en: 'Stars of each service, in households' },
  service: { zh: '服务', en: 'Service' },
  visits: { zh: '做了几次', en: 'Visits' },
  stars: { zh: '{count} 星', en: '{count} ★' },
});

type Counted = Answer<'GET /v1/compounds/{compoundId}/orders/{orderId}/ratings'>['services'];
const STARS = [5, 4, 3, 2, 1];

/** How many households gave a service how many stars, and how often it was done. */
export const StarsTable = ({ services, offered }: { services: Counted; offered: WholeOrder['terms']['services'] }) => {
  const say = useWords(words);
  const language = useLanguage();
  return (
    <Wide label={say('title')}>
      <table className="plain-table">
        <caption>{say('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('service')}</th>
            {STARS.map((count) => (
              <th key={count} scope="col" className="number">
                {say('stars', { count })}
              </th>
            ))}
            <th scope="col" className="number">
              {say('visits')}
            </th>
          </tr>
        </thead>
        <tbody>
          {services.map(({ code, stars, visits }) => (
            <tr key={code}>
              <th scope="row">{offered.find((service) => service.code === code)?.[language] ?? code}</th>
              {STARS.map((count) => (
                <td key={count} className="number">
                  {stars[count - 1]}
                </td>
              ))}
              <td className="number">{visits}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
};
