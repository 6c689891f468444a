import type { components } from './api.ts';

export type Problem = components['schemas']['Problem'];

/** An answer that says no: `code` for programs, title and detail for people, `errors` per field, `requestId` to quote. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
    this.status = status;
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }
}
