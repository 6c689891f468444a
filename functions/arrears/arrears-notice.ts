import { addDays, type LocalDate } from '#shared/domain/calendar/local-date.ts';
import { openOf } from '#shared/domain/ledger/bill-balance.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { escaped } from '#shared/platform/html-text.ts';
import type { BillItem } from '#shared/store/ledger/bill-store.ts';
import type { ContractItem } from '#shared/store/ledger/contract-store.ts';
import { NOTICE_STYLE } from './notice-style.ts';

const inWords = (date: LocalDate): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

const row = (name: string, value: string, kind = ''): string => `<tr${kind && ` class="${kind}"`}><th>${name}</th><td>${value}</td></tr>`;

const account = (bill: BillItem): string => {
  const reduced = bill.waived + bill.credited + bill.writtenOff + bill.subsidy;
  return `<table>
${row('账单号', escaped(bill.number))}
${row('服务期间', `${inWords(bill.from)} 至 ${inWords(bill.to)}`)}
${row('应缴', formatFen(bill.amountFen))}
${row('已缴', formatFen(bill.received))}
${reduced > 0 ? row('减免、补贴', formatFen(reduced)) : ''}
${row('应于何日前缴清', inWords(bill.dueOn))}
${row('尚欠', formatFen(openOf(bill)), 'open')}</table>`;
};

/**
 * The written notice of a bill as an A4 page (Civil Code 944): what is owed for what and since when, until when and how to pay, how to object,
 * and what will not be done. It is addressed to the unit; nobody's name is on it.
 * @param givenOn the day from which the reasonable period is counted
 */
export const arrearsNotice = (
  bill: BillItem,
  { compoundName, firmName, packageName, dunningReasonableDays }: ContractItem,
  givenOn: LocalDate,
): string => {
  const title = '物业费催缴通知书';
  const until = inWords(addDays(givenOn, dunningReasonableDays));
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title} · ${escaped(bill.unit)}</title>
<meta name="viewport" content="width=device-width"><style>${NOTICE_STYLE}</style></head>
<body><main><h1>${title}</h1><p class="to">${escaped(compoundName)} ${escaped(bill.unit)} 室住户：</p>
<p>${escaped(firmName)}已按“${escaped(packageName)}”为本小区提供服务。贵户下列物业费至今没有缴清：</p>
${account(bill)}
<p><b>请在 ${until} 前缴清</b>（自本通知之日起 ${dunningReasonableDays} 天的合理期限）。逾期仍未缴清的，可能移交调解或依法提起诉讼、申请仲裁（民法典第九百四十四条）。</p>
<p><b>怎么缴</b>　到居民委员会或业主委员会缴费处，现金、转账、刷卡均可，请索取收据；也可用本户链接（二维码）查看账单。近期已经缴费的，请忽略本通知。</p>
<p><b>有异议</b>　可用本户链接对账单提出异议，或书面告知业主委员会；处理完之前不再催缴，处理后重新计算期限。确有困难的，可申请减免。</p>
<p class="rights">不会以停止供水、供电、供热、供燃气，或者限制通行、门禁等方式催缴物业费（民法典第九百四十四条）。</p>
<footer><p>联系：居民委员会 / 业主委员会</p><p class="seal">（盖章处）<br>${inWords(givenOn)}</p></footer>
</main></body></html>`;
};
