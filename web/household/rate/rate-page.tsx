import { useEffect, useRef, useState } from 'preact/hooks';
import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import { serverNow } from '#web/shared/api.ts';
import { longDate } from '#web/shared/formats.ts';
import { useCall } from '../calls/use-call.ts';
import { Loaded } from '../frame/loaded.tsx';
import { Page } from '../frame/page.tsx';
import type { HouseholdOrder, Rating } from '../home/state-sentence.ts';
import { useLanguage, useWords } from '../use-words.ts';
import { rateWords } from './rate-words.ts';
import { RatingForm } from './rating-form.tsx';
import { RatingShown } from './rating-shown.tsx';

/** Why there is nothing to fill in. */
const NotNow = ({ order, isOccupied }: { order: HouseholdOrder; isOccupied: boolean }) => {
  const say = useWords(rateWords);
  const language = useLanguage();
  const { ratingFrom, trialTo } = order;
  const isWithin = ratingFrom && trialTo && ratingFrom <= localDateOf(serverNow()) && localDateOf(serverNow()) <= trialTo;
  return (
    <div class="note">
      <p>{say('notOpen')}</p>
      {!isOccupied && isWithin && <p>{say('occupiedOnly')}</p>}
      {ratingFrom && trialTo && !isWithin && (
        <p>{say('opens', { from: longDate(ratingFrom, language), to: longDate(trialTo, language) })}</p>
      )}
    </div>
  );
};

const Rated = ({ order, isOccupied }: { order: HouseholdOrder; isOccupied: boolean }) => {
  const say = useWords(rateWords);
  const language = useLanguage();
  const [saved, setSaved] = useState<Rating>();
  const given = saved ?? order.rating;
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!saved) return;
    scrollTo(0, 0);
    told.current?.focus({ preventScroll: true });
  }, [saved]);
  const until = longDate(order.trialTo ?? localDateOf(serverNow()), language);
  return (
    <>
      {saved && (
        <p ref={told} tabIndex={-1} class="note good" role="status">
          {say('saved', { date: until })}
        </p>
      )}
      {given && (saved || !order.canRate) && <RatingShown order={order} rating={given} />}
      {!order.canRate && (given ? <p class="soft">{say('closed')}</p> : <NotNow order={order} isOccupied={isOccupied} />)}
      {order.canRate && !saved && (
        <>
          <p class="soft">{say('lead')}</p>
          <RatingForm order={order} earlier={given} onSaved={setSaved} />
        </>
      )}
    </>
  );
};

/** A household rates the trial, changes its rating, or reads what it gave. */
export const RatePage = ({ orderId }: { orderId: string }) => {
  const say = useWords(rateWords);
  const home = useCall('GET /v1/household');
  const order = home.data?.orders.find(({ id }) => id === orderId);
  return (
    <Page title={say('title', { name: order?.packageName ?? '' })}>
      <Loaded call={home} lines={12}>
        {({ occupied }) => (order ? <Rated order={order} isOccupied={occupied} /> : <p class="note">{say('noOrder')}</p>)}
      </Loaded>
    </Page>
  );
};
