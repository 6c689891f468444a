import type { Platform } from '#shared/platform/platform.ts';
import { catalogueStore } from '#shared/store/catalogue-store.ts';
import { packageStore } from '#shared/store/package-store.ts';

/** What the use cases of packages work with. `db` serves reads that span tables in one round trip. */
export const firmPackagesDeps = ({ db }: Platform) => ({ db, catalogue: catalogueStore(db), packages: packageStore(db) });
export type FirmPackagesDeps = ReturnType<typeof firmPackagesDeps>;
