import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeApi } from '#web/shared/api.ts';
import { TurnedAway } from '#web/shared/api-problem.ts';
import { readProblem } from '#web/shared/problem-words.ts';

const api = makeApi({ bearer: () => 'token' });
const answerWith = (status: number, body: string) => {
  const fetched = vi.fn(async () => new Response(body, { status, headers: { 'content-type': 'application/json' } }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
afterEach(() => vi.unstubAllGlobals());

describe('a page whose request the gateway refuses', () => {
  it.each([
    ['closed, or asked too often', 429, '{"message":"Too Many Requests"}'],
    ['blocked by a firewall', 403, '<html>Request blocked</html>'],
    ['whose function could not be started', 500, '{"message":"Internal Server Error"}'],
  ])('%s: tells that it is not possible now, and not that the network is down', async (_what, status, body) => {
    const fetched = answerWith(status, body);
    const error = await api('GET /v1/household').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TurnedAway);
    expect(readProblem(error)).toMatchObject({ title: '暂时不能办理', detail: expect.stringContaining('已保存的都保留') });
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('tells the API’s own words where it refuses by itself', async () => {
    answerWith(429, '{"code":"too_many","title":"太快了","detail":"请稍候。","status":429}');
    expect(readProblem(await api('GET /v1/household').catch((thrown: unknown) => thrown))).toMatchObject({ title: '太快了' });
  });
});
