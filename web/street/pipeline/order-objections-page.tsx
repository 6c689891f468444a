import { Link, useParams } from '@tanstack/react-router';
import { orderStates } from '#shared/domain/orders/order-life.ts';
import { useCall } from '#web/console/api.ts';
import { Loaded } from '#web/console/loaded.tsx';
import { Empty } from '#web/console/parts/empty.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { timeOf } from '#web/shared/formats.ts';
import { dictionary, inLanguage } from '#web/shared/words.ts';
import { DecideObjection } from './decide-objection.tsx';

type Objections = Answer<'GET /v1/street/orders/{orderId}/objections'>;

const words = dictionary({
  title: { zh: '异议', en: 'Objections' },
  back: { zh: '← 回到异议列表', en: '← Back to the list' },
  order: { zh: '{package} · {firm} · 现在：{state}', en: '{package} · {firm} · now {state}' },
  empty: { zh: '这次点单没有异议。', en: 'There are no objections to this order.' },
  heading: { zh: '异议 {number} · {unit}', en: 'Objection {number} · {unit}' },
  filed: { zh: '{time} {channel}', en: '{time} {channel}' },
  link: { zh: '业主链接提出', en: 'by the owner’s link' },
  paper: { zh: '纸质提出，居委会代录', en: 'on paper, entered by the committee' },
  moot: { zh: '所针对的结果已不存在，无需处理。', en: 'The decision that it is against stands no more; nothing to decide.' },
  decided: { zh: '{time} {person}：{outcome}。理由：{reason}', en: '{time} {person}: {outcome}. Reason: {reason}' },
  dismissed: { zh: '不成立', en: 'dismissed' },
  annulled: { zh: '成立，结果作废', en: 'upheld, result void' },
  newVoteDone: { zh: '成立，重新表决', en: 'upheld, new vote' },
});
const DONE = { dismissed: 'dismissed', 'new-vote': 'newVoteDone', annulled: 'annulled' } as const;

const One = ({ objection }: { objection: Objections['rows'][number] }) => {
  const say = useWords(words);
  const { orderId, number, unit, reason, channel, filedAt, state, decision } = objection;
  return (
    <section>
      <h2>{say('heading', { number, unit })}</h2>
      <p className="lead">{say('filed', { time: timeOf(filedAt), channel: say(channel) })}</p>
      <blockquote>{reason}</blockquote>
      {decision && (
        <div className="note good" role="status">
          {say('decided', {
            time: timeOf(decision.at),
            person: decision.by.person.name,
            outcome: say(DONE[decision.outcome]),
            reason: decision.reason,
          })}
        </div>
      )}
      {state === 'moot' && <p>{say('moot')}</p>}
      {state === 'open' && <DecideObjection orderId={orderId} number={number} />}
    </section>
  );
};

/** All objections to one order's decisions; open ones are decided here. */
export const Page = () => {
  const say = useWords(words);
  const language = useLanguage();
  const { orderId } = useParams({ strict: false }) as { orderId: string };
  const objections = useCall('GET /v1/street/orders/{orderId}/objections', { params: { orderId } });
  const order = objections.data?.order;
  return (
    <>
      <p className="no-print">
        <Link to="/street/objections">{say('back')}</Link>
      </p>
      <h1>
        {order?.compoundName} {say('title')}
      </h1>
      <p className="lead">
        {order
          ? say('order', { package: order.packageName, firm: order.firmName, state: inLanguage(orderStates[order.state], language) })
          : '\u00a0'}
      </p>
      <Loaded query={objections}>
        {({ rows }) => (rows.length === 0 ? <Empty>{say('empty')}</Empty> : rows.map((one) => <One key={one.number} objection={one} />))}
      </Loaded>
    </>
  );
};
