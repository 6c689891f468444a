import { feeFen, wholeMonths } from '#shared/domain/billing/fee.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { formatArea, formatPrice } from '#web/shared/formats.ts';
import { inLanguage } from '#web/shared/words.ts';
import { useLanguage, useWords } from '../use-words.ts';
import { choiceWords } from './choice-words.ts';
import { motionWords } from './motion-words.ts';
import type { Vote } from './vote-answers.ts';

/** What is asked. */
export const Motion = ({ vote }: { vote: Vote }) => {
  const say = useWords(motionWords);
  const language = useLanguage();
  const services = vote.services.map((service) => inLanguage(service, language)).join(language === 'zh' ? '、' : ', ');
  return (
    <>
      <p class="state">
        {say(vote.purpose, { firm: vote.firmName, name: vote.packageName, services, price: formatPrice(vote, language) })}
      </p>
      {vote.note && <p>{vote.note}</p>}
    </>
  );
};

/** What yes, no and abstaining mean, in money; and what it takes to pass. */
export const Meaning = ({ vote, areaDm2 }: { vote: Vote; areaDm2: number | undefined }) => {
  const say = useWords(motionWords);
  const sayChoice = useWords(choiceWords);
  const isHire = vote.purpose === 'hire';
  const isPerArea = vote.yuanPerSqmMonth !== undefined;
  const amount = formatFen(feeFen(areaDm2 ?? 0, vote, wholeMonths(1)));
  const area = formatArea(areaDm2 ?? 0);
  const yes = !isPerArea
    ? say(isHire ? 'yesPaysEach' : 'yesGoesOnEach', { amount })
    : areaDm2 === undefined
      ? say('medianOnly', { amount: formatFen(vote.medianMonthFen) })
      : say(isHire ? 'yesPays' : 'yesGoesOn', { amount, area });
  return (
    <section>
      <h2>{say('means')}</h2>
      <dl class="facts figure">
        <dt>{sayChoice('yes')}</dt>
        <dd>{yes}</dd>
        <dt>{sayChoice('no')}</dt>
        <dd>{say(isHire ? 'noHire' : 'noRenew')}</dd>
        <dt>{sayChoice('abstain')}</dt>
        <dd>{say('abstainMeans')}</dd>
      </dl>
      <p>
        {say(vote.special ? 'ruleSpecial' : 'rule')} {vote.nonVotersFollowMajority && say('follow')}
      </p>
    </section>
  );
};

/** Who has returned a ballot so far, by both measures. */
export const Turnout = ({ vote: { turnout, roll } }: { vote: Vote }) => {
  const say = useWords(motionWords);
  return (
    <section>
      <h2>{say('turnout')}</h2>
      <div class="turnout figure">
        <label for="turnout-heads">{say('turnoutHeads', { part: turnout.heads, whole: roll.heads })}</label>
        <progress id="turnout-heads" value={turnout.heads} max={roll.heads} />
        <label for="turnout-area">{say('turnoutArea', { part: formatArea(turnout.areaDm2), whole: formatArea(roll.areaDm2) })}</label>
        <progress id="turnout-area" value={turnout.areaDm2} max={roll.areaDm2} />
      </div>
    </section>
  );
};
