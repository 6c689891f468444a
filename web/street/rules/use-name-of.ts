import { useEveryCompound, useEveryFirm } from '../register/use-register.ts';

const bodyOf = (id: string): string => id.slice(id.indexOf('_') + 1);

/** The name of the compound or firm that something belongs to: an id begins with its parent's (docs/decisions/0003). */
export const useNameOf = () => {
  const compounds = useEveryCompound();
  const firms = useEveryFirm();
  const named = [...(compounds.data ?? []), ...(firms.data ?? [])].map(({ id, name }) => ({ body: bodyOf(id), name }));
  return (id: string): string | undefined => named.find(({ body }) => bodyOf(id).startsWith(body))?.name;
};
