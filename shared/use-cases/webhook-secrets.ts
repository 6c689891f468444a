import type { EndpointItem, SecretItem } from '#shared/store/webhook/endpoint-store.ts';

/** The secrets that sign for an endpoint at a time, the newest first: one, or two while they change. */
export const validSecrets = ({ secrets }: EndpointItem, now: string): SecretItem[] =>
  secrets.filter(({ until }) => until === undefined || until > now).toSorted((a, b) => b.number - a.number);
