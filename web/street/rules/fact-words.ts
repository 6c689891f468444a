import { formatFen } from '#shared/domain/money/decimal.ts';
import { firmReasons } from '#shared/domain/orders/firm-reasons.ts';
import { channelWords } from '#web/committee/money/parts/channel-words.ts';
import { formatArea, formatPeriod, timeOf } from '#web/shared/formats.ts';
import type { Language } from '#web/shared/language.ts';
import type { Words } from '#web/shared/words.ts';
import { partyWords } from '../register/party-words.ts';

type Value = string | number | boolean;
type Fact = { words: Words; text: (value: Value, language: Language) => string | undefined };

const plain = (value: Value) => String(value);
const money = (value: Value) => formatFen(Number(value));
/** An amount that is worth a word only where there is one. */
const moneyIfAny = (value: Value) => (value === 0 ? undefined : money(value));
const area = (value: Value) => formatArea(Number(value));
const percent = (value: Value) => `${value}%`;
const instantOrDay = (value: Value) => (String(value).includes('T') ? timeOf(String(value)) : String(value));
const period = (value: Value, language: Language) => formatPeriod(String(value), language);
const yesNo = (value: Value, language: Language) => (language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no');
/** One of some names that the API gives; a name that is not here is shown as it is. */
const oneOf =
  (names: Record<string, Words>) =>
  (value: Value, language: Language): string =>
    names[String(value)]?.[language] ?? String(value);
const fact = (zh: string, en: string, text: Fact['text'] = plain): Fact => ({ words: { zh, en }, text });

const outcomes: Record<string, Words> = {
  reached: { zh: '联系上了', en: 'reached' },
  not_reached: { zh: '没联系上', en: 'not reached' },
  promised: { zh: '答应来缴', en: 'promised to pay' },
  refused: { zh: '拒缴', en: 'refused' },
  rejected: { zh: '不成立', en: 'not upheld' },
  upheld: { zh: '成立', en: 'upheld' },
  dismissed: { zh: '不成立', en: 'dismissed' },
  'new-vote': { zh: '重新表决', en: 'new vote' },
  annulled: { zh: '结果作废', en: 'annulled' },
};
const channels: Record<string, Words> = {
  ...channelWords,
  link: { zh: '链接', en: 'link' },
  paper: { zh: '纸质', en: 'paper' },
  proxy: { zh: '书面委托', en: 'by proxy' },
};

/** Facts of an entry in the order in which they are read, each with its name and how its value is written. */
const facts: Record<string, Fact> = {
  name: fact('名称', 'name'),
  kind: fact('类别', 'kind', oneOf(partyWords)),
  account: fact('账号', 'account'),
  code: fact('代码', 'code'),
  version: fact('版本', 'version'),
  package: fact('套餐', 'package'),
  yuanPerSqmMonth: fact('每平方米每月（元）', 'yuan per m² a month'),
  yuanPerHouseholdMonth: fact('每户每月（元）', 'yuan per household a month'),
  trialMonths: fact('试用月数', 'months of trial'),
  months: fact('月数', 'months'),
  policyVersion: fact('政策版本', 'policy version'),
  startDate: fact('开始', 'begins'),
  opensOn: fact('开始投票', 'voting opens'),
  closesOn: fact('截止', 'closes'),
  round: fact('第几次', 'round'),
  special: fact('特别事项', 'special matter', yesNo),
  daysLeft: fact('还剩天数', 'days left'),
  from: fact('自', 'from', instantOrDay),
  until: fact('至', 'until', instantOrDay),
  endedOn: fact('结束', 'ended'),
  unit: fact('房屋', 'unit'),
  receiptNumber: fact('收据号', 'receipt'),
  number: fact('账单号', 'bill'),
  period: fact('期间', 'period', period),
  asOf: fact('截至', 'as of'),
  channel: fact('方式', 'channel', oneOf(channels)),
  source: fact('来源', 'source'),
  amountFen: fact('金额', 'amount', money),
  openFen: fact('未缴', 'open', money),
  creditFen: fact('转预缴', 'kept as paid ahead', moneyIfAny),
  waivedFen: fact('减免', 'waived', moneyIfAny),
  percent: fact('比例', 'percent', percent),
  issueOn: fact('出账日', 'issued on'),
  day: fact('日期', 'day'),
  bills: fact('账单数', 'bills'),
  whole: fact('核对全部账目', 'everything counted', yesNo),
  entries: fact('分录数', 'entries'),
  differences: fact('差异', 'differences'),
  units: fact('户数', 'units'),
  added: fact('新增', 'added'),
  changed: fact('变更', 'changed'),
  areaBefore: fact('原面积', 'area before', area),
  areaDm2: fact('面积', 'area', area),
  occupiedBefore: fact('原入住', 'occupied before', yesNo),
  occupied: fact('入住', 'occupied', yesNo),
  heads: fact('业主人数', 'owners'),
  occupiedUnits: fact('入住户', 'occupied units'),
  rated: fact('评价户', 'rated'),
  satisfied: fact('满意户', 'satisfied'),
  satisfactionPercent: fact('满意须达', 'satisfied must reach', percent),
  satisfactionHeld: fact('满意达标', 'satisfaction met', yesNo),
  minResponsePercent: fact('评价须达', 'rated must reach', percent),
  responseHeld: fact('评价达标', 'response met', yesNo),
  passed: fact('通过', 'passed', yesNo),
  rollHeads: fact('应参与人数', 'owners in all'),
  rollAreaDm2: fact('应参与面积', 'area in all', area),
  participatingHeads: fact('参与人数', 'owners taking part'),
  participatingAreaDm2: fact('参与面积', 'area taking part', area),
  agreeingHeads: fact('同意人数', 'owners agreeing'),
  agreeingAreaDm2: fact('同意面积', 'area agreeing', area),
  objection: fact('异议号', 'objection'),
  outcome: fact('结果', 'outcome', oneOf(outcomes)),
  reasonCode: fact('理由类别', 'kind of reason', oneOf(firmReasons)),
  reason: fact('理由', 'reason'),
  note: fact('意见', 'note'),
  approver: fact('批准人', 'approved by'),
};
/** What follows from other facts of the same entry, and is left out. */
const REPEATED = /^(yes|no|abstain|quorum|majority)(Heads|Area)|^replaced$/;

/** How one fact is called and written; undefined for what the table does not know. */
export const factNamed = (name: string): Fact | undefined => facts[name];

/** Facts in words, in the order of the table; what the table does not know, such as numbers and hashes, comes apart. */
export const factTexts = (of: Record<string, Value>, language: Language): { known: string[]; apart: [name: string, value: string][] } => ({
  known: Object.entries(facts).flatMap(([name, { words, text }]) => {
    const value = of[name];
    const shown = value === undefined ? undefined : text(value, language);
    return shown === undefined ? [] : [`${words[language]} ${shown}`];
  }),
  apart: Object.entries(of)
    .filter(([name]) => !facts[name] && !REPEATED.test(name))
    .map(([name, value]) => [name, String(value)]),
});
