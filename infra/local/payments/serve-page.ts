import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isOwnRequest } from '../http/own-requests.ts';
import { readBody } from '../http/request-body.ts';
import { expireDue, METHODS, pay, settleLater } from './checkout-sessions.ts';
import { hostedPage, pagePolicy } from './hosted-page.ts';
import type { Account, Session } from './stripe-account.ts';

const stylesheet = new URL('../pages/page.css', import.meta.url);

const returnUrl = (url: string | null, { id }: Session): string => (url ?? '').replaceAll('{CHECKOUT_SESSION_ID}', id);

const plain = (response: ServerResponse, status: number, text: string) =>
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);

/** What a button does. @returns where the browser goes next */
const press = (account: Account, session: Session, form: URLSearchParams): string => {
  const page = `/c/pay/${session.id}`;
  const outcome = form.get('outcome');
  const method = METHODS.find((one) => one === form.get('method')) ?? METHODS[0];
  if (outcome === 'abandon' && session.status === 'open' && session.cancel_url) return returnUrl(session.cancel_url, session);
  if (outcome === 'arrived' || outcome === 'not-arrived') {
    settleLater(account, session.id, outcome === 'arrived');
    return session.payment_status === 'paid' ? returnUrl(session.success_url, session) : page;
  }
  if (outcome !== 'succeed' && outcome !== 'fail' && outcome !== 'later') return page;
  pay(account, session.id, method, outcome);
  // Whoever presses twice, or in a second tab, comes to the same place as after the first time.
  if (session.status === 'complete') return returnUrl(session.success_url, session);
  return outcome === 'fail' && session.status === 'open' ? `${page}?failed` : page;
};

/** Serves the pages to pay on, to this machine's own browser alone. */
export const servePage = async (account: Account, url: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  if (!isOwnRequest(request, url)) return void plain(response, 403, 'This address answers to this machine’s own pages only.\n');
  if (path === '/c/page.css') {
    response
      .writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'x-content-type-options': 'nosniff' })
      .end(await readFile(stylesheet));
    return;
  }
  expireDue(account);
  const session = account.sessions.get(path.replace('/c/pay/', ''));
  if (!session) return void plain(response, 404, '没有这个支付页面。 There is no such page.\n');
  if (request.method === 'POST') {
    const body = await readBody(request, 4_096);
    if (!body) return void plain(response, 413, 'too large\n');
    response.writeHead(303, { location: press(account, session, new URLSearchParams(body.toString('utf8'))) }).end();
    return;
  }
  const isProcessing = account.intents.get(session.payment_intent ?? '')?.status === 'processing';
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': pagePolicy(session),
    'x-content-type-options': 'nosniff',
    // The page's own forms must still say where they come from.
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  response.end(
    hostedPage({
      session,
      description: account.orders.get(session.id)?.description ?? '',
      isProcessing,
      hasFailed: query === 'failed',
      successUrl: returnUrl(session.success_url, session),
    }),
  );
};
