import type { firmRoutes } from '#shared/contract/firm-routes.ts';
import { priceOf } from '#shared/domain/billing/fee.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { UseCase } from '#shared/platform/functions/http-function.ts';
import { childId } from '#shared/platform/ids.ts';
import { packageAnswer, serviceAnswer } from '#shared/use-cases/catalogue-answers.ts';
import type { FirmDeps } from './firm-deps.ts';

/** Puts a package on the street's menu. Every service must stand in the street's catalogue. */
export const publishPackage: UseCase<typeof firmRoutes.publishPackage, FirmDeps> = async (
  { catalogue },
  { caller, body, idempotencyKey, request, now },
) => {
  const codes = body.services.map(({ code }) => code);
  const known = await catalogue.servicesByCode(caller.streetId, codes);
  const services = body.services.flatMap(({ level, share }, n) =>
    known[n] ? [{ ...serviceAnswer(known[n]), level, ...(share && { share }) }] : [],
  );
  if (services.length < codes.length) {
    const unknown = codes.filter((_, n) => !known[n]).join(', ');
    throw new DomainError('not_found', { what: { zh: `服务 ${unknown}`, en: `service ${unknown}` } });
  }

  const { id: firmId, name: firmName } = caller.firm;
  const id = childId('pkg', firmId, idempotencyKey);
  const stored = await catalogue.publish(
    { id, firmId, firmName, ...body, services, state: 'published', publishedAt: now, request },
    {
      subject: id,
      occurrence: 'published',
      type: 'package.published',
      at: now,
      streetId: caller.streetId,
      firmId,
      actor: caller.actor,
      facts: { name: body.name, ...(priceOf(body) as Record<string, string>) },
    },
  );
  return packageAnswer({ ...stored, state: 'published' });
};
