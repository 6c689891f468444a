import { useAct } from '#web/console/api.ts';
import type { Answer, CallInput, RouteKey } from '#web/shared/api-types.ts';

/** How a dialog that books something ends: it closes, and says what is done. */
export type BookingEnds = { onClose: () => void; onDone: (said: string) => void };

/**
 * What a dialog books: `book(input, said)` sends it, says on the page what is done and closes. After an error the dialog stays, with `act`
 * saying what happened.
 */
export const useBooking = <K extends RouteKey>(route: K, { onClose, onDone }: BookingEnds) => {
  const act = useAct(route);
  const book = (input: CallInput<K>, said: (answer: Answer<K>) => string): Promise<void> =>
    act.send(input).then(
      (answer) => {
        onDone(said(answer));
        onClose();
      },
      () => {},
    );
  return { act, book };
};
