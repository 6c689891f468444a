import * as z from 'zod';

/** A schema and every schema inside it, each once. */
export const schemasIn = (root: z.ZodType): z.ZodType[] => {
  const found = new Set<z.ZodType>();
  const visit = (schema: unknown): void => {
    if (!(schema instanceof z.ZodType) || found.has(schema)) return;
    found.add(schema);
    for (const part of Object.values(schema._zod.def)) {
      if (Array.isArray(part)) part.forEach(visit);
      else if (part instanceof z.ZodType) visit(part);
    }
    if (schema instanceof z.ZodObject) Object.values(schema.shape).forEach(visit);
  };
  visit(root);
  return [...found];
};
