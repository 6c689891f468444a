import { openApiDocument } from '#shared/contract/openapi.ts';

type Place = { pattern: RegExp; methods: string[] };
/** Made when it is first asked for: the document is unpacked once, not for each address that somebody guesses. */
let places: Place[] | undefined;

const placesOfDocument = (): Place[] =>
  Object.entries(openApiDocument().paths ?? {}).map(([path, item]) => ({
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    methods: Object.keys(item).map((method) => method.toUpperCase()),
  }));

/** The methods by which an address can be asked, as the document says; none where nothing stands. */
export const allowedMethods = (address: string): string[] => {
  places ??= placesOfDocument();
  return places.flatMap(({ pattern, methods }) => (pattern.test(address) ? methods : [])).sort();
};
