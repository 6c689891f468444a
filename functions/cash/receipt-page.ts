import { localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { PaymentChannel } from '#shared/domain/ledger/accounts.ts';
import { capitals } from '#shared/domain/money/capitals.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { escaped } from '#shared/platform/html-text.ts';
import type { ContractItem } from '#shared/store/ledger/contract-store.ts';
import type { LedgerEntry } from '#shared/store/ledger/entry-store.ts';

/** A third of an A4 sheet: three to a page, or one on a slip. */
const STYLE = `
@page { size: A4; margin: 12mm }
* { box-sizing: border-box }
body { margin: 0; color: #1a1a1a; background: #fff; font: 12pt/1.5 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
main { position: relative; max-width: 186mm; margin: 0 auto; padding: 5mm; border: 1pt solid #333 }
h1 { margin: 0; text-align: center; font-size: 19pt; letter-spacing: 4mm } .number { text-align: right }
.fact { margin: 1mm 0 } .fact b { display: inline-block; min-width: 26mm; font-weight: 400; color: #555 }
table { width: 100%; margin: 2mm 0; border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { padding: 1mm 2mm; border: .5pt solid #999; text-align: right } th:first-child, td:first-child { text-align: left }
.sum { font-weight: 600 } footer { display: flex; justify-content: space-between; align-items: end; min-height: 22mm } .seal { color: #555 }
.void { position: absolute; top: 22mm; left: 60mm; padding: 0 4mm; border: 2pt solid #b4232a; color: #b4232a; font-size: 20pt; transform: rotate(-12deg) }
`;

const CHANNEL_NAMES: Record<PaymentChannel, string> = { cash: '现金', transfer: '银行转账', pos: '刷卡', online: '线上支付' };
const inWords = (instant: string): string => {
  const [year, month, day] = localDateOf(instant).split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** The year or the part of it that a bill is for, as people say it. */
const periodInWords = (period: string): string => {
  const [year, part] = period.split('-');
  if (part === undefined) return `${year}年`;
  const nth = part.slice(1);
  if (part.startsWith('Q')) return `${year}年第${nth}季度`;
  if (part.startsWith('H')) return `${year}年${nth === '1' ? '上' : '下'}半年`;
  return `${year}年${Number(part)}月`;
};

const row = (what: string, fen: number): string => `<tr><td>${what}</td><td>${formatFen(fen)}</td></tr>`;

/** What was paid for, line by line: each bill with its firm and package, and what is kept as paid ahead. */
const lines = ({ bills, prepaidFen }: LedgerEntry, contracts: readonly ContractItem[]): string[] => {
  const named = (orderId: string) => {
    const contract = contracts.find((one) => one.orderId === orderId);
    return contract ? `${escaped(contract.firmName)} · ${escaped(contract.packageName)} ` : '';
  };
  return [
    ...bills.map(({ orderId, period, effects }) => row(`${named(orderId)}${periodInWords(period)}物业费`, effects.received ?? 0)),
    ...(prepaidFen > 0 ? [row('预缴物业费', prepaidFen)] : []),
  ];
};

/**
 * A receipt to print, everything in it, in Chinese as it is handed out: number, amount in figures and capitals, the unit that paid, what
 * for, who took it and when, and room for the seal. One that was taken back says so across the page.
 */
export const receiptPage = (
  receiptNumber: string,
  receipt: LedgerEntry,
  { compoundName, contracts, reversal }: { compoundName: string; contracts: readonly ContractItem[]; reversal: LedgerEntry | undefined },
): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>收据 ${escaped(receiptNumber)}</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head>
<body><main><h1>收据</h1><p class="number">No. ${escaped(receiptNumber)}</p>
${reversal ? `<p class="void">已冲正 ${inWords(reversal.at)}</p>` : ''}
<p class="fact"><b>交款户</b>${escaped(compoundName)} ${escaped(receipt.unit)}</p>
<p class="fact"><b>收款方式</b>${CHANNEL_NAMES[receipt.channel ?? 'cash']}</p>
<table><tr><th>项目</th><th>金额</th></tr>
${lines(receipt, contracts).join('\n')}
<tr class="sum"><td>合计（大写）${capitals(receipt.amountFen)}</td><td>${formatFen(receipt.amountFen)}</td></tr></table>
<footer><p>收款人：${escaped(receipt.actor.person.name)}<br>收款日期：${inWords(receipt.at)}</p><p class="seal">收款单位（盖章）：${escaped(receipt.actor.party.name)}</p></footer>
</main></body></html>`;
