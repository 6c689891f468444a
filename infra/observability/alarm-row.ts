import type { Runbook } from './runbooks.ts';

/** One of CloudWatch's metrics, under the name by which an alarm's expression knows it. */
export type AlarmMetric = {
  namespace: string;
  name: string;
  statistic: 'Sum' | 'Maximum' | 'p99';
  dimensions?: Record<string, string>;
};

/** An alarm as data: it rings when `expression` (or the one metric) is over `over` in `of` of the last `periods`. */
export type AlarmRow = {
  /** Its place in the stack: `<what>/<whose>`. */
  id: string;
  runbook: Runbook;
  /** What it means when it rings: the first line of the mail. */
  reason: string;
  metrics: Record<string, AlarmMetric>;
  expression?: string;
  over: number;
  periodSeconds: number;
  /** How many periods are looked at, and how many of them must be over. */
  periods: number;
  of?: number;
  /** Silence is a fault of its own: what should measure does not run. */
  silenceRings?: true;
};
