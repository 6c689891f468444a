import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from '#shared/contract/openapi.ts';

/** `npm run release:api`: the document as it is becomes the one that later ones must not break (test/contract/released.test.ts). */
writeFileSync(fileURLToPath(new URL('../docs/api/released.json', import.meta.url)), `${JSON.stringify(openApiDocument())}\n`);
