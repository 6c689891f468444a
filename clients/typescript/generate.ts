import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { firmDocument } from './firm-document.ts';

const HEAD = `/** Made by \`npm run client\` out of the OpenAPI document; not to be changed by hand. */
`;

/** The client's types, as text. */
export const generatedTypes = async (): Promise<string> => {
  // biome-ignore lint/suspicious/noExplicitAny: the generator's type of a document is narrower than OpenAPI 3.1.
  const ast = await openapiTS(firmDocument() as any, { alphabetize: true, defaultNonNullable: false, rootTypes: false });
  return HEAD + astToString(ast);
};

export const TYPES_FILE = fileURLToPath(new URL('./src/api.ts', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TYPES_FILE, await generatedTypes());
