import { firmReasonNamed } from '#shared/domain/orders/firm-reasons.ts';
import { formatArea, longDate } from '#web/shared/formats.ts';
import type { Language } from '#web/shared/language.ts';
import { dictionary, type Say } from '#web/shared/words.ts';
import { inDays, inMonths } from '../parts/lasting.ts';

type Facts = Record<string, string | number | boolean>;

export const factWords = dictionary({
  reason: { zh: '理由：{text}', en: 'Reason: {text}' },
  startDate: { zh: '{date} 开始试用', en: 'The trial starts on {date}' },
  trialMonths: { zh: '试用 {months}', en: 'Trial of {months}' },
  months: { zh: '再试用 {months}', en: '{months} more' },
  occupied: { zh: '有人住的 {units} 户参加评价', en: '{units} occupied units may rate' },
  satisfaction: {
    zh: '满意 {satisfied} ÷ 评价 {rated}，须达 {percent}%：{held}',
    en: 'Satisfied {satisfied} ÷ rated {rated}, at least {percent}%: {held}',
  },
  response: {
    zh: '评价 {rated} ÷ 入住 {units}，须达 {percent}%：{held}',
    en: 'Rated {rated} ÷ occupied {units}, at least {percent}%: {held}',
  },
  yes: { zh: '达到', en: 'met' },
  no: { zh: '未达到', en: 'not met' },
  dates: { zh: '投票时间 {from} 至 {to}', en: 'Voting from {from} to {to}' },
  roll: { zh: '应参与业主 {heads} 人，{area}', en: '{heads} owners, {area}' },
  participating: { zh: '参与 {heads} 人，{area}', en: 'Taking part: {heads} owners, {area}' },
  agreeing: { zh: '同意 {heads} 人，{area}', en: 'Agreeing: {heads} owners, {area}' },
  objection: { zh: '第 {number} 号异议', en: 'Objection no. {number}' },
  daysLeft: { zh: '还有 {days}', en: '{days} left' },
});

const has = <N extends string>(facts: Facts, ...names: N[]): facts is Facts & Record<N, string | number> =>
  names.every((name) => facts[name] !== undefined);

/** What decided or came with an entry of the history, a line each; hashes and ids are left to the published files. */
export const factLines = (facts: Facts, say: Say<typeof factWords>, language: Language): string[] => {
  const lines: string[] = [];
  const held = (name: string) => say(facts[name] ? 'yes' : 'no');
  const measure = (name: 'roll' | 'participating' | 'agreeing', heads: string, area: string) => {
    if (has(facts, heads, area)) lines.push(say(name, { heads: facts[heads] as number, area: formatArea(Number(facts[area])) }));
  };
  if (has(facts, 'startDate')) lines.push(say('startDate', { date: longDate(String(facts.startDate), language) }));
  if (has(facts, 'trialMonths')) lines.push(say('trialMonths', { months: inMonths(Number(facts.trialMonths), language) }));
  if (has(facts, 'months')) lines.push(say('months', { months: inMonths(Number(facts.months), language) }));
  if (has(facts, 'rated', 'satisfied', 'occupiedUnits')) {
    const { rated, satisfied, occupiedUnits: units } = facts;
    lines.push(say('satisfaction', { satisfied, rated, percent: String(facts.satisfactionPercent), held: held('satisfactionHeld') }));
    lines.push(say('response', { rated, units, percent: String(facts.minResponsePercent), held: held('responseHeld') }));
  } else if (has(facts, 'occupiedUnits')) lines.push(say('occupied', { units: facts.occupiedUnits }));
  if (has(facts, 'opensOn', 'closesOn'))
    lines.push(say('dates', { from: longDate(String(facts.opensOn), language), to: longDate(String(facts.closesOn), language) }));
  measure('roll', 'heads', 'areaDm2');
  measure('roll', 'rollHeads', 'rollAreaDm2');
  measure('participating', 'participatingHeads', 'participatingAreaDm2');
  measure('agreeing', 'agreeingHeads', 'agreeingAreaDm2');
  if (has(facts, 'objection')) lines.push(say('objection', { number: facts.objection }));
  if (has(facts, 'daysLeft')) lines.push(say('daysLeft', { days: inDays(Number(facts.daysLeft), language) }));
  const code = has(facts, 'reasonCode') && facts.reasonCode !== 'other' ? firmReasonNamed(String(facts.reasonCode)) : undefined;
  if (code) lines.push(say('reason', { text: code[language] }));
  if (has(facts, 'reason')) lines.push(code ? String(facts.reason) : say('reason', { text: facts.reason }));
  return lines;
};
