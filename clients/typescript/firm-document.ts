import { openApiDocument } from '../../shared/contract/openapi.ts';

type Operation = { tags?: string[]; parameters?: { name: string; in: string; required?: boolean }[] };
type Document = {
  paths: Record<string, Record<string, Operation>>;
  webhooks?: object;
  components: Record<string, Record<string, unknown>>;
};

const METHODS = ['get', 'post', 'put'];
/** Routes that a firm's system calls. */
const isForFirms = ({ tags = [] }: Operation, path: string): boolean =>
  tags.includes('firm') || (tags.includes('public') && path.startsWith('/v1/votes/'));
/** Headers that the client sets by itself. */
const BY_ITSELF = ['Idempotency-Key', 'Accept-Language'];

/** Names of components that a part of the document refers to, and those that these refer to in turn. */
const referredBy = (part: unknown, components: Document['components'], found = new Set<string>()): Set<string> => {
  for (const [, ref = ''] of JSON.stringify(part ?? {}).matchAll(/"#\/components\/([^"]+)"/g)) {
    if (found.has(ref)) continue;
    found.add(ref);
    const [kind = '', name = ''] = ref.split('/');
    referredBy(components[kind]?.[name], components, found);
  }
  return found;
};

/** The part of the OpenAPI document that the client is made of: a firm's calls, the public files of votes, and webhooks. */
export const firmDocument = () => {
  // Examples of errors say nothing to the types.
  const whole = JSON.stringify(openApiDocument(), (key, value) => (key === 'examples' ? undefined : value));
  const { paths, webhooks, components, ...rest } = JSON.parse(whole) as Document;
  const own: Document['paths'] = {};
  for (const [path, operations] of Object.entries(paths)) {
    for (const method of METHODS) {
      const operation = operations[method];
      if (!operation || !isForFirms(operation, path)) continue;
      for (const parameter of operation.parameters ?? []) if (BY_ITSELF.includes(parameter.name)) parameter.required = false;
      own[path] = { ...own[path], [method]: operation };
    }
  }
  const referred = referredBy({ own, webhooks }, components);
  const used = Object.fromEntries(
    Object.entries(components).map(([kind, named]) => [
      kind,
      kind === 'securitySchemes' ? named : Object.fromEntries(Object.entries(named).filter(([name]) => referred.has(`${kind}/${name}`))),
    ]),
  );
  return { ...rest, paths: own, ...(webhooks && { webhooks }), components: used };
};
