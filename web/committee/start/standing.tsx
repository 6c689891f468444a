import { orderStates } from '#shared/domain/orders/order-life.ts';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { OrderRow } from './life-steps.ts';
import { sentences, stateSentence } from './state-sentence.ts';

/** Where an order stands: the name of its state, then what that means now and what comes next. */
export const Standing = ({ order, lead = false }: { order: OrderRow; lead?: boolean }) => {
  const say = useWords(sentences);
  const language = useLanguage();
  return (
    <p className={lead ? 'lead' : undefined}>
      <strong>{orderStates[order.state][language]}</strong> {stateSentence(order, say, language)}
    </p>
  );
};
