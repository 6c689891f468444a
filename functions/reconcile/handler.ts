import * as z from 'zod';
import { CompoundId } from '#shared/contract/schemas/primitives.ts';
import { queueFunction } from '#shared/platform/functions/event-functions.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { reconcileCompound } from './reconcile-compound.ts';
import { reconcileDeps } from './reconcile-deps.ts';

/** `whole`: everything is counted, whatever the last count has seen. For whoever has restored a table or looks into a difference. */
const Message = z.strictObject({ compoundId: CompoundId, whole: z.boolean().optional() });

export const create = queueFunction({ deps: reconcileDeps, read: (body) => Message.parse(body), work: reconcileCompound });

export const handler = onLambda(create, { name: 'reconcile', tables: ['ledger', 'events'] });
