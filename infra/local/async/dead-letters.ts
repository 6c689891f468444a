/** Something that no retry could deliver. On AWS it lies in a dead-letter queue; here in a list that tests and `/local` can see. */
export type DeadLetter = { source: string; at: string; receives: number; content: unknown };
