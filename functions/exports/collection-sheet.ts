import type * as z from 'zod';
import type { CollectionFigures, StreetCollection } from '#shared/contract/schemas/collection.ts';
import type { Split } from '#shared/use-cases/street-collection.ts';
import type { ColumnKind, Sheet } from './sheet.ts';

type Figures = z.output<typeof CollectionFigures>;
type Collection = Pick<z.output<typeof StreetCollection>, 'total' | 'rows'>;

const SPLIT_HEADS: Record<Split, string> = {
  compound: '小区 compound',
  community: '社区 community',
  firm: '物业公司 firm',
  package: '套餐 package',
};

/** The columns behind the name: exact fractions beside their texts, so that everything can be counted again. */
const COLUMNS: { head: string; kind: ColumnKind; value(figures: Figures): string | number | null }[] = [
  { head: '收缴率 C', kind: 'text', value: ({ current }) => current.text },
  { head: '达标 meets target', kind: 'text', value: ({ meetsTarget }) => (meetsTarget === null ? null : meetsTarget ? '是 yes' : '否 no') },
  { head: '清欠率 H', kind: 'text', value: ({ historic }) => historic.text },
  { head: '综合 Z', kind: 'text', value: ({ combined }) => combined.text },
  { head: '户收缴率 HH', kind: 'text', value: ({ households }) => households.text },
  { head: '应收（元）billed', kind: 'fen', value: ({ billedFen }) => billedFen },
  { head: '减免 waived', kind: 'fen', value: ({ waivedFen }) => waivedFen },
  { head: '冲减 credited', kind: 'fen', value: ({ creditedFen }) => creditedFen },
  { head: '争议中未缴 disputed', kind: 'fen', value: ({ disputedFen }) => disputedFen },
  { head: 'C 分母 due', kind: 'fen', value: ({ current }) => current.denominator },
  { head: '已收 received', kind: 'fen', value: ({ receivedFen }) => receivedFen },
  { head: '补贴 subsidy', kind: 'fen', value: ({ subsidyFen }) => subsidyFen },
  { head: '核销 written off', kind: 'fen', value: ({ writtenOffFen }) => writtenOffFen },
  { head: '往期欠费 arrears', kind: 'fen', value: ({ arrears }) => arrears.openFen },
  { head: 'H 分母 arrears due', kind: 'fen', value: ({ historic }) => historic.denominator },
  { head: '往期已收 arrears received', kind: 'fen', value: ({ arrears }) => arrears.receivedFen },
  { head: '账单数 bills', kind: 'count', value: ({ households }) => households.denominator },
  { head: '缴清 settled', kind: 'count', value: ({ households }) => households.numerator },
];

const line = (name: string, figures: Figures) => [name, ...COLUMNS.map(({ value }) => value(figures))];

/** A street's figures as a table with the total below, and what makes them checkable. @param more notes of a report */
export const collectionSheet = ({ total, rows }: Collection, by: Split, more: [string, string][] = []): Sheet => ({
  title: `收缴率 ${total.period}`,
  columns: [{ head: SPLIT_HEADS[by], kind: 'text' }, ...COLUMNS.map(({ head, kind }) => ({ head, kind }))],
  rows: [...rows.map(({ name, rate }) => line(name, rate)), line('合计 total', total)],
  notes: [
    ['周期 period', total.period],
    ['截止日 as of', total.asOf],
    ['截止时刻 cut-off', total.cutOff],
    ['目标 target', `${total.targetPercent}%`],
    ['公式', total.formula.zh],
    ['formula', total.formula.en],
    ...more,
  ],
});
