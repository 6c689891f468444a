/** One figure: what was measured, against which target, with the numbers behind it. */
export type Figure = {
  id: string;
  what: string;
  value: number;
  unit: string;
  target: number;
  /** A figure meets its target from below, or (throughput) from above. */
  best: 'low' | 'high';
  /** Counts and bytes hold on every machine and are held in CI; ratios of time are told. */
  kind: 'count' | 'time';
  raw: Record<string, unknown>;
};

export const isMet = ({ value, target, best }: Figure): boolean => (best === 'low' ? value <= target : value >= target);

export const median = (values: number[]): number => percentile(values, 50);

export const percentile = (values: number[], percent: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
};

const shown = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2));

/** The figures as a table; what misses its target says so. */
export const table = (figures: Figure[]): string =>
  figures
    .map((figure) => {
      const sign = figure.best === 'low' ? '≤' : '≥';
      const verdict = isMet(figure) ? 'met' : 'MISSED';
      const line = `${figure.id.padEnd(4)} ${figure.what.padEnd(58)} ${shown(figure.value).padStart(9)} ${figure.unit.padEnd(7)} ${sign} ${shown(figure.target).padEnd(7)} ${verdict}`;
      const raw = Object.entries(figure.raw).map(([name, value]) => `${name} ${typeof value === 'number' ? shown(value) : value}`);
      return raw.length > 0 ? `${line}\n       ${raw.join(' · ')}` : line;
    })
    .join('\n');
