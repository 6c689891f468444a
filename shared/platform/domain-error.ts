import type { ErrorCode } from './error-catalogue.ts';

/** One fault in the caller's input: where (`/unit`, or row and column of a file) and what, already in the caller's words where the reader wrote it. */
export type Fault = { path: string; message: { zh: string; en: string }; row?: number; column?: string };

/** A refusal that the caller can understand and act on. `params` fill the catalogue's text; `errors` name the faulty fields. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly params: Record<string, string>;
  readonly errors: Fault[];

  constructor(code: ErrorCode, params: Record<string, string> = {}, errors: Fault[] = []) {
    super(code);
    this.code = code;
    this.params = params;
    this.errors = errors;
  }
}
