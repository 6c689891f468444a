import type { ErrorEntry } from './error-entry.ts';

/** Around bills, the ledger, payments and reports. */
export const moneyErrors = {
  no_draft: {
    status: 409,
    zh: { title: '现在没有账单草稿', detail: '没有更改任何内容。{period} 的账单尚未起草，或已经开出。' },
    en: {
      title: 'There is no draft of bills now',
      detail: 'Nothing was changed. The bills of {period} are not drafted yet, or are issued.',
    },
  },
  waiver_ended: {
    status: 409,
    zh: { title: '此减免已终止', detail: '先前的终止有效（自 {endedOn} 起），本次没有保存。请查看减免记录。' },
    en: {
      title: 'This waiver was ended before',
      detail: 'Nothing was saved now; it stays ended from {endedOn}. Look at the list of waivers.',
    },
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
  prepay_limit: {
    status: 409,
    zh: { title: '预缴超过上限', detail: '没有入账。此户目前最多还可预缴 {most}。' },
    en: { title: 'More than may be paid ahead', detail: 'Nothing was booked. This household may pay at most {most} more ahead.' },
  },
  receipt_used: {
    status: 409,
    zh: { title: '收据号已使用', detail: '原收据有效，本次没有入账。请核对收据号 {receiptNumber}。' },
    en: {
      title: 'The receipt number is used',
      detail: 'The earlier receipt stands and nothing was booked now. Check receipt number {receiptNumber}.',
    },
  },
  report_waiting: {
    status: 409,
    zh: { title: '此期已有报告待审阅', detail: '没有出具新报告。{period} 第 {version} 版尚待审阅，请先接受或退回。' },
    en: {
      title: 'A report of this period waits for review',
      detail: 'No report was made. Version {version} of {period} is to be accepted or returned first.',
    },
  },
  report_reviewed: {
    status: 409,
    zh: { title: '此报告已审阅', detail: '原审阅结果（{state}）有效，本次没有保存。请查看该报告。' },
    en: {
      title: 'This report has been reviewed',
      detail: 'The earlier review ({state}) stands; this one was not saved. Look at the report.',
    },
  },
  receipt_reversed: {
    status: 409,
    zh: { title: '收据已冲正', detail: '原冲正有效，本次没有入账。收据 {receiptNumber} 已于 {at} 冲正，如需收款请另开收据。' },
    en: {
      title: 'The receipt is reversed already',
      detail:
        'The earlier reversal stands and nothing was booked now. Receipt {receiptNumber} was reversed on {at}; record new money under a new number.',
    },
  },
  receipt_spent: {
    status: 409,
    zh: {
      title: '收据的款项已被使用',
      detail: '没有冲正。收据 {receiptNumber} 的预缴款已抵扣或退还，或其账单已作更正；请改用红字更正或退还预缴款。',
    },
    en: {
      title: 'The receipt’s money has moved on',
      detail:
        'Nothing was reversed. Money of receipt {receiptNumber} was released or paid back, or its bill was corrected since; use a credit note or a refund instead.',
    },
  },
  invalid_receipts: {
    status: 400,
    zh: { title: '收据表有误', detail: '没有入账任何一行。请按 errors 中的行号和列名更正后重新上传整个文件。' },
    en: {
      title: 'The file of receipts has faults',
      detail: 'No row was booked. Correct the rows and columns listed in errors and upload the whole file again.',
    },
  },
  receipts_interrupted: {
    status: 409,
    zh: { title: '收据表入账中断', detail: '已入账的 {booked} 行都保留，其余未入账。请把同一文件再上传一次，不会重复入账。' },
    en: {
      title: 'The booking of receipts was interrupted',
      detail: 'The {booked} rows booked so far are kept, the rest were not booked. Upload the same file again; nothing is booked twice.',
    },
  },
  credit_over_bill: {
    status: 409,
    zh: { title: '冲减超过账单金额', detail: '没有入账。该账单最多还可冲减 {most}。' },
    en: { title: 'More than the bill holds', detail: 'Nothing was booked. At most {most} can be credited on this bill.' },
  },
  more_than_open: {
    status: 409,
    zh: { title: '超过账单未缴金额', detail: '没有入账。该账单未缴 {open}，请不超过此数。' },
    en: { title: 'More than is open on the bill', detail: 'Nothing was booked. {open} is open on this bill; take off at most that.' },
  },
  nothing_open: {
    status: 409,
    zh: { title: '账单已无未缴金额', detail: '没有更改任何内容。该账单已结清，无需此操作。' },
    en: { title: 'Nothing is open on the bill', detail: 'Nothing was changed. The bill is settled; there is nothing to do.' },
  },
  refund_over_prepaid: {
    status: 409,
    zh: { title: '退款超过预缴余额', detail: '没有退款。此户预缴余额为 {most}，最多退还此数。' },
    en: { title: 'More than is paid ahead', detail: 'Nothing was refunded. This household has {most} paid ahead; pay back at most that.' },
  },
  dispute_open: {
    status: 409,
    zh: { title: '此账单的异议正在处理', detail: '先前的异议有效，没有重复登记。处理期间不会催缴，请等待居委会答复。' },
    en: {
      title: 'This bill is disputed already',
      detail: 'The earlier dispute stands. Nobody will press for payment while the committee looks at it; wait for its answer.',
    },
  },
  dispute_decided: {
    status: 409,
    zh: { title: '此账单异议已处理', detail: '原处理结果有效，本次没有保存。请在该户账目中查看结果。' },
    en: { title: 'This dispute is decided', detail: 'The earlier decision stands; this one was not saved. See the unit’s account for it.' },
  },
  notice_not_given: {
    status: 409,
    zh: { title: '此账单目前没有书面催缴通知', detail: '账单没有变化。{reason}。' },
    en: { title: 'There is no written notice of this bill now', detail: 'The bill is unchanged. {reason}.' },
  },
  nothing_to_pay: {
    status: 409,
    zh: { title: '没有需要支付的账单', detail: '没有发起付款，也没有扣款。所选账单已结清；如需预缴，请填写金额或月数。' },
    en: {
      title: 'There is nothing to pay',
      detail: 'No payment was begun and nothing was charged. The bills are settled; to pay ahead, say an amount or months.',
    },
  },
  payment_amount_out_of_range: {
    status: 409,
    zh: {
      title: '金额不能在线支付',
      detail: '没有发起付款，也没有扣款。在线支付每笔须在 {least} 至 {most} 之间，请合并账单支付或到居委会缴纳。',
    },
    en: {
      title: 'This amount cannot be paid online',
      detail:
        'No payment was begun and nothing was charged. Online payments are from {least} to {most}; pay several bills at once, or at the counter.',
    },
  },
  payment_processing: {
    status: 409,
    zh: { title: '上一笔付款正在处理', detail: '没有发起新的付款，也不会重复扣款。付款 {paymentId} 到账后会自动入账，请稍后查看。' },
    en: {
      title: 'An earlier payment is being processed',
      detail:
        'No new payment was begun and nothing is charged twice. Payment {paymentId} is booked as soon as it arrives; look again in a while.',
    },
  },
  payment_unavailable: {
    status: 503,
    zh: { title: '支付平台暂无应答', detail: '没有扣款，您的付款请求已保留。请用同一个 Idempotency-Key 稍后重试，不会重复扣款。' },
    en: {
      title: 'The payment provider does not answer just now',
      detail: 'Nothing was charged and your request is kept. Send it again with the same Idempotency-Key; you will not be charged twice.',
    },
  },
  payment_not_possible: {
    status: 409,
    zh: { title: '暂时不能在线支付', detail: '没有扣款，账单没有变化。请到居委会缴纳，或稍后重新发起付款。' },
    en: {
      title: 'Online payment is not possible now',
      detail: 'Nothing was charged and the bills are unchanged. Pay at the counter, or begin a new payment later.',
    },
  },
  payment_not_paid: {
    status: 409,
    zh: { title: '这笔付款尚未到账', detail: '没有退款。付款 {paymentId} 没有入账，没有可退的款项。' },
    en: {
      title: 'This payment has not arrived',
      detail: 'Nothing was refunded. Payment {paymentId} is not booked, so there is nothing to refund.',
    },
  },
  refund_over_payment: {
    status: 409,
    zh: { title: '退款超过可退金额', detail: '没有退款。这笔付款目前最多还可退 {most}。' },
    en: { title: 'More than can be refunded', detail: 'Nothing was refunded. At most {most} of this payment can be refunded now.' },
  },
  unmatched_settled: {
    status: 409,
    zh: { title: '这笔不符款项已登记处理', detail: '没有改动。{by} 已于 {at} 登记处理，先前的登记保留。' },
    en: { title: 'This money was settled before', detail: 'Nothing was changed. {by} noted it on {at}; that note is kept.' },
  },
  webhook_unverified: {
    status: 400,
    zh: { title: '通知签名无效或已过期', detail: '没有保存任何内容。请检查签名密钥；平台重发时会重新签名。' },
    en: {
      title: 'The signature is not valid, or too old',
      detail: 'Nothing was saved. Check the signing secret; what is sent again is signed anew.',
    },
  },
  webhook_unreadable: {
    status: 400,
    zh: { title: '通知内容无法读取', detail: '没有保存任何内容。内容与支付平台的约定格式不符，请联系运营人员核对接口版本。' },
    en: {
      title: 'The notice cannot be read',
      detail: 'Nothing was saved. It is not as the provider documents it; the operator is to check the API version.',
    },
  },
} as const satisfies Record<string, ErrorEntry>;
