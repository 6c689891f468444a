import { DomainError, type Params } from './domain-error.ts';
import { type ErrorCode, errorCatalogue } from './error-catalogue.ts';
import type { Language } from './language.ts';

/** RFC 9457 problem details, in the caller's language. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  requestId: string;
  errors?: { path: string; message: string; row?: number; column?: string }[];
};

const fill = (text: string, params: Params, language: Language) =>
  text
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name] ?? '';
      return typeof value === 'string' ? value : value[language];
    })
    .trim();

/** The problem document of an error. Anything but a DomainError is `internal` and says nothing of its cause. */
export const problemOf = (error: unknown, language: Language, requestId: string): Problem => {
  const known = error instanceof DomainError ? error : new DomainError('internal');
  const entry = errorCatalogue[known.code];
  const text = entry[language];
  return {
    type: `urn:xianyong:error:${known.code}`,
    title: text.title,
    status: entry.status,
    detail: fill(text.detail, known.params, language),
    code: known.code,
    requestId,
    ...(known.errors.length > 0 && { errors: known.errors.map((fault) => ({ ...fault, message: fault.message[language] })) }),
  };
};
