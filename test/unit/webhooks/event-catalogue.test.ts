import { describe, expect, it } from 'vitest';
import { allRoutes } from '#shared/contract/routes.ts';
import { webhookEventSchemas } from '#shared/contract/schemas/webhook-event.ts';
import { orderMoves, orderNotices } from '#shared/domain/orders/order-life.ts';
import { eventBody } from '#shared/domain/webhooks/event-body.ts';
import { isPublicEvent, WEBHOOK_EVENT_TYPES, wants, webhookSubjects } from '#shared/domain/webhooks/event-catalogue.ts';
import { timedId } from '#shared/platform/ids.ts';

describe('the catalogue of events', () => {
  it('has every move and every reminder of an order', () => {
    for (const { event } of [...orderMoves, ...orderNotices]) expect(isPublicEvent(event), event).toBe(true);
    expect(isPublicEvent('order.placed')).toBe(true);
  });
  it('has nothing of what is no firm’s business', () => {
    for (const type of ['key.issued', 'owner.transferred', 'dunning.reminded', 'dispute.opened', 'toString'])
      expect(isPublicEvent(type)).toBe(false);
  });
  it('leads only where a firm can read', () => {
    for (const { link } of Object.values(webhookSubjects)) {
      const route = allRoutes.find(({ method, path }) => method === 'GET' && path.replace(/\{\w+\}/, '{id}') === link);
      expect(route?.audience, link).toBe('firm');
    }
  });
  it('describes each event for the document', () => {
    expect(Object.keys(webhookEventSchemas)).toEqual(WEBHOOK_EVENT_TYPES);
  });
  it('sends an endpoint what it asked for, or all; a test always', () => {
    expect(wants(['order.placed'], 'order.placed')).toBe(true);
    expect(wants(['order.placed'], 'order.accepted')).toBe(false);
    expect(wants(['*'], 'bill.run_finished')).toBe(true);
    expect(wants(['order.placed'], 'webhook.test')).toBe(true);
  });
  it('lets no fact out that it does not name', () => {
    const told = { id: 'evt_1', type: 'order.declined', createdAt: '', sequence: 2, subjectId: 'ord_1', state: 'declined' } as const;
    const body = JSON.parse(eventBody(told, 'https://x', { reason: '张三的电话 13812345678', reasonCode: 'other' }));
    expect(body.data).toEqual({ orderId: 'ord_1', state: 'declined', reasonCode: 'other', url: 'https://x/v1/firm/orders/ord_1' });
  });
});

it('ids of deliveries sort by time', () => {
  const ids = ['1970-01-01T00:00:00.000Z', '2026-11-23T01:00:00.000Z', '2026-11-23T01:00:00.001Z', '2100-01-01T00:00:00.000Z'].map((at) =>
    timedId('whd', at, 'x'),
  );
  expect(ids.toSorted()).toEqual(ids);
  for (const id of ids) expect(id).toMatch(/^whd_[0-9a-hjkmnp-tv-z]{26}$/);
  expect(timedId('whd', '2026-11-23T01:00:00.000Z') < (ids[1] ?? '')).toBe(true);
});
