import { Link } from '@tanstack/react-router';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { useWords } from '#web/console/use-words.ts';
import { formatPrice } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';
import type { Menu, OnMenu } from './menu-answer.ts';
import { recordInWords, trialInWords } from './offer-facts.ts';
import { useSpeech } from './use-speech.ts';

const words = dictionary({
  yours: { zh: '本小区每月合计', en: 'Your compound a month' },
  each: { zh: '每户 {smallest} – {largest}（中位 {median}）', en: 'a household {smallest} – {largest} (median {median})' },
  missing: { zh: '缺：{services}', en: 'Lacks: {services}' },
  compare: { zh: '加入比较', en: 'Compare' },
  order: { zh: '点这个套餐', en: 'Order this' },
  named: { zh: '{name}（{firm}）', en: '{name} by {firm}' },
});

type Given = {
  offer: OnMenu;
  missing: readonly string[];
  services: Menu['services'];
  compoundId: string;
  /** The order that this one would follow. */
  after?: string;
  /** Only a committee orders; other parties look. */
  mayOrder: boolean;
  compared: boolean;
  /** Absent once as many are compared as fit side by side. */
  onCompare?: () => void;
};

/** A package as on a menu: what is in it, what it costs here, how its firm has done. */
export const OfferCard = ({ offer, missing, services, compoundId, after, mayOrder, compared, onCompare }: Given) => {
  const say = useWords(words);
  const speech = useSpeech();
  const { language } = speech;
  const { package: one, quote, record } = offer;
  const nameOf = (code: string) => services.find((service) => service.code === code)?.[language] ?? code;
  const named = say('named', { name: one.name, firm: one.firmName });
  return (
    <article className="offer" aria-label={named}>
      <h3>
        {one.name} <small className="soft">{one.firmName}</small>
      </h3>
      <p className="offer-price">{formatPrice(one, language)}</p>
      {quote ? (
        <p>
          {say('yours')} <strong className="figure">{formatFen(quote.compoundMonthFen)}</strong>
          <br />
          <span className="soft figure">
            {say('each', {
              smallest: formatFen(quote.smallestMonthFen),
              largest: formatFen(quote.largestMonthFen),
              median: formatFen(quote.medianMonthFen),
            })}
          </span>
        </p>
      ) : (
        <p className="soft">{speech.say('noQuote')}</p>
      )}
      <ul className="levels">
        {one.services.map((service) => (
          <li key={service.code}>
            <strong>{service[language]}</strong> {service.level}
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className="missed">{say('missing', { services: missing.map(nameOf).join(language === 'zh' ? '、' : ', ') })}</p>
      )}
      <p className="soft">
        {speech.say('trial')} {trialInWords(offer, speech)}
        <br />
        {recordInWords(record, speech)}
      </p>
      <div className="buttons">
        {mayOrder && offer.allowedTrialMonths.length > 0 && (
          <Link
            className="action"
            to="/compounds/$compoundId/menu/order"
            params={{ compoundId }}
            search={{ package: one.id, step: 'fees', ...(after && { after }) } as never}
            aria-label={`${say('order')} ${named}`}
          >
            {say('order')}
          </Link>
        )}
        <label className="tick">
          <input type="checkbox" checked={compared} disabled={!onCompare} onChange={onCompare} />
          {say('compare')}
          <span className="unseen"> {named}</span>
        </label>
      </div>
    </article>
  );
};
