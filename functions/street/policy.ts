import type { streetRoutes } from '#shared/contract/street-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { derivedBody } from '#shared/platform/ids.ts';
import { nouns } from '#shared/platform/nouns.ts';
import type { PolicyItem } from '#shared/store/registry/street-store.ts';
import type { StreetDeps } from './street-deps.ts';
import { streetEvent } from './street-event.ts';

export const getStreet: UseCase<typeof streetRoutes.getStreet, StreetDeps> = async ({ streets }, { caller }) => {
  const [street, current] = await Promise.all([streets.street(caller.streetId), streets.policy(caller.streetId)]);
  if (!street || !current) throw new DomainError('not_found', { what: nouns.street });
  return { id: street.id, name: street.name, district: street.district, policyVersion: current.version, policy: current.policy };
};

const policyAnswer = ({ version, policy, setAt, setBy }: PolicyItem) => ({ version, policy, setAt, setBy });

export const listPolicies: UseCase<typeof streetRoutes.listPolicies, StreetDeps> = async ({ streets }, { caller, query }) => {
  const { rows, nextCursor } = await streets.policyVersions(caller.streetId, query);
  return { rows: rows.map(policyAnswer), nextCursor };
};

/** Sets the next version of the policy. Two officials who start from the same version cannot overwrite each other. */
export const setPolicy: UseCase<typeof streetRoutes.setPolicy, StreetDeps> = async (
  { streets },
  { caller, body, now, idempotencyKey, request },
) => {
  const version = body.basedOn + 1;
  const stored = await streets.setPolicy(
    caller.streetId,
    {
      version,
      policy: body.policy,
      setAt: now,
      setBy: caller.actor.person.name,
      request: `${derivedBody(16, caller.scope, idempotencyKey)}.${request}`,
    },
    streetEvent(caller, now, 'policy.set', caller.streetId, `policy#${String(version).padStart(6, '0')}`, { version }),
  );
  return policyAnswer(stored);
};
