import * as z from 'zod';
import { CompoundId } from '#shared/contract/schemas/primitives.ts';
import { queueFunction } from '#shared/platform/functions/event-functions.ts';
import { onLambda } from '#shared/platform/on-lambda.ts';
import { reconcileCompound } from './reconcile-compound.ts';
import { reconcileDeps } from './reconcile-deps.ts';

const Message = z.strictObject({ compoundId: CompoundId });

export const create = queueFunction({ deps: reconcileDeps, read: (body) => Message.parse(body), work: reconcileCompound });

export const handler = onLambda(create, { name: 'reconcile', tables: ['ledger', 'events'] });
