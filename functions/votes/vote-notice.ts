import { correction, generate } from 'lean-qr';
import { toSvgSource } from 'lean-qr/extras/svg';
import type { Priced } from '#shared/domain/billing/fee.ts';
import { addDays, localDateOf } from '#shared/domain/calendar/local-date.ts';
import type { Bound, VoteTest } from '#shared/domain/decisions/tally.ts';
import { formatDecimal, formatFen } from '#shared/domain/money/decimal.ts';
import { escaped } from '#shared/platform/html-text.ts';
import type { VoteItem } from '#shared/store/decision/vote-store.ts';
import { NOTICE_STYLE } from './notice-style.ts';

/** A local date as a notice writes it: 2027年3月20日. An instant at which a day begins is the end of the day before. */
const dateInWords = (instant: string, daysLater = 0): string => {
  const [year, month, day] = addDays(localDateOf(instant), daysLater).split('-').map(Number);
  return `${year}年${month}月${day}日`;
};
const lastDay = (instant: string): string => dateInWords(instant, -1);

const boundInWords = ({ numerator, denominator, strict }: Bound): string =>
  strict ? `须超过 ${numerator}/${denominator}` : `须达到 ${numerator}/${denominator}`;

const row = (cells: string[], tag = 'td'): string => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const testRow = (name: string, { part, whole, bound, held }: VoteTest, show: (value: number) => string): string =>
  row([name, `${show(part)} / ${show(whole)}`, boundInWords(bound), held ? '达到' : '<b>未达到</b>']);

const heads = (value: number): string => `${value} 人`;
const area = (value: number): string => `${formatDecimal(value, 2).replace(/\B(?=(\d{3})+\.)/g, ',')} ㎡`;

/** Facts of a notice, a line each. */
const facts = (rows: [string, string][]): string =>
  `<dl class="facts">${rows.map(([name, text]) => `<dt>${name}</dt><dd>${text}</dd>`).join('')}</dl>`;

/** The code leads to how far the vote is, and once it is counted to the list of all ballots. */
const code = (url: string): string =>
  toSvgSource(generate(url, { minCorrectionLevel: correction.M }), { width: 180, height: 180, xmlDeclaration: false });

/** Long texts are set in smaller type, so that the notice stays one sheet. */
const typeOf = (asked: string): string => (asked.length > 320 ? 'motion longest' : asked.length > 160 ? 'motion long' : 'motion');

const priceInWords = ({ yuanPerSqmMonth, yuanPerHouseholdMonth }: Priced): string =>
  yuanPerSqmMonth === undefined ? `${escaped(yuanPerHouseholdMonth ?? '')} 元/户·月` : `${escaped(yuanPerSqmMonth)} 元/㎡·月`;

const motion = (vote: VoteItem): string =>
  `${vote.purpose === 'hire' ? '聘请' : '续聘'}<b>${escaped(vote.firmName)}</b>为本小区提供“${escaped(vote.packageName)}”（${vote.servicesZh
    .map(escaped)
    .join(
      '、',
    )}），物业费 <b>${priceInWords(vote)}</b>（中位户每月 ${formatFen(vote.medianMonthFen)}）。${vote.purpose === 'hire' ? '试用期不收费。' : ''}`;

const rule = (vote: VoteItem): string =>
  `参与表决的业主，人数和面积都要达到三分之二；其中同意的${vote.special ? '都要达到四分之三（特别事项）' : '都要过半数'}。弃权算参与，不算同意。${
    vote.nonVotersFollowMajority ? '按本小区管理规约，未投票的业主随多数意见计。' : '未投票的业主不计为同意。'
  }`;

