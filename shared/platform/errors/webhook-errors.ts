import type { ErrorEntry } from './error-entry.ts';

/** What a firm can meet when it wants to be told of events. */
export const webhookErrors = {
  webhook_target_refused: {
    status: 400,
    zh: { title: '不能向此地址发送通知', detail: '没有保存任何内容。{reason}' },
    en: { title: 'Nothing can be sent to this address', detail: 'Nothing was saved. {reason}' },
  },
  too_many_webhooks: {
    status: 409,
    zh: { title: '通知地址已满', detail: '没有保存任何内容。每家公司最多 {most} 个通知地址，请先删除不用的。' },
    en: {
      title: 'There are enough endpoints',
      detail: 'Nothing was saved. A firm has {most} endpoints at most; remove one that you do not need.',
    },
  },
  webhook_not_enabled: {
    status: 409,
    zh: { title: '通知地址已暂停', detail: '没有发送任何内容，等待中的通知都还在。请先恢复此通知地址。' },
    en: { title: 'The endpoint is paused or disabled', detail: 'Nothing was sent, and what waits is kept. Resume the endpoint first.' },
  },
  webhook_secret_rotating: {
    status: 409,
    zh: { title: '已有两个有效密钥', detail: '没有更改任何内容。旧密钥到 {until} 失效；请等到那时，或先停用旧密钥。' },
    en: {
      title: 'Two secrets are valid already',
      detail: 'Nothing was changed. The older one is valid until {until}; wait for that, or drop it first.',
    },
  },
  replay_too_large: {
    status: 409,
    zh: { title: '这段时间的通知太多', detail: '没有发送任何内容。一次最多重发 {most} 条，请缩短时间段。' },
    en: {
      title: 'Too many deliveries in this time',
      detail: 'Nothing was sent. At most {most} are sent again at once; ask for a shorter time.',
    },
  },
} as const satisfies Record<string, ErrorEntry>;
