import fc from 'fast-check';

/** Any local date of the years that the product can meet. */
export const anyDate = fc.integer({ min: 0, max: 27_000 }).map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
