import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './deployment.ts';
import { pythonTool, skipLoudly } from './python-tools.ts';

/** `npm run lint:templates`: cfn-lint over the templates of `prod`, `sandbox` (`dev` is `prod` with other numbers) and a deployment in China. Ends with 0 without findings, or, loudly, where it is not installed. */
const FOLDER = resolve('.build/lint-templates');

/** What is linted, and for which region. */
const LINTED: Record<string, { context: Record<string, string>; region: string }> = {
  prod: { context: { stage: 'prod' }, region: 'ap-southeast-1' },
  sandbox: { context: { stage: 'sandbox' }, region: 'ap-southeast-1' },
  china: {
    context: {
      stage: 'prod',
      partition: 'aws-cn',
      webDomain: 'wuye.example.cn',
      oidcIssuer: 'https://id.example.cn',
      oidcAudience: 'xianyong',
      oidcJwksUri: 'https://id.example.cn/keys',
      oidcClientId: 'console',
    },
    region: 'cn-north-1',
  },
};

/** Rules that are left out, and why. */
const LEFT_OUT = {
  W3005: 'CDK names a function’s role and policy in DependsOn although the role is referred to: the policy must stand before the function',
  W6001: 'CDK’s exports between stacks: the output ApiUrl shows what another stack exports',
};

const lint = async (program: string): Promise<void> => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const options = { env: {}, log: join(FOLDER, 'lint.log') };
  let linted = 0;
  for (const [name, { context, region }] of Object.entries(LINTED)) {
    const app = join(FOLDER, name);
    await run('cdk', ['synth', '--quiet', '-o', app, ...Object.entries(context).flatMap((pair) => ['-c', pair.join('=')])], options);
    const templates = readdirSync(app).filter((file) => file.endsWith('.template.json'));
    await run(
      program,
      ['--regions', region, '--ignore-checks', ...Object.keys(LEFT_OUT), '--', ...templates.map((file) => join(app, file))],
      options,
    );
    linted += templates.length;
  }
  console.log(`cfn-lint: ${linted} templates without findings; left out ${Object.keys(LEFT_OUT).join(', ')}`);
};

const program = pythonTool('cfn-lint');
if (!program) skipLoudly('cfn-lint over the templates: it is not installed');
else
  await lint(program).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