const announcement = (vote: VoteItem): string => `${facts([
  ['投票时间', `${dateInWords(vote.opensAt)} 至 ${lastDay(vote.endsAt)}`],
  ['谁来投票', `公告之日登记的业主，一名业主一票，共 ${heads(vote.heads)}，${area(vote.areaDm2)}`],
  [
    '怎么投',
    `用本人的业主链接，或向收集人交纸质票；${vote.proxyLimit > 0 ? `可书面委托，一人最多受托 ${vote.proxyLimit} 名业主` : '本次不接受委托'}`,
  ],
])}
<p class="rule">${rule(vote)}</p>
${vote.note === undefined ? '' : `<p class="rule">${escaped(vote.note)}</p>`}`;

const result = (
  vote: VoteItem,
  { tally, outcome, replaced, postBy, objectionEndsAt, challengeUntil }: NonNullable<VoteItem['result']>,
): string => `
<p class="outcome">${outcome.passed ? '表决通过' : '表决未通过'}</p>
<table>${row(['', '人数', '面积'], 'th')}
${(
  [
    ['应参与', tally.roll],
    ['同意', tally.yes],
    ['不同意', tally.no],
    ['弃权', tally.abstain],
  ] as const
)
  .map(([name, measure]) => row([name, heads(measure.heads), area(measure.areaDm2)]))
  .join('\n')}</table>
<table>${row(['门槛', '实际', '要求', '结论'], 'th')}
${testRow('参与人数', outcome.tests.quorumHeads, heads)}
${testRow('参与面积', outcome.tests.quorumArea, area)}
${testRow('同意人数', outcome.tests.majorityHeads, heads)}
${testRow('同意面积', outcome.tests.majorityArea, area)}</table>
<p class="rule">${rule(vote)}改投以最后一次为准（被改投的选票 ${replaced} 张）。</p>
${facts([
  ...(objectionEndsAt
    ? ([['异议', `${lastDay(objectionEndsAt)}前（含当日）可用业主链接或书面提出，由街道答复`]] as [string, string][])
    : []),
  ['诉讼', `认为决定侵害合法权益的，可在 ${lastDay(challengeUntil)}前（含当日）请求人民法院撤销`],
  ['张贴', `应在 ${lastDay(postBy)}前（含当日）张贴`],
])}`;

/** A firm that declines another term takes what the vote was about away. */
const VOID =
  '<p class="outcome">本次表决作废</p><p class="rule">物业公司已声明不再续约，已投的选票不再计票。服务按合同约定继续至终止之日。</p>';

/**
 * The notice of a vote as an A4 page, everything in it: what is decided, three facts, how it is decided or came out, and a code.
 * @param origin where pages and API stand
 */
export const voteNotice = (vote: VoteItem, origin: string): string => {
  const title = vote.voidedAt ? '业主共同决定事项表决作废公告' : vote.result ? '业主共同决定事项表决结果公示' : '业主共同决定事项表决公告';
  const asked = motion(vote);
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title} · ${escaped(vote.compoundName)}</title>
<meta name="viewport" content="width=device-width"><style>${NOTICE_STYLE}</style></head>
<body><main><h1>${title}</h1><p class="${vote.compoundName.length > 24 ? 'place long' : 'place'}">${escaped(vote.compoundName)}</p>
<p class="${typeOf(asked)}">${asked}</p>
${vote.voidedAt ? VOID : vote.result ? result(vote, vote.result) : announcement(vote)}
<div class="end">${code(`${origin}/v1/votes/${vote.id}${vote.result ? '/chain' : ''}`)}
<div><p>${vote.voidedAt ? '扫码查看本次表决' : vote.result ? '扫码取得全部选票（不含姓名），可自行重新计票' : '扫码查看参与情况，计票后可自行重新计票'}</p>
<p class="hash">${vote.result ? `选票链校验值 ${vote.result.root}<br>` : ''}名册校验值 ${vote.rollHash}</p>
<p>联系：居民委员会 / 业主委员会</p></div>
<p class="seal">（盖章处）<br>${dateInWords(vote.voidedAt ?? vote.result?.countedAt ?? vote.announcedAt)}</p></div>
</main></body></html>`;
};
