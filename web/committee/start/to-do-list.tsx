import { Link } from '@tanstack/react-router';
import { daysBetween, localDateOf } from '#shared/domain/calendar/local-date.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import { serverNow } from '#web/shared/api.ts';
import { dictionary } from '#web/shared/words.ts';
import { lastDay, lastDayOf } from '../parts/last-day.ts';
import { useCompoundId } from '../parts/use-compound.ts';
import { toDoWords } from './to-do-words.ts';
import type { ToDo, ToDoName } from './to-dos.ts';

const words = dictionary({
  until: { zh: '{day}为止', en: 'by {day}' },
  today: { zh: '今天截止', en: 'last day today' },
  left: { zh: '还有 {days} 天', en: '{days} days left' },
  oneLeft: { zh: '明天截止', en: 'until tomorrow' },
  noDate: { zh: '尽快', en: 'soon' },
  none: { zh: '现在没有要您办的事。', en: 'Nothing waits for you now.' },
});

const at = '/compounds/$compoundId';
/** Where each is done; `$orderId` stands for its order. */
const PLACES: Record<ToDoName, string> = {
  importRoll: `${at}/roll/import`,
  firstOrder: `${at}/menu`,
  postTrial: `${at}/notices/$orderId/trial`,
  remindRating: `${at}/orders/$orderId/ratings`,
  decide: `${at}/orders/$orderId`,
  announce: `${at}/votes/$orderId`,
  handOutLinks: `${at}/roll/links`,
  ballots: `${at}/votes/$orderId/ballots`,
  postResult: `${at}/votes/$orderId`,
  announceRenewal: `${at}/votes/$orderId`,
  checkDraft: `${at}/money/billing`,
  handOver: `${at}/orders/$orderId`,
  orderNext: `${at}/menu`,
  disputes: `${at}/money/disputes`,
};

/** How many days before its end something is marked as urgent. */
const SOON_DAYS = 3;

const When = ({ until }: Pick<ToDo, 'until'>) => {
  const say = useWords(words);
  const language = useLanguage();
  if (!until) return <span className="soft">{say('noDate')}</span>;
  const days = daysBetween(localDateOf(serverNow()), lastDayOf(until));
  const left = days <= 0 ? say('today') : days === 1 ? say('oneLeft') : say('left', { days });
  return (
    <span className={days <= SOON_DAYS ? 'soon' : undefined}>
      {say('until', { day: lastDay(until, language) })}
      <br />
      <small>{left}</small>
    </span>
  );
};

/** What waits for the committee, each with its day and the page on which it is done. */
export const ToDoList = ({ toDos }: { toDos: readonly ToDo[] }) => {
  const say = useWords(words);
  const sayToDo = useWords(toDoWords);
  const compoundId = useCompoundId();
  if (toDos.length === 0) return <p className="soft">{say('none')}</p>;
  return (
    <ul className="to-dos">
      {toDos.map(({ name, order, until, count = 0 }) => (
        <li key={`${name} ${order?.id}`}>
          <When until={until} />
          <p>
            {sayToDo(name, { count })}
            {order && (
              <>
                <br />
                <small>
                  {order.packageName} · {order.firmName}
                </small>
              </>
            )}
          </p>
          <Link
            className="action"
            to={PLACES[name]}
            params={{ compoundId, orderId: order?.id } as never}
            search={name === 'orderNext' && order ? ({ after: order.id } as never) : undefined}
          >
            {sayToDo(`${name}Step`)}
          </Link>
        </li>
      ))}
    </ul>
  );
};
