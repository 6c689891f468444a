import { unitSearch } from '#shared/domain/roll/unit-search.ts';

/** Which units a search field wants; as long as nothing is typed, all. */
export const unitMatch = (search: string): ReturnType<typeof unitSearch> => (search.trim() ? unitSearch(search) : () => true);
