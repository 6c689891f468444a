import { Link } from '@tanstack/react-router';
import { Loaded } from '#web/console/loaded.tsx';
import { useWords } from '#web/console/use-words.ts';
import { dictionary } from '#web/shared/words.ts';
import { History } from './history.tsx';
import { Moves } from './moves.tsx';
import { OrderHeading } from './order-heading.tsx';
import { TermsTable } from './terms-table.tsx';
import { useOrder } from './use-order.ts';

const words = dictionary({
  before: { zh: '上一份点单', en: 'The order before' },
  next: { zh: '下一份点单', en: 'The next order' },
});

/** One order: what may be done about it, what was agreed, what happened. */
export const Page = () => {
  const say = useWords(words);
  const order = useOrder();
  return (
    <Loaded query={order} lines={12}>
      {(whole) => (
        <>
          <OrderHeading order={whole} />
          <Moves order={whole} />
          {(whole.previousOrderId || whole.nextOrderId) && (
            <p className="buttons">
              {(
                [
                  ['before', whole.previousOrderId],
                  ['next', whole.nextOrderId],
                ] as const
              ).map(
                ([name, orderId]) =>
                  orderId && (
                    <Link key={name} to="/compounds/$compoundId/orders/$orderId" params={{ compoundId: whole.compoundId, orderId }}>
                      {say(name)}
                    </Link>
                  ),
              )}
            </p>
          )}
          <TermsTable terms={whole.terms} />
          <History order={whole} />
        </>
      )}
    </Loaded>
  );
};
