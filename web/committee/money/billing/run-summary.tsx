import { addDays, type LocalDate } from '#shared/domain/calendar/local-date.ts';
import { formatFen } from '#shared/domain/money/decimal.ts';
import { RecordTable } from '#web/console/parts/record-table.tsx';
import { useLanguage, useWords } from '#web/console/use-words.ts';
import type { Answer } from '#web/shared/api-types.ts';
import { formatPeriod, longDate, timeOf } from '#web/shared/formats.ts';
import { dictionary } from '#web/shared/words.ts';

type Run = Answer<'GET /v1/compounds/{compoundId}/orders/{orderId}/billing-runs/{period}'>;

const words = dictionary({
  draft: {
    zh: '{period}是草稿：请在 {until} 以前核对，{issueOn} 自动开出。',
    en: '{period} is a draft: check it until {until}; bills are issued on {issueOn}.',
  },
  lastDay: {
    zh: '{period}是草稿，核对期已满，正等着开出。',
    en: '{period} is a draft whose days are over; its bills are about to be issued.',
  },
  running: { zh: '{period}正在开出账单：{bills}／{units}', en: 'Bills of {period} are being issued: {bills} of {units}' },
  look: { zh: '再看一次', en: 'Look again' },
  finished: { zh: '{period}的账单已全部开出。', en: 'All bills of {period} are issued.' },
  days: { zh: '账单管的日子', en: 'Days billed' },
  dayRange: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  bills: { zh: '账单张数', en: 'Bills' },
  billed: { zh: '应收合计', en: 'Billed' },
  waived: { zh: '其中减免', en: 'Of it waived' },
  finishedAt: { zh: '开完时间', en: 'Finished' },
  services: { zh: '应收按服务项目', en: 'What is billed, by service' },
  service: { zh: '服务项目', en: 'Service' },
});

const sentenceOf = (run: Run, today: LocalDate) => (run.state === 'draft' && today >= run.issueOn ? 'lastDay' : run.state);

/** How far a run is, and once it is finished what it came to. */
export const RunSummary = ({ run, today, onLook }: { run: Run; today: LocalDate; onLook: () => void }) => {
  const say = useWords(words);
  const language = useLanguage();
  const period = formatPeriod(run.period, language);
  const { bills, units, services } = run;
  const sentence = say(sentenceOf(run, today), {
    period,
    bills,
    units,
    issueOn: longDate(run.issueOn, language),
    until: longDate(addDays(run.issueOn, -1), language),
  });
  const facts: [string, string][] = [
    [say('days'), say('dayRange', { from: run.from, to: run.to })],
    ...(run.state === 'draft'
      ? []
      : ([
          [say('bills'), String(bills)],
          [say('billed'), formatFen(run.billedFen)],
          [say('waived'), formatFen(run.waivedFen)],
        ] as [string, string][])),
    ...(run.finishedAt ? ([[say('finishedAt'), timeOf(run.finishedAt)]] as [string, string][]) : []),
  ];
  return (
    <>
      <p className={run.state === 'finished' ? 'note good' : 'note'}>{sentence}</p>
      {run.state === 'running' && (
        <p>
          <progress aria-label={sentence} max={units} value={bills} />{' '}
          <button type="button" className="action quiet" onClick={onLook}>
            {say('look')}
          </button>
        </p>
      )}
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figure">{value}</dd>
          </div>
        ))}
      </dl>
      {services && (
        <RecordTable
          className="narrow"
          caption={say('services')}
          columns={[
            { head: say('service'), cell: (service) => service[language], namesRow: true },
            { head: say('billed'), cell: ({ billedFen }) => formatFen(billedFen), kind: 'number' },
          ]}
          rows={services}
          keyOf={({ code }) => code}
        />
      )}
    </>
  );
};
