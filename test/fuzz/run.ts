import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startVoteWorld } from '../vote-world.ts';

/**
 * `npm run fuzz [-- --as firm,household --examples 50 --seed 1]`: a local host in memory with a street in the middle of its life, and Schemathesis
 * against its OpenAPI document, once for each kind of caller. Ends with 1 if any run found something, with 2 if Schemathesis is not there.
 */
const TOOL = '.venv/bin/st';
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
  'missing_required_header',
  'unsupported_method',
  'ignored_auth',
];
/** Time moved on, and a key that revokes itself, would end the run for everybody. */
const LEFT_OUT = ['moveClock', 'revokeKey'];

const run = (args: string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    spawn(TOOL, args, { stdio: 'inherit' })
      .on('error', reject)
      .on('close', (code) => resolve(code ?? 1));
  });

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: { as: { type: 'string' }, examples: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' } },
  });
  if (!existsSync(TOOL)) {
    console.error('Schemathesis is not there · 没有安装：python3 -m venv .venv && .venv/bin/pip install schemathesis');
    return 2;
  }
  const world = await startVoteWorld({ units: 3 });
  try {
    const compound = await world.newVotingCompound('槐安小区');
    const orderId = await world.rated(compound);
    await world.open(compound, orderId);
    const tokens: Record<string, string | undefined> = {
      firm: world.firm.key,
      household: compound.links[0]?.token,
      owner: [...compound.owners.values()][0],
      committee: compound.committee,
      party: compound.committee,
      street: world.street,
      staff: world.street,
      public: undefined,
    };
    const wanted = values.as?.split(',') ?? Object.keys(tokens);
    let failed = false;
    for (const tag of wanted) {
      console.log(`\n== ${tag}`);
      const code = await run([
        '--config-file',
        'test/fuzz/schemathesis.toml',
        'run',
        `${world.host.url}/v1/openapi.json`,
        '--include-tag',
        tag,
        ...LEFT_OUT.flatMap((id) => ['--exclude-operation-id', id]),
        ...(tokens[tag] ? ['--header', `Authorization: Bearer ${tokens[tag]}`] : []),
        '--phases',
        'examples,coverage,fuzzing',
        '--checks',
        CHECKS.join(','),
        '--max-examples',
        values.examples,
        '--seed',
        values.seed,
        '--workers',
        '1',
        '--no-color',
      ]);
      failed ||= code !== 0;
    }
    return failed ? 1 : 0;
  } finally {
    await world.stop();
  }
};

process.exitCode = await main();
