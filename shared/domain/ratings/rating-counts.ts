export type Stars = { overall: number; services: Record<string, number>; wouldContinue: boolean };

/** Counts the ratings of an order: how many, how many satisfied, and per service how many gave 1 to 5 stars. */
export const countRatings = (ratings: readonly Stars[], services: readonly string[], satisfiedFrom: number) => ({
  rated: ratings.length,
  satisfied: ratings.filter(({ overall }) => overall >= satisfiedFrom).length,
  wouldContinue: ratings.filter(({ wouldContinue }) => wouldContinue).length,
  services: services.map((code) => ({
    code,
    stars: [1, 2, 3, 4, 5].map((star) => ratings.filter((rating) => rating.services[code] === star).length),
  })),
});
