/**
 * Every error a caller can meet: HTTP status, and in Chinese and English what happened (`title`) and what is kept and to be done next (`detail`).
 * `{name}` is filled from the error's params. Exhaustive: `ErrorCode` is this table's keys.
 */
type Text = { title: string; detail: string };
type Entry = { status: number; zh: Text; en: Text };

export const errorCatalogue = {
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
  idempotency_key_reused: {
    status: 409,
    zh: { title: '重复使用了请求标识', detail: '先前的请求有效并已保存，本次内容不同，未保存。请为新的请求换一个 Idempotency-Key。' },
    en: {
      title: 'The Idempotency-Key was used for something else',
      detail: 'The earlier request stands; this one differs and was not saved. Use a new Idempotency-Key for a new request.',
    },
  },
  changed_meanwhile: {
    status: 409,
    zh: { title: '内容刚被他人更改', detail: '您的更改没有保存，他人的更改已保留。请重新查看后再试。' },
    en: { title: 'Somebody else just changed this', detail: 'Your change was not saved, theirs is kept. Look again and repeat.' },
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
  package_withdrawn: {
    status: 409,
    zh: { title: '套餐不可点单', detail: '没有下单。该套餐已下架，请重新选择。' },
    en: { title: 'This package cannot be ordered', detail: 'No order was placed. It is withdrawn; choose again.' },
  },
  service_taken: {
    status: 409,
    zh: { title: '已有进行中的点单包含相同服务', detail: '没有下单。点单 {orderId} 已包含服务：{services}。' },
    en: { title: 'A running order already holds these services', detail: 'No order was placed. Order {orderId} holds: {services}.' },
  },
  trial_months_not_offered: {
    status: 409,
    zh: { title: '试用期不在可选范围', detail: '没有下单。可选试用期（月）：{offered}。' },
    en: { title: 'This trial length is not offered', detail: 'No order was placed. Months offered: {offered}.' },
  },
  move_not_allowed: {
    status: 409,
    zh: { title: '点单当前状态不能这样操作', detail: '点单没有变化，目前处于“{state}”。此操作要求状态为：{from}。' },
    en: { title: 'The order’s state does not allow this', detail: 'The order is unchanged and is now “{state}”. This move needs: {from}.' },
  },
  move_untimely: {
    status: 409,
    zh: { title: '现在不能这样操作', detail: '点单没有变化。{reason}。' },
    en: { title: 'It is not the time for this', detail: 'The order is unchanged. It {reason}.' },
  },
  no_extension_left: {
    status: 409,
    zh: { title: '试用不能再延长', detail: '点单没有变化。可延长次数已用完。' },
    en: { title: 'The trial cannot be extended again', detail: 'The order is unchanged. No extension is left.' },
  },
  order_followed: {
    status: 409,
    zh: { title: '已向下一家点单', detail: '没有重复下单。后续点单为 {orderId}。' },
    en: { title: 'The next order is placed already', detail: 'No second one was placed. The next order is {orderId}.' },
  },
  not_followable: {
    status: 409,
    zh: { title: '此点单还不能换下一家', detail: '没有下单。点单目前处于“{state}”，须先结束。' },
    en: { title: 'This order cannot be followed yet', detail: 'No order was placed. It is “{state}” and must be over first.' },
  },
  owners_incomplete: {
    status: 409,
    zh: { title: '业主名册不完整', detail: '没有公告表决。请按 errors 补全业主或表决人后再公告。' },
    en: {
      title: 'The roll of owners is not complete',
      detail: 'No vote was announced. Complete the owners, or the voters of co-owned units, listed in errors.',
    },
  },
  vote_dates_out_of_range: {
    status: 409,
    zh: {
      title: '表决日期不在允许范围',
      detail: '没有公告表决。开始日不早于 {earliestOpening}，截止日须在 {earliestClosing} 至 {latestClosing} 之间。',
    },
    en: {
      title: 'The dates of the vote are out of range',
      detail: 'No vote was announced. Open it on {earliestOpening} or later and close it from {earliestClosing} to {latestClosing}.',
    },
  },
  vote_not_open: {
    status: 409,
    zh: { title: '现在不能投票', detail: '没有记录选票。投票时间为 {opens} 至 {closes}。' },
    en: { title: 'The vote is not open now', detail: 'No ballot was recorded. It is open from {opens} to {closes}.' },
  },
  not_on_roll: {
    status: 403,
    zh: {
      title: '不在本次表决的名册上',
      detail: '没有记录选票。名册已于 {announced} 公告时冻结，由当时的业主投票。如有疑问请联系居委会。',
    },
    en: {
      title: 'Not on the roll of this vote',
      detail:
        'No ballot was recorded. The roll was frozen at the announcement on {announced}; whoever owned then votes. Ask the committee if in doubt.',
    },
  },
  paper_ballot_unfit: {
    status: 409,
    zh: { title: '纸质选票不能录入', detail: '没有记录选票。{reason}。' },
    en: { title: 'The paper ballot cannot be entered', detail: 'No ballot was recorded. {reason}.' },
  },
  proxy_limit: {
    status: 409,
    zh: { title: '受托人已达上限', detail: '没有记录选票。一名受托人最多代表 {limit} 名业主。' },
    en: { title: 'This proxy represents enough owners', detail: 'No ballot was recorded. One proxy may represent at most {limit} owners.' },
  },
  objection_open: {
    status: 409,
    zh: { title: '您的异议正在处理', detail: '没有重复登记。第 {number} 号异议尚待街道答复。' },
    en: {
      title: 'Your objection is being looked at',
      detail: 'No second one was filed. Objection {number} waits for the street’s decision.',
    },
  },
  objection_decided: {
    status: 409,
    zh: { title: '此异议已处理', detail: '原处理结果有效，本次没有保存。请查看原处理结果。' },
    en: { title: 'This objection is decided', detail: 'The earlier decision stands; this one was not saved. Look at the earlier one.' },
  },
  vote_void: {
    status: 409,
    zh: { title: '此次表决已作废', detail: '已投的选票都有效保留，但不再计票：物业已声明不再续约。请查看点单进展。' },
    en: {
      title: 'This vote is void',
      detail: 'All ballots cast are kept, and none is counted: the firm has declined another term. See how the order goes on.',
    },
  },
  vote_running: {
    status: 409,
    zh: { title: '表决尚未结束', detail: '已投的选票都有效。计票前只公布参与情况，请在 {closes} 截止后再看。' },
    en: {
      title: 'The vote has not ended',
      detail: 'All ballots cast are kept. Until they are counted only turnout is shown; look again after {closes}.',
    },
  },
  visit_differs: {
    status: 409,
    zh: { title: '此编号的服务记录已存在且内容不同', detail: '原记录有效，本次没有保存。请换一个编号。' },
    en: { title: 'A visit with this id exists and differs', detail: 'The earlier record stands; this one was not saved. Use another id.' },
  },
  visit_not_possible: {
    status: 409,
    zh: { title: '不能记录此次服务', detail: '没有保存。{reason}。' },
    en: { title: 'This visit cannot be recorded', detail: 'Nothing was saved. {reason}.' },
  },
  start_date_out_of_range: {
    status: 409,
    zh: { title: '开始日期不在允许范围', detail: '点单没有变化。开始日期须在 {earliest} 至 {latest} 之间。' },
    en: { title: 'The start date is out of range', detail: 'The order is unchanged. Choose a date from {earliest} to {latest}.' },
  },
  rating_not_open: {
    status: 409,
    zh: { title: '现在不能评价', detail: '没有保存评价。评价时间为 {opens} 至 {closes}。' },
    en: { title: 'Rating is not open now', detail: 'No rating was saved. It is open from {opens} to {closes}.' },
  },
  unit_not_occupied: {
    status: 409,
    zh: { title: '此户登记为空置', detail: '没有保存评价。如已入住，请联系居委会更正住户表。' },
    en: {
      title: 'This unit is recorded as vacant',
      detail: 'No rating was saved. If you live here, ask the committee to correct the roll.',
    },
  },
  services_mismatch: {
    status: 400,
    zh: { title: '评价的服务与点单不符', detail: '没有保存评价。请逐项评价：{services}。' },
    en: { title: 'The services rated are not the order’s', detail: 'No rating was saved. Rate each of: {services}.' },
  },
  bill_not_found: {
    status: 404,
    zh: { title: '没有找到账单', detail: '没有入账。{unit} 户在 {period} 没有该点单的账单。' },
    en: { title: 'No such bill', detail: 'Nothing was booked. Unit {unit} has no bill of this order for {period}.' },
  },
  amount_over_open: {
    status: 409,
    zh: { title: '金额超过未缴金额', detail: '没有入账。该账单未缴 {open}，请按未缴金额收取。' },
    en: { title: 'The amount is more than is open', detail: 'Nothing was booked. {open} is open on this bill; take at most that.' },
  },
  receipt_used: {
    status: 409,
    zh: { title: '收据号已使用', detail: '原收据有效，本次没有入账。请核对收据号 {receiptNumber}。' },
    en: {
      title: 'The receipt number is used',
      detail: 'The earlier receipt stands and nothing was booked now. Check receipt number {receiptNumber}.',
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
} as const satisfies Record<string, Entry>;

export type ErrorCode = keyof typeof errorCatalogue;
