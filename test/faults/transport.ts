import type { Host } from '#infra/local/host.ts';
import { functionNames } from '#infra/wiring.ts';
import type { Item } from '#shared/store/database.ts';
import { type Call, type Fault, type FaultKind, WAYS, type Way } from './fault.ts';
import { turns } from './turns.ts';

type Method = (input: never) => Promise<unknown>;
type Command = { constructor: new (input: Item) => Command; input: Item };
type Send = (command: Command, ...rest: unknown[]) => Promise<Item>;

/**
 * Who asks is looked up in what hardly changes: such calls take no turns and meet no faults, or racing callers would wait for each other.
 */
const isOfMoney = (input: Item): boolean => /"xianyong-(?:ledger|events|audit)"/.test(JSON.stringify(input));

/**
 * Stands between a host's functions and their world: database, queues and payment provider. Calls come one at a time; faults lie in wait
 * for them. Everything that happens is noted, so that two histories can be told apart.
 */
export const transport = (host: Host) => {
  const order = turns();
  let armed: Fault[] = [];
  let calls = 0;
  const met = new Map<FaultKind, number>();
  let notes: string[] = [];

  const carry = (call: Call): Promise<Item> =>
    order.take(async () => {
      const n = calls;
      calls += 1;
      const fault = armed.find(({ kind, from }) => from <= n && (WAYS[kind] as Way).fits(call));
      notes.push(`${call.function} ${call.command}${fault ? ` !${fault.kind}` : ''}`);
      if (!fault) return call.send();
      armed = armed.filter((one) => one !== fault);
      met.set(fault.kind, (met.get(fault.kind) ?? 0) + 1);
      return (WAYS[fault.kind] as Way).befalls(call, host);
    });

  for (const name of functionNames) {
    const { db, queues, payments } = host.platformOf(name);
    const send = db.client.send.bind(db.client) as unknown as Send;
    const carried: Send = (command, ...rest) =>
      isOfMoney(command.input)
        ? carry({
            function: name,
            command: command.constructor.name,
            input: command.input,
            send: (input = command.input) => send(new command.constructor(input), ...rest),
          })
        : send(command, ...rest);
    db.client.send = carried as unknown as typeof db.client.send;
    for (const part of [queues, payments] as unknown as Record<string, Method>[])
      for (const [method, work] of Object.entries(part)) {
        if (typeof work !== 'function') continue;
        part[method] = (...args: never[]) =>
          carry({ function: name, command: method, input: {}, send: () => (work as (...all: never[]) => Promise<Item>)(...args) }) as never;
      }
  }

  return {
    race: order.race,
    /** From now on calls are counted anew, and these faults wait for them. */
    arm: (faults: readonly Fault[]): void => {
      armed = [...faults];
      calls = 0;
    },
    /** What has happened since it was last asked. */
    takeNotes: (): string[] => {
      const taken = notes;
      notes = [];
      return taken;
    },
    /** How many faults of each kind were met. */
    met,
  };
};
