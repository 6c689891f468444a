import type { Figure } from '../figure.ts';
import type { WebhookRush } from '../measured/webhook-rush.ts';

/** Webhooks out: how fast the local queue carries them while one endpoint hangs, and what that takes of memory. */
export const webhooks = ({ deliveries, wellMs, hangingMs, memoryMb }: WebhookRush): Figure[] => [
  {
    id: 'WH',
    what: 'webhooks per second with one endpoint hanging ÷ with none',
    value: wellMs / hangingMs,
    unit: '',
    target: 0.8,
    best: 'high',
    kind: 'time',
    raw: { deliveries, perSecond: deliveries / (wellMs / 1000), perSecondWhileOneHangs: deliveries / (hangingMs / 1000) },
  },
  {
    id: 'WH',
    what: 'memory that all these deliveries take while one hangs',
    value: Math.max(0, memoryMb.after - memoryMb.before),
    unit: 'MB',
    target: 60,
    best: 'low',
    kind: 'time',
    raw: { ...memoryMb },
  },
];
