import type { DemoPerson } from '#infra/local/demo-people.ts';

/** Who signs in to the demo street. The seed gives them their seats. */
export const demoPeople = [
  { account: 'li', name: '李秀英', role: { zh: '街道办工作人员', en: 'street office' } },
  {
    account: 'zhang',
    name: '张建国',
    role: { zh: '无影山中路社区党委，管理四个小区', en: 'community committee, acts for four compounds' },
  },
  {
    account: 'sun',
    name: '孙丽华',
    role: { zh: '社区02、社区03 党委，管理另外六个小区', en: 'committee of two communities, acts for the other six compounds' },
  },
  { account: 'wang', name: '王桂芳', role: { zh: '甲院业委会司库', en: 'treasurer of the owners’ committee of Jia Yuan' } },
  { account: 'zhao', name: '赵志强', role: { zh: '锦绣东院业委会', en: 'owners’ committee of Jinxiu Dongyuan' } },
  {
    account: 'chen',
    name: '陈立',
    role: { zh: '双桥宿舍居民议事会（可查看，不能点单）', en: 'residents’ group of Shuangqiao: sees everything, orders nothing' },
  },
] as const satisfies DemoPerson[];

export type DemoAccount = (typeof demoPeople)[number]['account'];
