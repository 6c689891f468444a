import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { TextEraser } from '#shared/domain/persons/erased-text.ts';
import { DomainError } from '#shared/platform/domain-error.ts';
import type { Database, Item } from '../database.ts';
import type { FoundItem } from './person-items.ts';

/** Every text below a value without what the eraser takes out. */
const erasedBelow = (value: unknown, erase: (text: string) => string): unknown => {
  if (typeof value === 'string') return erase(value);
  if (!value || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, erasedBelow(part, erase)]));
};

/** The attributes of an item that an erasure changes, as they become; undefined where they go. Nothing if none. */
export const erasedAttributes = ({ place, item, isOwn, isTold }: FoundItem, eraser: TextEraser): Item => {
  const after: Item = {};
  for (const path of place.texts ?? []) {
    const [name = '', part] = path.split('.');
    const before = after[name] ?? item[name];
    if (before === undefined) continue;
    const erased = (value: unknown) => erasedBelow(value, (text) => eraser(text, isOwn));
    const now = part === undefined ? erased(before) : { ...before, [part]: erased(before[part]) };
    if (JSON.stringify(now) !== JSON.stringify(before)) after[name] = now;
  }
  for (const name of place.drops ?? []) if (isTold && item[name] !== undefined) after[name] = undefined;
  return after;
};

/** Texts of an item that name the person. */
export const namingTexts = (found: FoundItem, eraser: TextEraser): string[] =>
  (found.place.texts ?? []).flatMap((path) => {
    const [name = '', part] = path.split('.');
    const value = part === undefined ? found.item[name] : found.item[name]?.[part];
    const texts = typeof value === 'object' ? Object.values(value ?? {}) : [value];
    return texts.filter((text): text is string => typeof text === 'string' && eraser(text, found.isOwn) !== text);
  });

export const itemEraser = (db: Database) => ({
  /** Forgets for whom somebody stood in a vote that is over: the item's key follows from the name. */
  forgetProxy: async (voteId: string, holder: string): Promise<void> => {
    await db.client.send(new DeleteCommand({ TableName: db.tables.orders, Key: { pk: voteId, sk: `proxy#${holder}` } }));
  },
  /**
   * Writes changed attributes of an item, if they still are as they were read.
   * @throws DomainError changed_meanwhile
   */
  change: async ({ place, item }: FoundItem, attributes: Item): Promise<void> => {
    const names = Object.keys(attributes);
    const at = (n: number) => `#a${n}`;
    const set = names.flatMap((name, n) => (attributes[name] === undefined ? [] : [`${at(n)} = :now${n}`]));
    const removed = names.flatMap((name, n) => (attributes[name] === undefined ? [at(n)] : []));
    try {
      await db.client.send(
        new UpdateCommand({
          TableName: db.tables[place.table],
          Key: { pk: item.pk, sk: item.sk },
          UpdateExpression: [set.length > 0 ? `SET ${set.join(', ')}` : '', removed.length > 0 ? `REMOVE ${removed.join(', ')}` : ''].join(
            ' ',
          ),
          ConditionExpression: names.map((_, n) => `${at(n)} = :before${n}`).join(' AND '),
          ExpressionAttributeNames: Object.fromEntries(names.map((name, n) => [at(n), name])),
          ExpressionAttributeValues: Object.fromEntries(
            names.flatMap((name, n) => [
              [`:before${n}`, item[name]],
              ...(attributes[name] === undefined ? [] : [[`:now${n}`, attributes[name]]]),
            ]),
          ),
        }),
      );
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) throw new DomainError('changed_meanwhile');
      throw error;
    }
  },
});
