import { formatFen } from '#shared/domain/money/decimal.ts';
import { formatPrice } from '#web/shared/formats.ts';
import type { WholeOrder } from '../orders/use-order.ts';
import { firstDay, lastDay } from '../parts/last-day.ts';

/** A notice for the stairwell: a title, one sentence, three facts. In Chinese, as it hangs there. */
export type NoticeText = { title: string; says: string; facts: [name: string, text: string][] };

const servicesOf = ({ terms }: WholeOrder): string => terms.services.map(({ zh }) => zh).join('、');
const HOW = '扫发到您家的二维码（微信扫一扫）；没有的，向居委会 / 业委会领取';

const trial = (order: WholeOrder): NoticeText => ({
  title: '物业服务免费试用公告',
  says: `${order.firmName}来本小区免费试用，做得好不好由大家说了算。`,
  facts: [
    ['做什么', servicesOf(order)],
    ['试用时间', `${firstDay(order.moments.trialStartsAt, 'zh')} 至 ${lastDay(order.moments.trialEndsAt, 'zh')}，不收费`],
    ['怎么评价', `${firstDay(order.moments.ratingOpensAt, 'zh')} 起，${HOW}`],
  ],
});

const rating = (order: WholeOrder): NoticeText => ({
  title: '请您来评价',
  says: `${order.firmName}试用快到期了，请每户评一评。`,
  facts: [
    ['评什么', servicesOf(order)],
    ['到哪天为止', `${lastDay(order.moments.trialEndsAt, 'zh')}（含当日）`],
    ['怎么评', HOW],
  ],
});

const bills = (order: WholeOrder): NoticeText => ({
  title: '物业费收取公告',
  says: `经业主表决通过并公示，${order.firmName}的服务自 ${firstDay(order.moments.feesFrom && `${order.moments.feesFrom}T00:00:00+08:00`, 'zh')} 起收费。`,
  facts: [
    [
      '交多少',
      `${formatPrice(order.terms, 'zh')}；每户每月 ${formatFen(order.terms.quote.smallestMonthFen)} 至 ${formatFen(order.terms.quote.largestMonthFen)}`,
    ],
    ['怎么交', `${HOW}；也可到居委会 / 业委会交现金，当场开收据`],
    ['对账单有疑问', '扫码后点“我有异议”，或当面提出；处理期间不催缴'],
  ],
});

export const NOTICE_NAMES = ['trial', 'rating', 'bills'] as const;
export type NoticeName = (typeof NOTICE_NAMES)[number];
export const noticeTexts: Record<NoticeName, (order: WholeOrder) => NoticeText> = { trial, rating, bills };

type Known = Pick<WholeOrder, 'moments'>;
/** Whether an order has come to where a notice has something to say. */
export const noticeFits: Record<NoticeName, (order: Known) => boolean> = {
  trial: ({ moments }) => moments.trialStartsAt !== undefined,
  rating: ({ moments }) => moments.ratingOpensAt !== undefined,
  bills: ({ moments }) => moments.feesFrom !== undefined,
};
