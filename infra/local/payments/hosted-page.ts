import { METHODS, type Method } from './checkout-sessions.ts';
import type { Session } from './stripe-account.ts';

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const both = (zh: string, en: string) => `${zh} <span lang="en">${en}</span>`;

const METHOD_NAMES: Record<Method, string> = {
  card: both('银行卡', 'Card'),
  alipay: both('支付宝', 'Alipay'),
  wechat_pay: both('微信支付', 'WeChat Pay'),
};

const SIGNS: Record<string, string> = { cny: '¥', usd: 'US$', hkd: 'HK$' };
/** An amount in hundredths, exactly. */
const amountOf = ({ amount_total, currency }: Session): string => {
  const digits = String(amount_total ?? 0).padStart(3, '0');
  return `${SIGNS[currency ?? ''] ?? ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const button = (outcome: string, zh: string, en: string) => `<button name="outcome" value="${outcome}">${both(zh, en)}</button>`;
const form = (session: Session, content: string) => `<form method="post" action="/c/pay/${escaped(session.id)}">${content}</form>`;

const open = (session: Session): string => {
  const offered = METHODS.filter((method) => session.payment_method_types.includes(method));
  const choices = offered.map(
    (method, n) =>
      `<label><input type="radio" name="method" value="${method}"${n === 0 ? ' checked' : ''}> ${METHOD_NAMES[method]}</label>`,
  );
  return form(
    session,
    `<fieldset class="people"><legend>${both('支付方式', 'Pay with')}</legend>${choices.join('\n')}</fieldset>
<div class="people">
${button('succeed', '支付成功', 'Pay successfully')}
${button('fail', '支付失败', 'Fail to pay')}
${button('later', '稍后到账', 'Pay, the money arrives later')}
${button('abandon', '放弃', 'Abandon')}
</div>`,
  );
};

const back = (url: string | null) => (url ? `<p><a href="${escaped(url)}">${both('返回', 'Back')}</a></p>` : '');

const processing = (session: Session): string =>
  `<p role="status">${both('付款处理中，尚未到账。', 'The payment is being processed; the money has not arrived.')}</p>
${form(session, `<div class="people">${button('arrived', '到账', 'The money arrives')}${button('not-arrived', '未到账', 'It does not arrive')}</div>`)}`;

/** The rest of the page by what has become of the session. */
const content = (session: Session, isProcessing: boolean, hasFailed: boolean, successUrl: string): string => {
  if (session.status === 'expired')
    return `<p role="status">${both('此支付页面已过期，没有扣款。', 'This page has expired; nothing was charged.')}</p>${back(session.cancel_url)}`;
  if (isProcessing) return processing(session);
  if (session.payment_status === 'paid')
    return `<p role="status">${both('已支付，不会重复扣款。', 'Paid; it will not be charged again.')}</p>${back(successUrl)}`;
  if (session.status === 'complete')
    return `<p role="status">${both('未到账，没有扣款。', 'The money did not arrive; nothing was charged.')}</p>${back(session.cancel_url)}`;
  const failed = `<p role="alert">${both('支付失败，没有扣款。请重试或换一种方式。', 'The payment failed; nothing was charged. Try again or in another way.')}</p>`;
  return `${hasFailed ? failed : ''}${open(session)}`;
};

export type PageParts = { session: Session; description: string; isProcessing: boolean; hasFailed: boolean; successUrl: string };

/** The page to pay on, which ends as its reader wishes. */
export const hostedPage = ({ session, description, isProcessing, hasFailed, successUrl }: PageParts): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>支付 ${amountOf(session)} · 先用</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/c/page.css">
<main class="narrow">
<h1>${escaped(amountOf(session))}</h1>
<p>${escaped(description)}</p>
<p>${both('本机演练，不会动用真实资金。', 'A rehearsal on this machine: no real money moves.')}</p>
${content(session, isProcessing, hasFailed, successUrl)}
</main>
</html>
`;

/** Nothing from elsewhere; the form may lead on to where the session leads, since browsers hold redirects to the same rule. */
export const pagePolicy = ({ success_url, cancel_url }: Session): string => {
  const origins = [success_url, cancel_url].flatMap((url) => (url ? [new URL(url).origin] : []));
  return `default-src 'none'; style-src 'self'; img-src data:; form-action 'self' ${[...new Set(origins)].join(' ')}; frame-ancestors 'none'; base-uri 'none'`;
};
