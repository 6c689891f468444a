import { useQuery } from '@tanstack/react-query';
import { api } from '#web/console/api.ts';
import { party } from '#web/console/party.ts';
import type { Answer } from '#web/shared/api-types.ts';

/** Who is looked for: the whole name, and one of the units if it is known. */
export type Asked = { compoundId: string; name: string; unit?: string };
export type Found = Answer<'POST /v1/street/compounds/{compoundId}/persons/search'>['rows'][number];

/** Owners of exactly the name that is asked for; read anew after an erasure, and kept no longer than the page shows them. */
export const useFoundPersons = (asked: Asked | undefined) =>
  useQuery({
    queryKey: ['persons', party.current(), asked],
    queryFn: ({ signal }) => {
      const { compoundId = '', ...body } = asked ?? { name: '' };
      return api('POST /v1/street/compounds/{compoundId}/persons/search', { params: { compoundId }, body, signal });
    },
    enabled: asked !== undefined,
    gcTime: 0,
  });
