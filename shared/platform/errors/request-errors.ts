import type { ErrorEntry } from './error-entry.ts';

/** What any request can meet: its form, its caller, what it names. */
export const requestErrors = {
  invalid_request: {
    status: 400,
    zh: { title: '请求内容有误', detail: '没有保存任何内容。请按 errors 中列出的字段逐项更正后再提交。' },
    en: { title: 'The request has faults', detail: 'Nothing was saved. Correct the fields listed in errors and send it again.' },
  },
  invalid_roll: {
    status: 400,
    zh: { title: '住户表有误', detail: '没有导入任何一行。请按 errors 中的行号和列名更正后重新上传整个文件。' },
    en: {
      title: 'The roll has faults',
      detail: 'No row was imported. Correct the rows and columns listed in errors and upload the whole file again.',
    },
  },
  unreadable_file: {
    status: 400,
    zh: { title: '无法读取文件', detail: '没有导入任何内容。请另存为 CSV（UTF-8 或 GB18030）后重新上传。' },
    en: { title: 'The file cannot be read', detail: 'Nothing was imported. Save it as CSV (UTF-8 or GB18030) and upload it again.' },
  },
  body_too_large: {
    status: 413,
    zh: { title: '内容过大', detail: '没有保存任何内容。此处最多接受 {limit} 字节。' },
    en: { title: 'The body is too large', detail: 'Nothing was saved. At most {limit} bytes are accepted here.' },
  },
  unsupported_media_type: {
    status: 415,
    zh: { title: '内容类型不支持', detail: '没有保存任何内容。请使用 Content-Type: {accepted}。' },
    en: { title: 'Unsupported content type', detail: 'Nothing was saved. Use Content-Type: {accepted}.' },
  },
  unauthenticated: {
    status: 401,
    zh: { title: '未登录或凭证无效', detail: '没有更改任何内容。请重新登录，或检查密钥、链接是否完整、过期或已撤销。' },
    en: {
      title: 'Not signed in, or the credential is not valid',
      detail: 'Nothing was changed. Sign in again, or check that the key or link is complete, not expired and not revoked.',
    },
  },
  link_revoked: {
    status: 401,
    zh: { title: '此链接已失效', detail: '您已提交的内容都还在。请向居委会领取新的链接或二维码。' },
    en: {
      title: 'This link no longer works',
      detail: 'What you sent before is kept. Ask the residents’ committee for the new link or QR code.',
    },
  },
  forbidden: {
    status: 403,
    zh: { title: '您无权进行此操作', detail: '没有更改任何内容。此操作只对以下身份开放：{audience}。' },
    en: { title: 'You may not do this', detail: 'Nothing was changed. This is open to: {audience}.' },
  },
  party_ambiguous: {
    status: 400,
    zh: { title: '请说明代表哪一方', detail: '没有更改任何内容。您代表多方，请在 X-Party 请求头中写明其中一方：{parties}。' },
    en: {
      title: 'Say which party you act for',
      detail: 'Nothing was changed. You act for several; name one in the X-Party header: {parties}.',
    },
  },
  not_found: {
    status: 404,
    zh: { title: '没有找到', detail: '没有更改任何内容。没有这样的{what}，或它不属于您。请检查编号。' },
    en: { title: 'Not found', detail: 'Nothing was changed. There is no such {what}, or it is not yours. Check the id.' },
  },
  method_not_allowed: {
    status: 405,
    zh: { title: '此地址不接受这种请求', detail: '没有更改任何内容。此地址可用的请求方法：{allowed}。' },
    en: { title: 'This address is not asked that way', detail: 'Nothing was changed. Its methods are: {allowed}.' },
  },
  idempotency_key_reused: {
    status: 409,
    zh: { title: '重复使用了请求标识', detail: '先前的请求有效并已保存，本次内容不同，未保存。请为新的请求换一个 Idempotency-Key。' },
    en: {
      title: 'The Idempotency-Key was used for something else',
      detail: 'The earlier request stands; this one differs and was not saved. Use a new Idempotency-Key for a new request.',
    },
  },
  last_member: {
    status: 409,
    zh: {
      title: '这是最后一名成员',
      detail: '没有更改任何内容。街道党工委至少要有一人，否则再也无人能登录管理。请先登记接替的人，再取消此人。',
    },
    en: {
      title: 'The last person of this party',
      detail:
        'Nothing was changed. Without anybody, nobody could let others in again. Register the successor first, then remove this person.',
    },
  },
  changed_meanwhile: {
    status: 409,
    zh: { title: '内容刚被他人更改', detail: '您的更改没有保存，他人的更改已保留。请重新查看后再试。' },
    en: { title: 'Somebody else just changed this', detail: 'Your change was not saved, theirs is kept. Look again and repeat.' },
  },
  if_match_required: {
    status: 428,
    zh: { title: '请说明您看到的版本', detail: '没有更改任何内容。请先读取，再把答复中的 ETag 放进 If-Match 请求头。' },
    en: {
      title: 'Say which version you have seen',
      detail: 'Nothing was changed. Read it first, then send its ETag in the If-Match header.',
    },
  },
  version_differs: {
    status: 412,
    zh: { title: '内容已是另一版本', detail: '您的更改没有保存，现有版本已保留。请重新读取，合并后带上新的 ETag 再提交。' },
    en: {
      title: 'It has another version by now',
      detail: 'Your change was not saved, the present version is kept. Read it again, merge, and send it with the new ETag.',
    },
  },
  roll_missing: {
    status: 409,
    zh: { title: '还没有住户表', detail: '没有更改任何内容。请先导入本小区的住户表。' },
    en: { title: 'There is no roll yet', detail: 'Nothing was changed. Import the compound’s roll first.' },
  },
  roll_incomplete: {
    status: 409,
    zh: { title: '住户表导入中断', detail: '已写入的行都保留。请把同一文件再上传一次，系统会补齐其余部分。' },
    en: {
      title: 'An import of the roll was interrupted',
      detail: 'The rows written so far are kept. Upload the same file again; it completes the rest.',
    },
  },
  person_owes: {
    status: 409,
    zh: {
      title: '此业主还有未结清的账单',
      detail: '没有删除任何内容。未结清：{open}。请先收款、减免或处理账单异议，结清后再删除。',
    },
    en: {
      title: 'This person’s units have open bills',
      detail: 'Nothing was erased. Open: {open}. Collect, waive or decide what is disputed first, then erase.',
    },
  },
  key_expired: {
    status: 401,
    zh: { title: '此密钥已过期', detail: '没有更改任何内容。密钥有效期至 {at}，请改用另一把有效密钥，或请街道签发新密钥。' },
    en: {
      title: 'This key has expired',
      detail: 'Nothing was changed. It was valid until {at}; use another valid key, or ask the street for a new one.',
    },
  },
  key_revoked: {
    status: 401,
    zh: { title: '此密钥已撤销', detail: '没有更改任何内容。密钥已于 {at} 撤销，请改用另一把有效密钥，或请街道签发新密钥。' },
    en: {
      title: 'This key was revoked',
      detail: 'Nothing was changed. It was revoked at {at}; use another valid key, or ask the street for a new one.',
    },
  },
  wrong_mode_key: {
    status: 401,
    zh: {
      title: '密钥与此系统不符',
      detail: '没有更改任何内容。这里是{here}，请改用此处的密钥，或把请求发往密钥所属的{belongs}。',
    },
    en: {
      title: 'This key belongs to another installation',
      detail: 'Nothing was changed. This is {here}: use a key of its own, or send the request to {belongs}, which the key is of.',
    },
  },
  scope_missing: {
    status: 403,
    zh: { title: '密钥没有此项权限', detail: '没有更改任何内容。此操作需要权限 {scope}，请改用具有该权限的密钥。' },
    en: { title: 'The key lacks a scope', detail: 'Nothing was changed. This needs the scope {scope}; use a key that has it.' },
  },
  rate_limited: {
    status: 429,
    zh: { title: '请求过于频繁', detail: '没有处理此次请求。每把密钥每分钟最多 {limit} 次，请在 {seconds} 秒后重试。' },
    en: {
      title: 'Too many requests',
      detail: 'Nothing was done for this request. A key has {limit} requests a minute; send it again in {seconds} seconds.',
    },
  },
  key_expiry_out_of_range: {
    status: 409,
    zh: { title: '密钥到期时间不在允许范围', detail: '没有新建密钥。到期时间须晚于 {earliest}，且不晚于 {latest}。' },
    en: { title: 'The key’s end is out of range', detail: 'No key was made. Let it end after {earliest} and by {latest}.' },
  },
  sandbox_only: {
    status: 403,
    zh: { title: '此功能仅限沙箱', detail: '没有更改任何内容。正式系统的时间不能拨动，请在沙箱中用 pk_test_ 密钥试用。' },
    en: {
      title: 'This is for the sandbox alone',
      detail: 'Nothing was changed. The time of the live installation cannot be moved; try it in the sandbox with a pk_test_ key.',
    },
  },
  clock_out_of_range: {
    status: 409,
    zh: { title: '时间不在允许范围', detail: '沙箱的时间没有变化。只能向后拨，现在是 {earliest}，此次最晚可到 {latest}。' },
    en: {
      title: 'The time is out of range',
      detail: 'The sandbox’s clock is unchanged. It only goes forward: it is {earliest} now, and can be moved to {latest} at the latest.',
    },
  },
  too_many_keys: {
    status: 409,
    zh: { title: '有效密钥已达上限', detail: '没有新建密钥。同时最多两把有效密钥，请先撤销一把。' },
    en: { title: 'There are two valid keys already', detail: 'No key was made. Revoke one first.' },
  },
  busy: {
    status: 503,
    zh: { title: '系统繁忙', detail: '请求可能未保存。请用同一个 Idempotency-Key 稍后重试，不会重复处理。' },
    en: {
      title: 'Busy just now',
      detail: 'The request may not be saved. Send it again with the same Idempotency-Key; it will not be done twice.',
    },
  },
  internal: {
    status: 500,
    zh: { title: '系统出错', detail: '请求可能未完成。请用同一个 Idempotency-Key 重试，不会重复处理；仍不成功时请提供 requestId。' },
    en: {
      title: 'Something went wrong on our side',
      detail:
        'The request may not be complete. Send it again with the same Idempotency-Key, it will not be done twice; if it fails again, quote the requestId.',
    },
  },
} as const satisfies Record<string, ErrorEntry>;
