import { useRef, useState } from 'preact/hooks';
import type { Answer, CallInput, RouteKey } from '#web/shared/api-types.ts';
import { makeWish } from '#web/shared/wish.ts';
import { ask, link } from './link.ts';

/**
 * Something to do: `act.send(input)` gives the answer, or nothing where it did not go and `error` says why. A double click is one request,
 * and the same content sent again carries the same key until it was answered.
 */
export const useAct = <K extends RouteKey>(route: K) => {
  const [wish] = useState(makeWish);
  const [state, setState] = useState<{ pending: boolean; error?: unknown; done?: Answer<K> }>({ pending: false });
  // The second click of a double click comes before the button is drawn as disabled.
  const busy = useRef(false);
  const send = async (input: CallInput<K>): Promise<Answer<K> | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    setState({ pending: true });
    try {
      const done = await ask(route, input, { key: wish.keyFor(input) });
      wish.fulfilled();
      setState({ pending: false, done });
      link.changed();
      return done;
    } catch (error) {
      setState({ pending: false, error });
      return undefined;
    } finally {
      busy.current = false;
    }
  };
  return { send, ...state };
};
