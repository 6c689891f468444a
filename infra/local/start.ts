import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { demoPeople } from '../../demo/people.ts';
import { seed, seedBegins, seedNotes } from '../../demo/seed.ts';
import { type Host, startHost } from './host.ts';
import { lockDirectory } from './lock.ts';

/** Where this machine keeps the demo; beside it, per endpoint, what goes with tables that live elsewhere. */
const endpoint = process.env.DYNAMODB_ENDPOINT;
const dataDir =
  process.env.DATA_DIR ?? fileURLToPath(new URL(`../../.data${endpoint ? `/${endpoint.replace(/[^\w.-]+/g, '-')}` : ''}`, import.meta.url));
const FIRST_PORT = 8080;
const PORTS = 20;

/**
 * Gives back what the seed's garbage took: half of the process. `npm start` lets the script ask for that, and has garbage collected sooner than
 * Node would by itself.
 */
const giveBackMemory = () => globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });

const isBusy = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EADDRINUSE';

/** The port that PORT names and no other, or the first free one from 8080 on. */
const onPort = async <T>(start: (port: number) => Promise<T>): Promise<T> => {
  const wanted = process.env.PORT === undefined ? undefined : Number(process.env.PORT);
  if (wanted !== undefined && !(Number.isInteger(wanted) && wanted >= 0 && wanted < 65_536))
    throw new Error(`PORT=${process.env.PORT} is not a port.`);
  for (let port = wanted ?? FIRST_PORT; ; port += 1) {
    try {
      return await start(port);
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (wanted !== undefined || port === FIRST_PORT + PORTS)
        throw new Error(`Port ${port} is in use. Name another one: PORT=8090 npm start`);
    }
  }
};

const main = async () => {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
  const lock = await lockDirectory(dataDir);
  let host: Host | undefined;
  let ending: Promise<void> | undefined;
  const end = (code: number) => {
    if (ending) process.exit(code);
    ending = (host?.stop() ?? Promise.resolve()).finally(() => {
      lock.release();
      process.exit(code);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
  process.on('uncaughtException', (error) => {
    console.error(error);
    end(1);
  });
  try {
    const started = await onPort((port) =>
      startHost({
        dataDir,
        fresh: values.fresh,
        memoryFirst: true,
        port,
        people: demoPeople,
        clockAt: seedBegins(),
        demo: () => (host && seedNotes(host)?.shown) ?? {},
        onFailure: (error) => {
          console.error(error.message);
          end(1);
        },
      }),
    );
    host = started;
    lock.reachedAt(started.url);
    const isNew = !seedNotes(started)?.finished;
    if (isNew) console.log('建立演示街道… Building the demo street …');
    const shown = await seed(started);
    await started.keepTables();
    giveBackMemory();
    started.begin();
    const seconds = (performance.now() / 1_000).toFixed(1);
    console.log(`
先用 Xianyong 已就绪，用时 ${seconds} 秒 · ready in ${seconds} s${isNew ? '' : '（数据来自上次 data of the last run; --fresh begins anew）'}

  首页 start page      ${started.url}/
  接口文档 reference   ${started.url}/reference
  OpenAPI              ${started.url}/v1/openapi.json
  时间 clock           ${started.clock.now()}   POST ${started.url}/local/clock {"days":14}

  演示人员 people
${demoPeople.map(({ account, name, role }) => `    ${account.padEnd(6)} ${name}  ${role.zh} · ${role.en}`).join('\n')}

  物业公司密钥 firms’ API keys
${shown.firms.map(({ name, key }) => `    ${name}  ${key}`).join('\n')}

Ctrl-C 结束 ends everything.
`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    end(1);
  }
};

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
