import type * as z from 'zod';
import type { Fault } from '../domain-error.ts';

type Message = Fault['message'];
type Issue = z.core.$ZodIssue;

/** Chinese for the messages that our own refinements give in English. */
const ownMessages: Record<string, string> = {
  'control characters are not allowed': '不能含有控制字符',
  'not a telephone number': '不是电话号码',
  'a name does not begin with = + - @': '姓名不以 = + - @ 开头',
  'not a date': '不是存在的日期（格式 2027-03-01）',
  'a rate from 0.0001 to 1000 with at most four decimals': '应为 0.0001 至 1000 之间、最多四位小数的单价',
  'a price per m² or per household, one of both': '须填按面积或按户的单价之一',
  'must be one of trialMonths': '须为 trialMonths 中的一个',
  'must be longer than voteNoticeDays': '须大于 voteNoticeDays',
  'an amount or months to pay ahead, not both': '金额与预缴月数只能填一项',
  'each bill once': '每张账单只能列一次',
  'only where the dispute is upheld': '仅在异议成立时填写',
  'a waiver ends on its first day or later': '减免截止日不得早于起始日',
  'a waiver lasts 12 months at most': '减免最长 12 个月',
  'a promise has its day, nothing else has one': '承诺缴费须填承诺日期，其他情况不填',
  'lies before the call': '早于通话日期',
  'each service once': '每项服务只能列一次',
  'each scope once': '每项权限只能列一次',
  'days or an instant, one of both': '天数与时间须填一项，且只填一项',
  'each photo once': '每张照片只能列一次',
  'one of compound, community and firm at most': '小区、社区、物业公司最多选一项',
  'an entrance belongs to a building: name both': '单元须与楼号一起填写',
  'names one order already: no state, time or cursor besides': '已按公司编号指定一单，不能再加状态、时间或翻页',
  'needed with the code other': '选择 other 时须填写说明',
  'each once': '每项只能列一次',
  'name communities or compounds, or leave it out': '请写明社区或小区；不限定时请不要填此项',
  'a search has one page': '查找结果只有一页，不能翻页',
  'at most 12 services': '最多 12 项服务',
};

const bound = (issue: { origin?: string }, limit: number | bigint): Message =>
  issue.origin === 'string'
    ? { zh: `${limit} 个字符`, en: `${limit} characters` }
    : issue.origin === 'array' || issue.origin === 'record'
      ? { zh: `${limit} 项`, en: `${limit} entries` }
      : { zh: `${limit}`, en: `${limit}` };

const messageOf = (issue: Issue): Message => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { zh: '缺少此项', en: 'is missing' }
        : { zh: `类型不对，应为 ${issue.expected}`, en: `has the wrong type, ${issue.expected} is needed` };
    case 'too_big': {
      const limit = bound(issue, issue.maximum);
      return { zh: `最多 ${limit.zh}`, en: `is at most ${limit.en}` };
    }
    case 'too_small': {
      const limit = bound(issue, issue.minimum);
      return { zh: `至少 ${limit.zh}`, en: `is at least ${limit.en}` };
    }
    case 'unrecognized_keys':
      return { zh: '没有这个字段', en: 'is not a field here' };
    case 'invalid_value':
      return { zh: `应为：${issue.values.join('、')}`, en: `must be one of: ${issue.values.join(', ')}` };
    case 'custom':
      return { zh: ownMessages[issue.message] ?? '内容无效', en: issue.message };
    default:
      return { zh: '格式不对', en: 'has the wrong form' };
  }
};

/** Every fault that zod found, by JSON pointer (`/body/services/0/code`), in both languages. Unknown fields are named one by one. */
export const faultsOf = (issues: readonly Issue[], where: string): Fault[] =>
  issues.flatMap((issue) => {
    const at = (keys: PropertyKey[]) =>
      `/${[where, ...keys.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/')}`;
    const path = issue.path as PropertyKey[];
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: at([...path, key]), message: messageOf(issue) }));
    return [{ path: at(path), message: messageOf(issue) }];
  });
