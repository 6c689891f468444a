import { Logger } from '@aws-lambda-powertools/logger';
import { correlationId } from './correlation.ts';

/** What may be logged: ids, counts, codes, durations. Never names, phones, tokens, bodies. */
export type LogFields = Record<string, string | number | boolean | undefined>;
export type Log = {
  info(message: string, fields?: LogFields): void;
  /** `error` gives its class and stack; its message may quote input, so it is left out. */
  error(message: string, error: unknown, fields?: LogFields): void;
};

/** Every line names what it goes back to, so that one filter finds all of it. */
export const traced = (fields: LogFields = {}): LogFields => ({ correlationId: correlationId(), ...fields });

/** Structured log lines by Powertools. */
export const powertoolsLog = (serviceName: string): Log => {
  const logger = new Logger({ serviceName });
  return {
    info: (message, fields) => logger.info(message, traced(fields)),
    error: (message, error, fields) => logger.error(message, { ...traced(fields), ...describe(error) }),
  };
};

/** An error without its message: class name and the lines of code it came through. */
export const describe = (error: unknown): LogFields =>
  error instanceof Error
    ? {
        error: error.name,
        stack: (error.stack ?? '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 8)
          .join(' |'),
      }
    : { error: typeof error };
