import { RecordTable } from '#web/console/parts/record-table.tsx';
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
    <RecordTable
      caption={say('title')}
      rows={services}
      keyOf={({ code }) => code}
      columns={[
        {
          head: say('service'),
          cell: ({ code }) => offered.find((service) => service.code === code)?.[language] ?? code,
          namesRow: true,
        },
        ...STARS.map((count) => ({
          head: say('stars', { count }),
          cell: ({ stars }: Counted[number]) => stars[count - 1],
          kind: 'number' as const,
        })),
        { head: say('visits'), cell: ({ visits }) => visits, kind: 'number' },
      ]}
    />
  );
};
