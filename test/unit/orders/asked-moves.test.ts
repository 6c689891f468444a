import { describe, expect, it } from 'vitest';
import { allRoutes, type RouteRow } from '#shared/contract/routes.ts';
import { type Move, type MoveName, orderMoves } from '#shared/domain/orders/order-life.ts';

/** By which endpoints each move is asked for. */
const routesOf: Partial<Record<MoveName, string[]>> = {
  accept: ['acceptOrder'],
  decline: ['declineOrder'],
  withdraw: ['withdrawOrder'],
  'break-off': ['leaveTrial', 'breakOffTrial'],
  extend: ['extendTrial'],
  'announce-vote': ['announceVote'],
  object: ['object', 'recordObjection'],
  'dismiss-objection': ['decideObjection'],
  'order-new-vote': ['decideObjection'],
  annul: ['decideObjection'],
  'announce-renewal': ['announceRenewal'],
  'decline-renewal': ['declineRenewal'],
  'give-notice': ['giveNotice', 'giveFirmNotice'],
  'hand-over': ['handOver'],
};

describe('each move that may be asked for', () => {
  const asked = orderMoves.filter((move: Move) => move.at === undefined);

  it('has its endpoints, one for each role that may ask, and no timer has one', () => {
    expect(Object.keys(routesOf).sort()).toEqual(asked.map(({ name }) => name).sort());
    for (const { name, by } of asked) {
      const routes = routesOf[name]?.map((id) => allRoutes.find((route) => route.id === id)) ?? [];
      expect(routes.map((route) => route?.audience).sort(), name).toEqual([...by].sort());
    }
  });

  it('is a POST on an order that says when the move is not possible', () => {
    for (const id of new Set(Object.values(routesOf).flat())) {
      const route = allRoutes.find((one) => one.id === id) as RouteRow;
      expect([route.method, Object.keys(route.params?.shape ?? {}).includes('orderId')], id).toEqual(['POST', true]);
      expect(route.errors, id).toEqual(expect.arrayContaining(['move_not_allowed', 'move_untimely', 'changed_meanwhile']));
    }
  });
});
