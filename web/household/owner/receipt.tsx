import { useState } from 'preact/hooks';
import { timeOf } from '#web/shared/formats.ts';
import { useWords } from '../use-words.ts';
import type { Ballot } from './vote-answers.ts';
import { voteWords } from './vote-words.ts';

/** As many characters of a receipt are read out or compared by eye. */
const NUMBER_LENGTH = 8;
export const receiptNumber = (receipt: string): string => receipt.slice(0, NUMBER_LENGTH);

/** The receipt of a ballot, to be kept: it says that somebody voted, and not what. */
export const Receipt = ({ ballot, about }: { ballot: Ballot; about: string }) => {
  const say = useWords(voteWords);
  const [copied, setCopied] = useState<'copied' | 'copyByHand'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(ballot.receipt);
      setCopied('copied');
    } catch {
      setCopied('copyByHand');
    }
  };
  return (
    <section class="receipt">
      <h2>{say('receipt')}</h2>
      <p>{about}</p>
      <dl class="facts">
        <dt>{say('receiptNumber')}</dt>
        <dd class="figure">
          <b>{receiptNumber(ballot.receipt)}</b>
        </dd>
        <dt>{say('hash')}</dt>
        <dd class="hash">{ballot.receipt}</dd>
      </dl>
      <p class="soft">
        {say('votedAt', { time: timeOf(ballot.takenAt), channel: say(ballot.channel) })} {say('receiptLead')}
      </p>
      <p class="pair no-print">
        <button type="button" class="quiet" onClick={copy}>
          {say('copy')}
        </button>
        <button type="button" class="quiet" onClick={() => print()}>
          {say('print')}
        </button>
      </p>
      <p role="status">{copied && say(copied)}</p>
      <details class="no-print">
        <summary>{say('salt')}</summary>
        <p class="hash">{ballot.salt}</p>
        <p class="soft">{say('saltWhy')}</p>
      </details>
    </section>
  );
};
