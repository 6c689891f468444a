import type { ErrorCode } from './error-catalogue.ts';
import type { InBoth } from './nouns.ts';

/** One fault in the caller's input: where (`/unit`, or row and column of a file) and what, already in the caller's words where the reader wrote it. */
export type Fault = { path: string; message: { zh: string; en: string }; row?: number; column?: string };

/** What fills the placeholders of an error's text: the same in both languages, or a word of each. */
export type Params = Record<string, string | InBoth>;

/** A refusal that the caller can understand and act on. `params` fill the catalogue's text; `errors` name the faulty fields. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly params: Params;
  readonly errors: Fault[];

  constructor(code: ErrorCode, params: Params = {}, errors: Fault[] = []) {
    super(code);
    this.code = code;
    this.params = params;
    this.errors = errors;
  }
}
