import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './deployment.ts';
import { pythonTool, skipLoudly } from './python-tools.ts';

/** `npm run lint:templates`: cfn-lint over the templates of `prod` and `sandbox` (`dev` is `prod` with other numbers). Ends with 0 without findings, or, loudly, where it is not installed. */
const FOLDER = resolve('.build/lint-templates');

/** Rules that are left out, and why. */
const LEFT_OUT = {
  W3005: 'CDK names a function’s role and policy in DependsOn although the role is referred to: the policy must stand before the function',
  W6001: 'CDK’s exports between stacks: the output ApiUrl shows what another stack exports',
};

const lint = async (program: string): Promise<void> => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const options = { env: {}, log: join(FOLDER, 'lint.log') };
  const templates: string[] = [];
  for (const stage of ['prod', 'sandbox']) {
    const app = join(FOLDER, stage);
    await run('cdk', ['synth', '--quiet', '-o', app, '-c', `stage=${stage}`], options);
    for (const name of readdirSync(app)) if (name.endsWith('.template.json')) templates.push(join(app, name));
  }
  await run(program, ['--ignore-checks', ...Object.keys(LEFT_OUT), '--', ...templates], options);
  console.log(`cfn-lint: ${templates.length} templates without findings; left out ${Object.keys(LEFT_OUT).join(', ')}`);
};

const program = pythonTool('cfn-lint');
if (!program) skipLoudly('cfn-lint over the templates: it is not installed');
else
  await lint(program).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
