import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, Stack } from 'aws-cdk-lib';
import { buildApp } from '#infra/stacks/build-app.ts';

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'xianyong-infra-'));
  folders.push(folder);
  return folder;
};

/** A stand-in for a bundle, so that nothing is bundled here. */
const standIn = ({ sourceMap }: { sourceMap: boolean }): string => {
  const folder = newFolder();
  writeFileSync(join(folder, 'handler.js'), 'exports.handler = async () => undefined;\n');
  if (sourceMap) writeFileSync(join(folder, 'handler.js.map'), '{}\n');
  return folder;
};

/** A stand-in for the built pages. */
const pagesStandIn = (): string => {
  const folder = newFolder();
  for (const mount of ['h', 'console']) {
    mkdirSync(join(folder, mount, 'assets'), { recursive: true });
    writeFileSync(join(folder, mount, 'index.html'), '<!doctype html>\n');
    writeFileSync(join(folder, mount, 'assets', 'index-1a2b.js'), '\n');
  }
  return folder;
};

export type Resource = {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  DependsOn?: string[];
  Metadata?: Record<string, unknown>;
};
export type Template = { Resources: Record<string, Resource>; Outputs?: Record<string, { Value: unknown; Export?: { Name: string } }> };
export const STACKS = ['data', 'web', 'async', 'api', 'observability'] as const;
export type StackName = (typeof STACKS)[number];

/**
 * The app with these parameters, not synthesised yet.
 * @param checked with CloudFormation's own rules, as in a deployment: they take seconds to load, so few tests ask for them
 */
export const appWith = (context: Record<string, string> = {}, { sourceMap = false, checked = false } = {}): App => {
  const folder = standIn({ sourceMap });
  return buildApp({
    codeOf: () => folder,
    webFolder: pagesStandIn(),
    // CDK's command line asks for the paths, which tests know resources by.
    context: { ...context, 'aws:cdk:enable-path-metadata': 'true' },
    outdir: newFolder(),
    builtinCloudFormationValidation: checked,
    stackTraces: false,
  });
};

/** Synthesises, cdk-nag included. @returns each stack's template */
export const templatesOf = (app: App): Record<StackName, Template> => {
  const stage = app.node.tryGetContext('stage') ?? 'dev';
  const assembly = app.synth();
  return Object.fromEntries(STACKS.map((name) => [name, assembly.getStackByName(`xianyong-${stage}-${name}`).template])) as Record<
    StackName,
    Template
  >;
};

export const stackOf = (app: App, name: StackName): Stack => {
  const stack = app.node.findAll().find((node) => Stack.isStack(node) && node.stackName.endsWith(name));
  if (!stack) throw new Error(`no stack ${name}`);
  return stack as Stack;
};
