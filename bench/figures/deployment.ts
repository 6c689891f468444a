import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBundles, bundleFolder } from '#infra/bundle-build.ts';
import { functionNames } from '#infra/wiring.ts';
import { type Figure, median } from '../figure.ts';
import { SYNTH_SCRIPT } from '../measured/synth-process.ts';
import { wholeProcess } from '../measured/whole-process.ts';

const KB = 1_024;
const kb = (bytes: number) => Math.round((bytes / KB) * 10) / 10;

type Synth = { ms: number; files: Record<string, string> };

/** One synth in a process of its own. @returns how long it took, and its templates and lists of assets as they were written */
const synthOf = async (what: 'product' | 'bare'): Promise<Synth> => {
  const folder = mkdtempSync(join(tmpdir(), 'xianyong-synth-'));
  try {
    const { PATH = '', HOME = '' } = process.env;
    const ms = await wholeProcess(SYNTH_SCRIPT, { PATH, HOME, SYNTH: what, CDK_OUTDIR: folder });
    const names = readdirSync(folder).filter((name) => /\.(?:template|assets)\.json$/.test(name));
    return { ms, files: Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const templatesIn = ({ files }: Synth) =>
  Object.entries(files)
    .filter(([name]) => name.endsWith('.template.json'))
    .map(([name, text]) => ({
      stack: name.replace(/^xianyong-prod-|\.template\.json$/g, ''),
      resources: Object.keys((JSON.parse(text) as { Resources: object }).Resources).length,
      // As CDK uploads it.
      bytes: Buffer.byteLength(text),
    }));

/** What is deployed, in counts and bytes: functions, templates against CloudFormation's limits, and that nothing changes by itself. */
export const deploymentCounts = async (): Promise<Figure[]> => {
  await buildBundles(functionNames);
  const first = await synthOf('product');
  // Bundled anew: what a second deployment of the same code would upload.
  await buildBundles(functionNames);
  const second = await synthOf('product');
  const differing = Object.keys(first.files).filter((name) => first.files[name] !== second.files[name]);
  const templates = templatesIn(first);
  const bundles = functionNames.map((name) => statSync(join(bundleFolder(name), 'handler.js')).size);
  const count = { unit: '', best: 'low', kind: 'count' } as const;
  const each = (of: 'resources' | 'bytes') =>
    Object.fromEntries(templates.map((one) => [one.stack, of === 'bytes' ? kb(one.bytes) : one.resources]));
  return [
    {
      ...count,
      id: 'D1',
      what: 'templates that a second synth of the same code changes',
      value: differing.length,
      target: 0,
      raw: { compared: Object.keys(first.files).length, ...(differing.length > 0 && { differing: differing.join(' ') }) },
    },
    {
      ...count,
      id: 'D2',
      what: 'resources of the largest stack',
      value: Math.max(...templates.map((one) => one.resources)),
      target: 400,
      raw: each('resources'),
    },
    {
      ...count,
      id: 'D2',
      what: 'template of the largest stack',
      value: kb(Math.max(...templates.map(({ bytes }) => bytes))),
      unit: 'KB',
      target: 800,
      raw: each('bytes'),
    },
    {
      ...count,
      id: 'D3',
      what: 'bundles of all functions, in the middle',
      value: kb(median(bundles)),
      unit: 'KB',
      target: 350,
      raw: { functions: functionNames.length, least: kb(Math.min(...bundles)), largest: kb(Math.max(...bundles)) },
    },
  ];
};

/** A synth of the whole product, cdk-nag and CloudFormation's rules included, as a ratio to one of a bare CDK app with one table. */
export const synthTime = async (rounds = 3): Promise<Figure[]> => {
  await buildBundles(functionNames);
  const own: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push((await synthOf('bare')).ms);
    own.push((await synthOf('product')).ms);
  }
  const [ms, bareMs] = [median(own), median(bare)];
  const raw = { ms, bareMs, rounds };
  return [
    { id: 'D4', what: 'synth of prod ÷ synth of a bare CDK app', value: ms / bareMs, unit: '', target: 4, best: 'low', kind: 'time', raw },
  ];
};
