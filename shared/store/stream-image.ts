import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Item } from './database.ts';

/** The item of a stream's record. */
export const itemOfImage = (image: Record<string, unknown>): Item => unmarshall(image as Record<string, AttributeValue>);

/** On an event that was put back from a copy of its table (docs/decisions/0041): when. It happened, and was told, before. */
export const PUT_BACK = 'putBackAt';
