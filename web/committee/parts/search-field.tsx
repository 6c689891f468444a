import { Field } from '#web/console/parts/field.tsx';
import { useFilter } from '#web/console/parts/use-filter.ts';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';

const words = dictionary({
  unit: { zh: '查房号', en: 'Find a unit' },
});

/** What a page's rows are searched by, which stands in the address; units unless it says something else. */
export const SearchField = ({ label }: { label?: string }) => {
  const say = useWords(words);
  const [{ search = '' }, setFilter] = useFilter();
  return (
    <Field label={label ?? say('unit')}>
      {(given) => <input {...given} type="search" value={search} onChange={(event) => setFilter({ search: event.target.value })} />}
    </Field>
  );
};
