/** The keys of the entries that begin and end a dispute. */
export const disputeKey = (disputeId: string): string => `dispute#${disputeId}`;
export const disputeClosedKey = (disputeId: string): string => `dispute-closed#${disputeId}`;
