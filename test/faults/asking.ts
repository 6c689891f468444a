// biome-ignore lint/suspicious/noExplicitAny: histories look into answers freely; the contract tests hold their shape.
export type Answer = { status: number; body: any };
export type Asked = { token: string; body?: unknown; key?: string };

/** More than all faults of a step together can spoil. */
const TRIES = 20;

/** Whether an answer leaves open what became of the request, or asks to try again: only then is it repeated. */
const isOpen = ({ status, body }: Answer): boolean => status >= 500 || (status === 409 && body?.code === 'changed_meanwhile');

/**
 * A client that does not give up: it repeats the same request under the same key until it knows what became of it.
 * @throws Error where there never is an answer
 */
export const patient =
  (ask: (line: string, asked: Asked) => Promise<Answer>) =>
  async (line: string, asked: Asked): Promise<Answer> => {
    for (let tries = 1; ; tries += 1) {
      const answer = await ask(line, asked);
      if (!isOpen(answer)) return answer;
      if (tries === TRIES) throw new Error(`no answer to ${line}: ${JSON.stringify(answer)}`);
    }
  };
