/** Where a package is offered: in the compounds named, and in all compounds of the communities named; absent: in the whole street. */
export type AreaServed = { communities?: readonly string[]; compounds?: readonly string[] };

/** Whether a compound is served. */
export const servesCompound = (area: AreaServed | undefined, { id, communityId }: { id: string; communityId: string }): boolean =>
  area === undefined || (area.compounds ?? []).includes(id) || (area.communities ?? []).includes(communityId);
