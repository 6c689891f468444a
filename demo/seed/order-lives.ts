import { addDays, addMonths, type LocalDate } from '#shared/domain/calendar/local-date.ts';
import { demoBallots, ownerLinksOf } from '../ballots.ts';
import { collectingLives } from './collecting-life.ts';
import { morning, mostAgree, type Step, type Street, trialOf } from './trial-steps.ts';

// Compounds do things on the same days where they can: the clock stops for each day once.

/** So many of 松林里's ballots are cast before a visitor comes, who may cast these owners' own. */
const VOTED_SO_FAR = 60;
export const yetToVote = (): string[] =>
  demoBallots('songlinli')
    .slice(-3)
    .map(({ unit }) => unit);

/** 松林里: rated well, and voting now; most owners have yet to vote. */
const voting = (street: Street, today: LocalDate): Step[] => {
  const announced = addDays(today, -5);
  const starts = addMonths(addDays(announced, -1), -1);
  const trial = trialOf(street, { name: '松林里', key: 'songlinli', firm: '安居物业', code: 'three', trialMonths: 1, starts });
  const rated = { share: 0.52, overallOf: (n: number) => (n % 7 === 3 ? 3 : 5), comments: ['保洁天天来', '停车还要再管管'] };
  const ballots = demoBallots('songlinli').slice(0, VOTED_SO_FAR);
  const opened = morning(addDays(today, -3));
  return [
    { at: morning(addDays(today, -40)), name: '松林里点单', run: trial.order },
    { at: morning(addDays(today, -10)), name: '松林里评价', run: () => trial.rate(rated) },
    { at: morning(announced), name: '松林里公告表决', run: () => trial.announce(announced) },
    { at: opened, name: '松林里表决', run: () => trial.vote(ballots, opened) },
  ];
};

/** 泉景苑: tried, rated, voted for; its result hangs in the stairwells, and objections are heard. */
const posted = (street: Street, today: LocalDate): Step[] => {
  const starts = addDays(today, -51);
  const trial = trialOf(street, { name: '泉景苑', key: 'quanjing', firm: '和顺物业', code: 'repair', trialMonths: 1, starts });
  const rated = { share: 0.8, overallOf: (n: number) => (n % 8 === 5 ? 3 : 5), comments: ['报修当天就来'] };
  const announced = addDays(today, -19);
  const voted = morning(addDays(today, -10));
  return [
    { at: morning(addDays(today, -65)), name: '泉景苑点单', run: trial.order },
    { at: morning(addDays(today, -24)), name: '泉景苑评价', run: () => trial.rate(rated) },
    { at: morning(announced), name: '泉景苑公告表决', run: () => trial.announce(announced) },
    {
      at: voted,
      name: '泉景苑表决',
      run: async () => trial.vote(mostAgree([...(await ownerLinksOf(street.api, trial.compound)).keys()]), voted),
    },
  ];
};

/** 丁香巷: tried for a month; too few rated, those not well, and nobody extended it. The firm hands over, and the next one can be ordered. */
const failed = (street: Street, today: LocalDate): Step[] => {
  const trial = trialOf(street, {
    name: '丁香巷',
    key: 'dingxiang',
    firm: '和顺物业',
    code: 'repair',
    trialMonths: 1,
    starts: addDays(today, -50),
  });
  const rated = { share: 0.2, overallOf: (n: number) => 2 + (n % 3), comments: ['报修两天才来', '态度还可以'] };
  return [
    { at: morning(addDays(today, -65)), name: '丁香巷点单', run: trial.order },
    { at: morning(addDays(today, -24)), name: '丁香巷评价', run: () => trial.rate(rated) },
  ];
};

/** 铁工新村: its trial ends in a week; households rate it now. */
const rating = (street: Street, today: LocalDate): Step[] => {
  const starts = addMonths(addDays(today, 7), -1);
  const trial = trialOf(street, { name: '铁工新村', key: 'tiegong', firm: '安居物业', code: 'basic', trialMonths: 1, starts });
  const rated = { share: 0.15, overallOf: (n: number) => (n % 6 === 4 ? 2 : 4 + (n % 2)), comments: ['楼道亮了', '车还是乱停'] };
  return [
    { at: morning(addDays(today, -40)), name: '铁工新村点单', run: trial.order },
    { at: morning(addDays(today, -5)), name: '铁工新村评价', run: () => trial.rate(rated) },
  ];
};

/** 双桥宿舍: today is the 61st day of its trial. */
const trialing = (street: Street, today: LocalDate): Step[] => {
  const trial = trialOf(street, {
    name: '双桥宿舍',
    key: 'shuangqiao',
    firm: '安居物业',
    code: 'basic',
    trialMonths: 3,
    starts: addDays(today, -60),
  });
  const visits = [
    { days: -9, service: 'cleaning', by: '保洁员老周', note: '清扫 3 号楼楼道，清运大件两件', photographed: 2 },
    { days: -8, service: 'parking-order', by: '保安小郑', note: '疏导早高峰，劝离消防通道车辆三台' },
    { days: -6, service: 'cleaning', by: '保洁员老周', note: '楼道窗户擦洗' },
    { days: -5, service: 'parking-order', by: '保安小郑', note: '重画北门停车线', photographed: 1 },
  ].map(({ days, ...visit }) => ({ ...visit, doneAt: morning(addDays(today, days)) }));
  return [
    { at: morning(addDays(today, -65)), name: '双桥宿舍点单', run: trial.order },
    { at: morning(addDays(today, -3)), name: '双桥宿舍上门服务', run: () => trial.visit(visits) },
  ];
};

/** 槐安小区: ordered three days ago; the firm has not answered. */
const waiting = (street: Street, today: LocalDate): Step[] => {
  const trial = trialOf(street, { name: '槐安小区', key: 'huaian', firm: '安居物业', code: 'five', trialMonths: 3, starts: today });
  return [{ at: morning(addDays(today, -3)), name: '槐安小区点单', run: trial.place }];
};

/** All lives of orders, in the order of time. */
export const orderLives = (street: Street, today: LocalDate): Step[] =>
  [collectingLives, voting, posted, failed, rating, trialing, waiting]
    .flatMap((life) => life(street, today))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
