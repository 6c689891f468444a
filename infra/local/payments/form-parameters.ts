import * as z from 'zod';
import { InvalidParameter } from './stripe-fault.ts';

type Node = Map<string, Node | string>;

/** Groups with the keys 0, 1, 2 … or with empty ones are lists. */
const asValue = (node: Node | string): unknown => {
  if (typeof node === 'string') return node;
  const isList = node.size > 0 && [...node.keys()].every((key, n) => key === String(n));
  return isList ? [...node.values()].map(asValue) : Object.fromEntries([...node].map(([key, value]) => [key, asValue(value)]));
};

/** Parameters in Stripe's form encoding, `a[b][0]=x`, as nested objects and lists of texts. */
const readForm = (text: string): unknown => {
  const root: Node = new Map();
  for (const [name, value] of new URLSearchParams(text)) {
    const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
    if (!match) throw new InvalidParameter('This parameter’s name is not well formed.', name, 'parameter_unknown');
    const [, first = '', rest = ''] = match;
    const keys = [first, ...[...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, key = '']) => key)];
    let node = root;
    for (const [depth, given] of keys.entries()) {
      const key = given === '' ? String(node.size) : given;
      const there = node.get(key);
      if (depth === keys.length - 1) {
        if (there !== undefined) throw new InvalidParameter('This parameter is given twice.', name);
        node.set(key, value);
      } else {
        if (typeof there === 'string') throw new InvalidParameter('This parameter is given as a text and as a group.', name);
        const next: Node = there ?? new Map();
        node.set(key, next);
        node = next;
      }
    }
  }
  return asValue(root);
};

/** A parameter's name as Stripe writes it. */
const nameOf = (path: readonly PropertyKey[]): string => path.map((part, n) => (n === 0 ? String(part) : `[${String(part)}]`)).join('');

const MESSAGES: Record<string, string> = {
  parameter_unknown: 'This parameter is not known here.',
  parameter_missing: 'This parameter is required.',
  parameter_invalid_empty: 'This parameter must not be empty.',
  parameter_invalid_integer: 'This parameter must be an integer in its range.',
  url_invalid: 'This parameter must be an absolute URL.',
};

const faultOf = (issue: z.core.$ZodIssue): InvalidParameter => {
  if (issue.code === 'unrecognized_keys') {
    const name = nameOf([...issue.path, issue.keys[0] ?? '']);
    return new InvalidParameter(`${MESSAGES.parameter_unknown} ${name}`, name, 'parameter_unknown');
  }
  const isMissing = issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
  const code = isMissing ? 'parameter_missing' : issue.message in MESSAGES ? issue.message : undefined;
  const name = nameOf(issue.path);
  return new InvalidParameter(`${code ? MESSAGES[code] : `This value is not accepted: ${issue.message}.`} ${name}`, name, code);
};

/**
 * Parameters of a request, every one of them known and sound.
 * @throws InvalidParameter with the code and parameter that Stripe names
 */
export const readParameters = <T>(schema: z.ZodType<T>, text: string): T => {
  const { success, data, error } = schema.safeParse(readForm(text), { reportInput: true });
  if (!success) throw faultOf(error.issues[0] as z.core.$ZodIssue);
  return data;
};

/** Schemas of single parameters. A message that is one of Stripe's codes becomes the answer's code. */
export const text = (max = 5_000) => z.string().min(1, 'parameter_invalid_empty').max(max);
export const integer = (min: number, max = Number.MAX_SAFE_INTEGER) =>
  z
    .string()
    .regex(/^-?\d{1,16}$/, 'parameter_invalid_integer')
    .transform(Number)
    .refine((value) => value >= min && value <= max, 'parameter_invalid_integer');
export const url = text().refine((value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''), 'url_invalid');
/** Up to 50 pairs, names up to 40 characters, values up to 500. */
export const metadata = z
  .record(z.string().min(1).max(40), z.string().max(500))
  .refine((pairs) => Object.keys(pairs).length <= 50, 'at most 50 keys');
