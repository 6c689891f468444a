import type { Resource, StackName, Template } from './synthesised.ts';

export type Found = { stack: StackName; id: string; path: string; resource: Resource };

/** The construct path of a resource without the stack's name and CDK's own last step: `tables/orders`, `orders/role`. */
const pathOf = ({ Metadata }: Resource): string =>
  String(Metadata?.['aws:cdk:path'])
    .split('/')
    .slice(1)
    .join('/')
    .replace(/\/Resource$/, '');

/** What CDK makes to upload the pages with: one function, its role and its policy. */
export const UPLOADER = 'Custom::CDKBucketDeployment';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** All resources of the app's stacks, and what a reference in any of them means. */
export const resourcesIn = (templates: Record<StackName, Template>) => {
  const all: Found[] = Object.entries(templates).flatMap(([stack, { Resources }]) =>
    Object.entries(Resources).map(([id, resource]) => ({ stack: stack as StackName, id, path: pathOf(resource), resource })),
  );
  const exported = new Map(
    Object.entries(templates).flatMap(([stack, { Outputs }]) =>
      Object.values(Outputs ?? {}).flatMap(({ Export, Value }) =>
        Export ? [[Export.Name, { stack: stack as StackName, value: Value }] as const] : [],
      ),
    ),
  );
  const pathIn = (stack: StackName, id: string): string => all.find((found) => found.stack === stack && found.id === id)?.path ?? id;

  /**
   * A value as readable text: a resource (its ARN or name) by its construct path, another attribute after a dot, parts of a join
   * one after the other, exports of another stack as what they export.
   */
  const read = (stack: StackName, value: unknown): string => {
    if (!isObject(value)) return String(value);
    if ('Ref' in value) return pathIn(stack, String(value.Ref));
    if (Array.isArray(value['Fn::GetAtt'])) {
      const [id, attribute] = value['Fn::GetAtt'] as [string, string];
      return attribute === 'Arn' || attribute === 'QueueUrl' ? pathIn(stack, id) : `${pathIn(stack, id)}.${attribute}`;
    }
    if (Array.isArray(value['Fn::Join'])) {
      const [separator, parts] = value['Fn::Join'] as [string, unknown[]];
      return parts.map((part) => read(stack, part)).join(separator);
    }
    const source = exported.get(String(value['Fn::ImportValue']));
    if (!source) throw new Error(`what does this mean? ${JSON.stringify(value)}`);
    return read(source.stack, source.value);
  };

  const ofType = (type: string): Found[] => all.filter(({ resource }) => resource.Type === type);
  const at = (path: string, type: string): Found => {
    const [found, ...more] = ofType(type).filter((candidate) => candidate.path === path);
    if (!found || more.length > 0) throw new Error(`${more.length + (found ? 1 : 0)} resources ${type} at ${path}`);
    return found;
  };
  /** Without CDK's own function that uploads the pages, which has tests of its own. */
  const oursOfType = (type: string): Found[] => ofType(type).filter(({ path }) => !path.startsWith(UPLOADER));
  return { all, read, ofType, oursOfType, at };
};
