import { useState } from 'preact/hooks';
import type { Answer } from '#web/shared/api-types.ts';
import { longDay } from '#web/shared/formats.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';
import { ask } from '../calls/link.ts';
import type { Call } from '../calls/use-call.ts';
import { ProblemNote } from '../frame/problem-note.tsx';
import { useLanguage, useWords } from '../use-words.ts';
import type { HouseholdOrder } from './state-sentence.ts';
import { VisitPhotos } from './visit-photos.tsx';

const words = dictionary({
  title: { zh: '服务记录', en: 'What has been done' },
  none: { zh: '还没有记录。物业公司每做一次服务，都会记在这里。', en: 'Nothing yet. Whatever the firm does will be listed here.' },
  what: { zh: '{service}（{day}）', en: '{service}, {day}' },
  more: { zh: '看更早的', en: 'Show earlier ones' },
  loading: { zh: '正在读取…', en: 'Reading …' },
});

type Visits = Answer<'GET /v1/household/orders/{orderId}/visits'>;
export const SHOWN_FIRST = 5;
const SHOWN_MORE = 20;

/** What the firm did, newest first; earlier ones when they are asked for. */
export const ServiceLog = ({ order, first }: { order: HouseholdOrder; first: Call<Visits> }) => {
  const say = useWords(words);
  const language = useLanguage();
  const [more, setMore] = useState<Visits & { after?: Visits }>({ rows: [] });
  const [state, setState] = useState<{ pending: boolean; error?: unknown }>({ pending: false });
  if (!first.data) return <ProblemNote error={first.error} onRetry={first.retry} />;
  // A first page that was read anew may overlap with what came after it: those pages are asked for again.
  const later = more.after === first.data ? more : { rows: [], nextCursor: first.data.nextCursor };
  const rows = [...first.data.rows, ...later.rows];
  const names = new Map(order.services.map(({ code, zh, en }) => [code, inLanguage({ zh, en }, language)]));
  const readOn = async () => {
    setState({ pending: true });
    try {
      const query = { limit: SHOWN_MORE, cursor: later.nextCursor };
      const page = await ask('GET /v1/household/orders/{orderId}/visits', { params: { orderId: order.id }, query });
      setMore({ after: first.data, rows: [...later.rows, ...page.rows], nextCursor: page.nextCursor });
      setState({ pending: false });
    } catch (error) {
      setState({ pending: false, error });
    }
  };
  return (
    <section>
      <h2>{say('title')}</h2>
      {rows.length === 0 && <p class="soft">{say('none')}</p>}
      <ol class="log">
        {rows.map(({ visitRef, service, doneAt, by, note, photos }) => (
          <li key={visitRef}>
            <p class="log-what">{names.get(service) ?? service}</p>
            <p class="soft">
              {longDay(doneAt, language)} · {by}
            </p>
            {note && <p>{note}</p>}
            <VisitPhotos
              photos={photos}
              what={say('what', { service: names.get(service) ?? service, day: longDay(doneAt, language) })}
              onExpired={first.retry}
            />
          </li>
        ))}
      </ol>
      <ProblemNote error={state.error} />
      {later.nextCursor && (
        <button type="button" class="quiet" disabled={state.pending} onClick={readOn}>
          {say(state.pending ? 'loading' : 'more')}
        </button>
      )}
    </section>
  );
};
