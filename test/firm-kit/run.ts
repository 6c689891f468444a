import { parseArgs } from 'node:util';
import type { StartedFirm } from './kit.ts';
import { playKit } from './play.ts';
import { allPassed, reportOf, tableOf } from './report.ts';
import { handOver, startByCommand } from './start-firm.ts';

/**
 * `npm run firm-kit -- --url http://127.0.0.1:9000/hooks [--start "node server.ts"] [--json] [--clock-at 2027-03-01T00:00:00Z]`: plays an order's
 * whole life against a firm's own system. Ends with 0 if all checks pass, 1 if one does not, 2 if it could not be played.
 */
const USAGE = 'npm run firm-kit -- --url http://127.0.0.1:9000/hooks [--start "COMMAND"] [--json] [--clock-at INSTANT]';

const options = { url: { type: 'string' }, start: { type: 'string' }, json: { type: 'boolean' }, 'clock-at': { type: 'string' } } as const;

let firm: StartedFirm | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await firm?.stop();
    process.exit(2);
  });
}

try {
  const { url, start, json, 'clock-at': clockAt } = parseArgs({ options }).values;
  if (!url || !URL.canParse(url)) throw new Error(USAGE);
  const verdicts = await playKit({
    clockAt,
    start: (credentials) => {
      firm = (start ? startByCommand(start, url) : handOver(url))(credentials);
      return firm;
    },
  });
  console.log(json ? JSON.stringify(reportOf(url, verdicts), undefined, 2) : tableOf(verdicts).join('\n'));
  process.exitCode = allPassed(verdicts) ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
