import type { Ref } from 'react';
import { Field } from '#web/console/parts/field.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { fenOf } from './yuan.ts';

const words = dictionary({
  amount: { zh: '金额（元）', en: 'Amount (yuan)' },
  notAmount: {
    zh: '请填大于零的金额，最多两位小数，如 63.00',
    en: 'An amount above zero with at most two decimals, such as 63.00',
  },
  reason: { zh: '理由', en: 'Reason' },
  reasonHint: { zh: '会写进账目，以后可查。', en: 'It stands in the account.' },
});

/** An amount in yuan, as it was typed. */
export const AmountField = ({
  value,
  onChange,
  hint,
  label,
  field,
}: {
  value: string;
  onChange: (typed: string) => void;
  hint?: string;
  label?: string;
  field?: Ref<HTMLInputElement>;
}) => {
  const say = useWords(words);
  const isWrong = value.trim() !== '' && fenOf(value) === undefined;
  return (
    <Field label={label ?? say('amount')} hint={isWrong ? <span className="wrong">{say('notAmount')}</span> : hint}>
      {(given) => (
        <input
          {...given}
          ref={field}
          className="figure"
          required
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={isWrong}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
};

/** Why it is done; it stands in the account. */
export const ReasonField = ({
  value,
  onChange,
  max = 500,
  label,
}: {
  value: string;
  onChange: (typed: string) => void;
  max?: number;
  label?: string;
}) => {
  const say = useWords(words);
  return (
    <Field label={label ?? say('reason')} hint={say('reasonHint')}>
      {(given) => (
        <textarea {...given} required rows={2} maxLength={max} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
};
