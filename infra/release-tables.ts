import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tables } from '#shared/store/tables.ts';

/** `npm run release:tables`: the tables' keys and indexes as they are become those that later ones are compared with (docs/migrations). */
writeFileSync(fileURLToPath(new URL('../docs/migrations/tables.json', import.meta.url)), `${JSON.stringify(tables, null, 2)}\n`);
