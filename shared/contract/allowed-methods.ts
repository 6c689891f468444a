import { openApiDocument } from './openapi.ts';

/** The methods by which an address can be asked, as the document says; none where nothing stands. */
export const allowedMethods = (address: string): string[] =>
  Object.entries(openApiDocument().paths ?? {})
    .filter(([path]) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(address))
    .flatMap(([, item]) => Object.keys(item).map((method) => method.toUpperCase()))
    .sort();
