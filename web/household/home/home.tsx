import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { serverNow } from '#web/shared/api.ts';
import { dictionary } from '#web/shared/words.ts';
import { useCall } from '../calls/use-call.ts';
import { Loaded } from '../frame/loaded.tsx';
import { Page } from '../frame/page.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useLanguage, useWords } from '../use-words.ts';
import { Cost } from './cost.tsx';
import { MyRecord } from './my-record.tsx';
import { NextStep } from './next-step.tsx';
import { ServiceLog, SHOWN_FIRST } from './service-log.tsx';
import { type HouseholdOrder, stateSentence } from './state-sentence.ts';

const words = dictionary({
  title: { zh: '我家的物业服务', en: 'Our property service' },
  noOrder: {
    zh: '本小区现在没有试用或使用中的服务。居委会或业委会点单以后，这里会显示试用什么、到何时、以后每月多少钱。',
    en: 'No service is on trial or in use now. Once the committee has ordered one, you see here what is tried, until when and what a month will cost.',
  },
  others: { zh: '本小区的其他服务', en: 'Other services of the compound' },
  over: { zh: '已经结束的', en: 'What is over' },
});

/** Of an order that is over only the hand-over is left. */
const isOver = ({ state }: HouseholdOrder): boolean => state === 'failed' || state === 'leaving';
/** The firm has begun to serve: before that there is nothing to log. */
const hasServed = ({ state }: HouseholdOrder): boolean => state !== 'placed' && state !== 'accepted';
type Parts = { order: HouseholdOrder; areaDm2: number; bills: ReturnType<typeof useCall<'GET /v1/household/bills'>> };

/** The order that matters now, from the top: where it stands, what to do, what it costs, what was done, what this household gave. */
const PresentOrder = ({ order, areaDm2, bills }: Parts) => {
  const today = localDateOf(serverNow());
  const visits = useCall(
    'GET /v1/household/orders/{orderId}/visits',
    { params: { orderId: order.id }, query: { limit: SHOWN_FIRST } },
    hasServed(order),
  );
  // Log and record come together, so that nothing moves under a reader's thumb.
  const isLogThere = !hasServed(order) || visits.data !== undefined || visits.error !== undefined;
  return (
    <>
      <p class="state">{stateSentence(order, today, useLanguage())}</p>
      <NextStep order={order} bills={bills.data} today={today} />
      <Cost order={order} areaDm2={areaDm2} today={today} />
      {isLogThere ? (
        <>
          {hasServed(order) && <ServiceLog order={order} first={visits} />}
          <MyRecord order={order} bills={bills} today={today} />
        </>
      ) : (
        <Waiting lines={9} />
      )}
    </>
  );
};

const Further = ({ orders, areaDm2, title }: { orders: HouseholdOrder[]; areaDm2: number; title: string }) => {
  const language = useLanguage();
  const today = localDateOf(serverNow());
  if (orders.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      {orders.map((order) => (
        <section key={order.id}>
          <p class="state">{stateSentence(order, today, language)}</p>
          {!isOver(order) && <Cost order={order} areaDm2={areaDm2} today={today} />}
        </section>
      ))}
    </details>
  );
};

/** Where a household arrives by its link. */
export const Home = () => {
  const say = useWords(words);
  const home = useCall('GET /v1/household');
  const bills = useCall('GET /v1/household/bills');
  const isReady = bills.data !== undefined || bills.error !== undefined;
  if (!home.data || !isReady)
    return (
      <Page title={say('title')} isHome>
        <Loaded call={isReady ? home : { retry: home.retry, error: home.error }} lines={9}>
          {() => null}
        </Loaded>
      </Page>
    );
  const { unit, compoundName, areaDm2, orders } = home.data;
  const running = orders.filter((order) => !isOver(order));
  const [present, ...others] = running.length > 0 ? running : orders;
  return (
    <Page title={unit} above={compoundName ?? say('title')} isHome>
      {home.error !== undefined && <Loaded call={home}>{() => null}</Loaded>}
      {present ? <PresentOrder key={present.id} order={present} areaDm2={areaDm2} bills={bills} /> : <p class="state">{say('noOrder')}</p>}
      <Further orders={others.filter((order) => !isOver(order))} areaDm2={areaDm2} title={say('others')} />
      <Further orders={orders.filter((order) => isOver(order) && order !== present)} areaDm2={areaDm2} title={say('over')} />
    </Page>
  );
};
