import type * as z from 'zod';
import type { Problem } from '#shared/contract/schemas/problem.ts';

export type ProblemDocument = z.output<typeof Problem>;

/** The API's answer that something did not go: what happened, what is kept and what to do next, in the reader's language. */
export class ApiProblem extends Error {
  readonly problem: ProblemDocument;
  constructor(problem: ProblemDocument) {
    super(problem.title);
    this.problem = problem;
  }
  get code() {
    return this.problem.code;
  }
}

/** No answer came: offline, or cut off on the way. Whatever was asked may be asked again with the same key. */
export class NoAnswer extends Error {}

/**
 * What stands before the product answered for it: the gateway refuses (too many at once, or the stage is closed for an incident), a firewall
 * blocks. The request was not taken and may be asked again with the same key.
 */
export class TurnedAway extends NoAnswer {}
