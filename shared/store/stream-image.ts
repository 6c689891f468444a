import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Item } from './database.ts';

/** The item of a stream's record. */
export const itemOfImage = (image: Record<string, unknown>): Item => unmarshall(image as Record<string, AttributeValue>);
