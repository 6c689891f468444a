import type { Answer } from '#web/shared/api-types.ts';

type Receipt = Answer<'GET /v1/compounds/{compoundId}/receipts'>['rows'][number];

/** The number after this one: its last digits counted on, `2027-000009` → `2027-000010`. */
const following = (number: string): string =>
  /\d/.test(number)
    ? number.replace(/(\d+)(\D*)$/, (_, digits: string, rest: string) => String(BigInt(digits) + 1n).padStart(digits.length, '0') + rest)
    : `${number}-1`;

/**
 * The number that a book of receipts goes on with. It is only proposed: the paper's own number counts, and the API refuses one that is used.
 * @param receipts of late, the newest first
 * @param last the number that this page used last, which the list may not show yet
 */
export const nextReceiptNumber = (receipts: readonly Receipt[], year: string, last?: string): string => {
  const used = new Set(receipts.map(({ receiptNumber }) => receiptNumber));
  const newest = last ?? receipts[0]?.receiptNumber;
  let next = newest === undefined ? `${year}-000001` : following(newest);
  while (used.has(next)) next = following(next);
  return next;
};
