import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCompoundId } from '../../parts/use-compound.ts';
import { OlderRows } from '../parts/older-rows.tsx';
import { EntryTable } from './entry-table.tsx';

type Entries = Answer<'GET /v1/compounds/{compoundId}/units/{unit}/account'>['entries'];

const words = dictionary({
  title: { zh: '收据与明细（最新在前）', en: 'Receipts and history, the newest first' },
  none: { zh: '还没有收款或更正。', en: 'Nothing was received or corrected yet.' },
});

type Shown = { unit: string; onDone: (said: string) => void };

const Rows = ({ entries, unit, onDone }: Shown & { entries: Entries }) => {
  const say = useWords(words);
  return (
    <>
      <EntryTable entries={entries.rows} caption={say('title')} onDone={onDone} />
      <OlderRows cursor={entries.nextCursor}>{(cursor) => <Older unit={unit} cursor={cursor} onDone={onDone} />}</OlderRows>
    </>
  );
};

const Older = ({ unit, cursor, onDone }: Shown & { cursor: string }) => {
  const compoundId = useCompoundId();
  const page = useCall('GET /v1/compounds/{compoundId}/units/{unit}/account', {
    params: { compoundId, unit },
    query: { limit: 50, cursor },
  });
  return <Loaded query={page}>{({ entries }) => <Rows entries={entries} unit={unit} onDone={onDone} />}</Loaded>;
};

/** What happened in a household's account, page by page. */
export const AccountEntries = ({ first, ...shown }: Shown & { first: Entries }) => {
  const say = useWords(words);
  return (
    <>
      <h2>{say('title')}</h2>
      {first.rows.length === 0 ? <Empty>{say('none')}</Empty> : <Rows entries={first} {...shown} />}
    </>
  );
};
