import * as z from 'zod';
import { type TableName, tableNames } from '#shared/store/tables.ts';
import { MODES } from './installation.ts';
import type { QueueName, SecretName } from './platform.ts';

/** What a function needs of its environment; its wiring grants exactly this (held by a test). */
export type Needs = {
  tables: readonly TableName[];
  queues?: readonly QueueName[];
  secrets?: readonly SecretName[];
  staff?: boolean;
  web?: boolean;
  photos?: boolean;
};

export const tableVariable = (name: TableName): string => `TABLE_${name.toUpperCase()}`;
export const queueVariable = (name: QueueName): string => `QUEUE_${name.toUpperCase().replaceAll('-', '_')}_URL`;
export const secretVariable = (name: SecretName): string => `SECRET_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}_ARN`;
export const ISSUER_VARIABLES = ['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URI'] as const;

export const WEB_VARIABLE = 'WEB_ORIGIN';
export const PHOTOS_VARIABLE = 'PHOTOS_BUCKET';
/** Of every function: whether this installation is live or a sandbox. */
export const MODE_VARIABLE = 'MODE';
/** Of every function: what its metrics stand under, one name for each stage. */
export const METRICS_VARIABLE = 'METRICS_NAMESPACE';
/** Of every function, where it is said: the address of the installation of the other kind. */
export const OTHER_ORIGIN_VARIABLE = 'OTHER_ORIGIN';
/** Of functions with secrets, after one was changed. Nobody reads it: Lambda starts a function anew when its environment is another. */
export const SECRETS_AS_OF_VARIABLE = 'SECRETS_AS_OF';

const value = z.string().min(1);

/** Parses the environment of one function: a variable that it needs and that is missing stops it at the start, by name. */
export const readEnvironment = (needs: Needs, env: Record<string, string | undefined>) => {
  const names = [
    ...needs.tables.map(tableVariable),
    ...(needs.queues ?? []).map(queueVariable),
    ...(needs.secrets ?? []).map(secretVariable),
    ...(needs.staff ? ISSUER_VARIABLES : []),
    ...(needs.web ? [WEB_VARIABLE] : []),
    ...(needs.photos ? [PHOTOS_VARIABLE] : []),
  ];
  const parsed = z.object(Object.fromEntries(names.map((name) => [name, value]))).parse(env) as Record<string, string>;
  const of = (name: string) => parsed[name] as string;
  return {
    /** Asked by functions alone: an operator's command has none. */
    mode: () => z.enum(MODES, { error: `${MODE_VARIABLE} is one of ${MODES.join(', ')}` }).parse(env[MODE_VARIABLE]),
    metricsNamespace: env[METRICS_VARIABLE] || 'xianyong',
    otherOrigin: env[OTHER_ORIGIN_VARIABLE] || undefined,
    /** Of functions in a sandbox. */
    sandboxTable: () => value.parse(env[tableVariable('sandbox')]),
    tables: Object.fromEntries(
      tableNames.map((name) => [name, needs.tables.includes(name) ? of(tableVariable(name)) : `${name} is not granted`]),
    ) as Record<TableName, string>,
    queueUrl: (name: QueueName) => of(queueVariable(name)),
    secretArn: (name: SecretName) => of(secretVariable(name)),
    issuer: needs.staff ? { issuer: of('OIDC_ISSUER'), audience: of('OIDC_AUDIENCE'), jwksUri: of('OIDC_JWKS_URI') } : undefined,
    webOrigin: needs.web ? of(WEB_VARIABLE) : undefined,
    photosBucket: needs.photos ? of(PHOTOS_VARIABLE) : undefined,
  };
};
