import { brotliCompressSync } from 'node:zlib';
import { parseSync } from '@swc/core';
import { openApiDocument } from '#shared/contract/openapi.ts';

/**
 * The contract as a function needs it. Of a row the chain of an HTTP function reads method, path, audience, status and the schemas of what
 * comes in; answers are checked on the local host and in tests alone (`checkAnswers`), and summaries, descriptions, examples and the codes
 * that a route can answer are for the OpenAPI document. Left out of the source they take their schemas with them: a schema that is never
 * reached costs neither bytes nor time at the start.
 */

/** What only the document and the checks of answers read in a row of the route table. */
const OF_THE_DOCUMENT = ['answer', 'summary', 'errors'];

type Span = { start: number; end: number };
/** Whatever the parser made; only what is looked at is named. */
type Node = { type: string; span?: Span } & Record<string, unknown>;
type Edit = Span & { instead: string };

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';
const spanOf = (node: unknown): Span => (node as { span: Span }).span;

const childrenOf = (node: Node): Node[] =>
  Object.values(node)
    .flat()
    // An argument and an element of an array stand in a wrapper without a type.
    .map((value) => (isNode(value) ? value : (value as { expression?: unknown } | null)?.expression))
    .filter(isNode);

const nodesOf = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(nodesOf)];

const nameOf = (node: unknown): unknown => (node as { value?: unknown } | undefined)?.value;

/** `.meta({ … })`; without arguments it would read. */
const metaCall = (node: Node): Edit[] => {
  const callee = node.callee as Node | undefined;
  if (node.type !== 'CallExpression' || callee?.type !== 'MemberExpression' || nameOf(callee.property) !== 'meta') return [];
  if ((node.arguments as unknown[]).length === 0) return [];
  return [{ start: spanOf(callee.object).end, end: spanOf(node).end, instead: '' }];
};

/** The properties of the rows in `defineRoutes({ … })` that nothing reads on Lambda. */
const unreadProperties = (node: Node): Edit[] => {
  if (node.type !== 'CallExpression' || nameOf(node.callee) !== 'defineRoutes') return [];
  const propertiesOf = (object: unknown) => ((object as Node | undefined)?.properties ?? []) as Node[];
  const [table] = node.arguments as { expression: Node }[];
  return (
    propertiesOf(table?.expression)
      .flatMap(({ value: row }) => propertiesOf(row))
      .filter(({ key }) => OF_THE_DOCUMENT.includes(String(nameOf(key))))
      // Nothing spread instead, so that the comma after it may stay.
      .map(({ key, value }) => ({ start: spanOf(key).start, end: spanOf(value).end, instead: '...{}' }))
  );
};

/** A constant that is computed: esbuild drops it where nobody uses it, once it is the call of a function said to be pure. */
const computed = (statement: Node): Edit[] => {
  const declaration = (statement.type === 'ExportDeclaration' ? statement.declaration : statement) as Node;
  if (declaration.type !== 'VariableDeclaration') return [];
  return (declaration.declarations as { init: Node }[]).flatMap(({ init }) => {
    if (!nodesOf(init).some(({ type }) => type === 'CallExpression') || init.type === 'ArrowFunctionExpression') return [];
    const { start, end } = spanOf(init);
    return [
      { start, end: start, instead: '/* @__PURE__ */ (() => (' },
      { start: end, end, instead: '))()' },
    ];
  });
};

/**
 * The source of a module of `shared/contract` without what only the document reads.
 * @throws Error when the module does more than declare: the cut would not know what it may leave out
 */
export const contractForFunctions = (source: string): string => {
  // A statement of our own in front tells where the parser begins to count; it counts bytes.
  const bytes = Buffer.from(`0;${source}`);
  const { body } = parseSync(bytes.toString(), { syntax: 'typescript', target: 'esnext' });
  const [first, ...statements] = body as unknown as Node[];
  const base = spanOf(first).start;
  const acting = statements.find(({ type }) => !type.endsWith('Declaration'));
  if (acting) throw new Error(`a module of shared/contract only declares, this one has a ${acting.type} (infra/bundle-contract.ts)`);

  const edits = [
    ...statements.flatMap(computed),
    ...statements.flatMap(nodesOf).flatMap((node) => [...metaCall(node), ...unreadProperties(node)]),
  ].map(({ start, end, instead }) => ({ start: start - base, end: end - base, instead }));
  // What is left out as part of a greater whole needs no edit of its own; what is put in at its very end does.
  const outermost = edits.filter(
    (edit) => !edits.some(({ start, end }) => start <= edit.start && edit.start < end && end - start > edit.end - edit.start),
  );
  let at = 2;
  let text = '';
  for (const { start, end, instead } of outermost.sort((a, b) => a.start - b.start || a.end - b.end)) {
    text += bytes.subarray(at, start).toString() + instead;
    at = end;
  }
  return text + bytes.subarray(at).toString();
};

/**
 * What stands in for `shared/contract/openapi.ts`: the document as it is made here and now, packed. The function that answers with it
 * carries neither the schemas of all others nor what turns them into JSON Schema.
 */
export const documentMade = (): string => {
  const packed = brotliCompressSync(JSON.stringify(openApiDocument())).toString('base64');
  return `export const openApiDocument = () =>
    JSON.parse(process.getBuiltinModule('node:zlib').brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString());`;
};
