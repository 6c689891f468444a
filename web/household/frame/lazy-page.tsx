import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { NoAnswer } from '#web/shared/api-problem.ts';
import { ProblemNote } from './problem-note.tsx';
import { Waiting } from './waiting.tsx';

/** A page whose code comes when it is opened first. Where it does not come, the reader is told and may try again. */
export const lazyPage = <Props extends object>(load: () => Promise<ComponentType<Props>>) => {
  let known: ComponentType<Props> | undefined;
  return (props: Props) => {
    const [turn, setTurn] = useState(0);
    const [error, setError] = useState<unknown>();
    const [, setReady] = useState(known !== undefined);
    // biome-ignore lint/correctness/useExhaustiveDependencies: a further turn tries again
    useEffect(() => {
      if (known) return;
      setError(undefined);
      load().then(
        (page) => {
          known = page;
          setReady(true);
        },
        () => setError(new NoAnswer()),
      );
    }, [turn]);
    if (known) {
      const Page = known as ComponentType<object>;
      return <Page {...props} />;
    }
    // Some browsers remember that a file did not come: from the second time on the whole page is loaded anew.
    if (error) return <ProblemNote error={error} onRetry={() => (turn > 0 ? location.reload() : setTurn(turn + 1))} />;
    return <Waiting />;
  };
};
