import type { Answer } from '#web/shared/api-types.ts';

export type Menu = Answer<'GET /v1/compounds/{compoundId}/menu'>;
/** A package on the menu, with what it costs this compound and how its firm has done. */
export type OnMenu = Menu['packages'][number];
