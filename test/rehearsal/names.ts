import type { Operator } from './operator.ts';

/** The stacks whose resources an operator calls by name. */
const STACKS = ['data', 'async', 'api', 'observability'] as const;

/** Gives CloudFormation's name of the one resource of that type whose name in the product begins so. */
export type Names = (type: keyof typeof TYPES, begins: string) => string;

const TYPES = {
  function: 'AWS::Lambda::Function',
  queue: 'AWS::SQS::Queue',
  'log group': 'AWS::Logs::LogGroup',
  bucket: 'AWS::S3::Bucket',
} as const;
/** What CDK writes behind a name. */
const HASH = /^[0-9A-F]{8}$/;

const rowsOf = (said: string): string[][] => said.split('\n').map((line) => line.split('\t'));

/** Looks the stage up as its document says: outputs, which the operator knows from then on, and names. */
export const lookUp = async (operator: Operator): Promise<Names> => {
  operator.learns(Object.fromEntries(rowsOf(await operator.does('operations.md: Names'))));
  const rows: string[][] = [];
  for (const stack of STACKS) rows.push(...rowsOf(await operator.does('operations.md: Names (2)', { stack })));
  return (type, begins) => {
    const found = rows.filter(([kind, id = '']) => kind === TYPES[type] && id.startsWith(begins) && HASH.test(id.slice(begins.length)));
    const [[, , name] = [], ...more] = found;
    if (!name || more.length > 0) throw new Error(`${found.length} resources of type ${type} are called ${begins}…`);
    return name;
  };
};
