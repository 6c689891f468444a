import type { Figure } from '../figure.ts';
import type { ListRead } from '../measured/busy-firm.ts';

const perRow = ({ pages, rows }: ListRead) => pages.flat().reduce((sum, { scannedCount }) => sum + scannedCount, 0) / rows;
/** Reads of the page itself: a key is read again each ten seconds, whatever is asked with it. */
const READS = ['QueryCommand', 'BatchGetCommand', 'ScanCommand'];
const mostReads = ({ pages }: ListRead) => Math.max(...pages.map((page) => page.filter(({ command }) => READS.includes(command)).length));
const shown = (reads: ListRead[], of: (read: ListRead) => number) =>
  Object.fromEntries(reads.map((read) => [`${read.list} (${read.rows})`, Number(of(read).toFixed(3))]));

/** P3 and P5 for a firm with 10,000 orders: every list read to its end, the worst of them. */
export const firmLists = (reads: ListRead[]): Figure[] => [
  {
    id: 'P3',
    what: 'round trips of a page of a firm’s 10,000 orders, its key known, at most',
    value: Math.max(...reads.map(mostReads)),
    unit: '',
    target: 1,
    best: 'low',
    kind: 'count',
    raw: shown(reads, mostReads),
  },
  {
    id: 'P5',
    what: 'items read ÷ returned, lists of a firm’s 10,000 orders',
    value: Math.max(...reads.map(perRow)),
    unit: '',
    target: 1.1,
    best: 'low',
    kind: 'count',
    raw: shown(reads, perRow),
  },
];
