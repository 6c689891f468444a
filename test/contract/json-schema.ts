/** As much of JSON Schema as our document uses. */
export type JsonSchema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  maxProperties?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  propertyNames?: JsonSchema;
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  examples?: unknown[];
  default?: unknown;
  description?: string;
};

export type Media = Record<string, { schema: JsonSchema; examples?: Record<string, { $ref: string }> }>;
export type Parameter = { in: 'path' | 'query' | 'header'; name: string; required?: boolean; schema: JsonSchema; description?: string };
export type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  security: Record<string, string[]>[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Media };
  responses: Record<string, { description: string; content: Media }>;
};
export type Document = {
  openapi: string;
  info: { title: string; version: string; license: { name: string; identifier: string }; description: string };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, JsonSchema>;
    examples: Record<string, { value: Record<string, unknown> }>;
    securitySchemes: Record<string, { type: string; scheme: string }>;
  };
};

/** A schema and all inside it with where they are; references are not followed. */
export function* within(schema: JsonSchema, where: string): Generator<[string, JsonSchema]> {
  yield [where, schema];
  for (const [name, part] of Object.entries(schema.properties ?? {})) yield* within(part, `${where}.${name}`);
  if (typeof schema.additionalProperties === 'object') yield* within(schema.additionalProperties, `${where}.*`);
  if (schema.propertyNames) yield* within(schema.propertyNames, `${where} names`);
  if (schema.items) yield* within(schema.items, `${where}[]`);
  for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) yield* within(part, `${where}|`);
}
