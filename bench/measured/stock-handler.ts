import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What one writes first: a document client at the top, one read in the handler. */
const SOURCE = `
  import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
  import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  export const handler = async (event) => {
    const { Item } = await client.send(new GetCommand({ TableName: process.env.TABLE, Key: { pk: event.pathParameters.id } }));
    return { statusCode: Item ? 200 : 404, body: JSON.stringify(Item) };
  };`;

/** Bundles the stock handler as NodejsFunction would: esbuild's defaults for Node, minified, the SDK inside. @returns its file */
export const stockHandler = async (): Promise<string> => {
  const folder = join(root, '.build', 'bench', 'stock');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}\n');
  const outfile = join(folder, 'handler.js');
  await build({
    stdin: { contents: SOURCE, resolveDir: root },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    outfile,
  });
  return outfile;
};
