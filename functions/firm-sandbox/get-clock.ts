import type { firmSandboxRoutes } from '#shared/contract/firm-sandbox-routes.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import type { FirmSandboxDeps } from './firm-sandbox-deps.ts';

/** What time it is here. */
export const getClock: UseCase<typeof firmSandboxRoutes.getClock, FirmSandboxDeps> = async ({ clock }, { now }) => {
  if (!clock) throw new DomainError('sandbox_only');
  return { now };
};
