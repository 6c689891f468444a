import type { InBoth } from '#shared/platform/nouns.ts';

type Check = { expected: InBoth; hint: InBoth };

const check = (en: string, zh: string, mend: string, mendZh: string): Check => ({
  expected: { en, zh },
  hint: { en: mend, zh: mendZh },
});

/** What the kit looks at, in the order in which it plays, and how to mend what is wrong. */
export const firmChecks = {
  'test-delivery': check(
    'a test delivery is answered 2xx within five seconds',
    '五秒内以 2xx 答复测试通知',
    'Answer 204 to `webhook.test`, like to every event that is signed rightly.',
    '对 webhook.test 及一切签名正确的通知答复 204。',
  ),
  'wrong-signature': check(
    'an event that another secret signed is refused with 4xx',
    '以 4xx 拒绝签名不符的通知',
    'Verify `webhook-signature` over the raw body before you look into it (`verifyWebhook`).',
    '先用原始报文验证签名，再读取内容（verifyWebhook）。',
  ),
  'old-signature': check(
    'an event that was signed ten minutes ago is refused with 4xx',
    '以 4xx 拒绝十分钟前签名的通知',
    'Refuse a `webhook-timestamp` more than five minutes away, and keep the server’s clock right.',
    'webhook-timestamp 相差超过五分钟应拒绝；服务器时钟须准确。',
  ),
  'unknown-events': check(
    'an event of an unknown type and one with unknown fields are answered 2xx',
    '对未知类型、未知字段的通知答复 2xx',
    'Ignore types and fields that you do not know: more are added over time.',
    '忽略不认识的类型和字段：以后还会增加。',
  ),
  'order-accepted': check(
    'an order is accepted with an allowed date, through a 503, a 429 and a lost answer',
    '经历 503、429 与答复丢失，仍按允许的日期接单',
    'Take the date from `moves[accept].dates`; try 429, 5xx and network faults again, waiting longer each time.',
    '日期取自 moves[accept].dates；遇 429、5xx 与网络故障应逐步延长间隔重试。',
  ),
  'same-idempotency-key': check(
    'the same request keeps its Idempotency-Key over all tries',
    '同一请求每次重试使用相同的 Idempotency-Key',
    'Make the key once per wish, derived from the order, not once per try.',
    '按意图（如点单编号）生成一次，不要每次重试都换。',
  ),
  'retry-after': check(
    'after a 429 the next try waits as long as Retry-After says',
    '收到 429 后按 Retry-After 等待再重试',
    'Read `Retry-After` (seconds) and wait at least as long.',
    '读取 Retry-After（秒），至少等待这么久。',
  ),
  'repeated-event': check(
    'an event that comes again leads to no second wish',
    '重复收到的通知不会再次操作',
    'Keep the ids of events (`webhook-id`) and answer 204 to those you know.',
    '保存通知编号（webhook-id），已处理的直接答复 204。',
  ),
  'reordered-events': check(
    'an order that was withdrawn before its order.placed came is not accepted',
    '先收到撤回、后收到点单时不再接单',
    'Read the order and act on its present state; an event only says that there is something to look at.',
    '收到通知后读取点单，按当前状态处理。',
  ),
  'visits-recorded': check(
    'when a trial starts, a visit is recorded for each service of the order',
    '试用开始后为每项服务登记服务记录',
    'PUT a visit for each of `terms.services`, with a `doneAt` from `trialStartsAt` on.',
    '为 terms.services 的每一项登记，doneAt 不早于 trialStartsAt。',
  ),
  'next-key': check(
    'when the first key has expired, the second is used',
    '第一把密钥过期后改用第二把',
    'On 401 `key_expired` or `key_revoked` send the same request again with the other key of XIANYONG_KEYS.',
    '遇 401 key_expired 或 key_revoked 时换用另一把密钥重发同一请求。',
  ),
  'whole-life': check(
    'every event of an order’s life, to bills and a payment, is answered 2xx within five seconds, at once',
    '从接单到账单、收款，每个通知都在五秒内首次即答复 2xx',
    'Answer first, work afterwards; an event that you need not is a 204 too.',
    '先答复后处理；不需要的通知也答复 204。',
  ),
  'two-signatures': check(
    'while the secret is being changed, an event that two secrets signed is taken by the older one',
    '更换密钥期间，凭旧密钥接受两个签名的通知',
    '`webhook-signature` is a list, parted by blanks: one that fits is enough.',
    'webhook-signature 以空格分隔，可有多个签名，任一相符即可。',
  ),
  'well-formed-requests': check(
    'no request is refused as malformed or not allowed (400, 403, 405, 413, 415, 422, 428)',
    '没有请求因格式或权限被拒（400、403、405、413、415、422、428）',
    'The answer’s `errors` names the field; types come from the OpenAPI document (`@xianyong/client`).',
    '答复中的 errors 指出字段；类型见 OpenAPI 文档（@xianyong/client）。',
  ),
} as const satisfies Record<string, Check>;

export type CheckName = keyof typeof firmChecks;
export const CHECK_NAMES = Object.keys(firmChecks) as CheckName[];

/** `not-seen`: it did not come to that, because something else went wrong before. */
export type Verdict = { name: CheckName; result: 'passed' | 'wrong' | 'not-seen'; seen: string };
