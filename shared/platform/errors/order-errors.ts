import type { ErrorEntry } from './error-entry.ts';

/** Around an order: placing, moves, rating, visits, the owners' decision. */
export const orderErrors = {
  package_withdrawn: {
    status: 409,
    zh: { title: '套餐不可点单', detail: '没有下单。该套餐已下架，请重新选择。' },
    en: { title: 'This package cannot be ordered', detail: 'No order was placed. It is withdrawn; choose again.' },
  },
  package_not_served: {
    status: 409,
    zh: { title: '此套餐不服务本小区', detail: '没有下单。物业公司已限定该套餐的服务区域，请另选套餐。' },
    en: {
      title: 'This package does not serve your compound',
      detail: 'No order was placed. Its firm offers it elsewhere; choose another.',
    },
  },
  package_changed: {
    status: 409,
    zh: { title: '套餐条件刚有更新', detail: '没有下单。请重新查看套餐的价格与服务后再点单。' },
    en: { title: 'This package has new terms', detail: 'No order was placed. Look at its price and services again, then order.' },
  },
  package_state: {
    status: 409,
    zh: { title: '套餐当前状态不能这样操作', detail: '套餐没有变化，目前为“{state}”。此操作要求状态为：{from}。可新建一个套餐。' },
    en: {
      title: 'The package’s state does not allow this',
      detail: 'The package is unchanged and is {state}. This needs: {from}. Create another package instead.',
    },
  },
  external_id_taken: {
    status: 409,
    zh: { title: '此编号已用于另一点单', detail: '点单没有变化。编号已属于点单 {orderId}，请换一个编号，或先更改那一单的编号。' },
    en: {
      title: 'Another order has this number',
      detail: 'The order is unchanged. The number is that of order {orderId}: use another, or give that order another first.',
    },
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
  photo_not_uploaded: {
    status: 409,
    zh: { title: '照片尚未上传', detail: '没有保存。此点单没有已上传的照片：{photos}。请先上传照片，再提交同样的内容。' },
    en: {
      title: 'A photo is not uploaded',
      detail: 'Nothing was saved. This order has no uploaded photo {photos}. Upload it, then send the same again.',
    },
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
} as const satisfies Record<string, ErrorEntry>;
