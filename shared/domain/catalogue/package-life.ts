/** A package is drafted or published at once; what is withdrawn stays so, and is offered again as a new package. */
export const PACKAGE_STATES = ['draft', 'published', 'withdrawn'] as const;
export type PackageState = (typeof PACKAGE_STATES)[number];

export const packageStates: Record<PackageState, { zh: string; en: string }> = {
  draft: { zh: '草稿', en: 'a draft' },
  published: { zh: '已发布', en: 'published' },
  withdrawn: { zh: '已下架', en: 'withdrawn' },
};

/** What a firm may do to a package, and in which states. */
export const packageMoves = {
  update: ['draft', 'published'],
  publish: ['draft'],
  withdraw: ['draft', 'published'],
} as const satisfies Record<string, readonly PackageState[]>;
export type PackageMove = keyof typeof packageMoves;

export const mayPackage = (move: PackageMove, state: PackageState): boolean =>
  (packageMoves[move] as readonly PackageState[]).includes(state);
