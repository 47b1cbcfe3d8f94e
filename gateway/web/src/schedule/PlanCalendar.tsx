import { useId, useState } from 'react';
import { idOf, pageOf } from '../api/names';
import { useGet } from '../api/react';
import type { Period, PeriodPreview, Plan, ReportingRule } from '../api/types';
import { Link } from 'react-router';
import { Loaded } from '../app/Loaded';
import { TableScroll } from '../app/TableScroll';
import { formatDay } from '../format/time';
import { useText } from '../text/text';
import { HowDue } from './HowDue';
import { useRuleWords } from './words';

/** The periods a plan has in a year, with their days and how they were found, before any of them is opened. */
export function PlanCalendar({ plan, opened }: { plan: Plan; opened: Period[] }) {
  const { t } = useText();
  const id = useId();
  const years = yearsOf(plan);
  const [year, setYear] = useState(() => nearest(years, new Date().getFullYear()));
  const rules = plan.content.reportingRules;
  const [ruleId, setRule] = useState(() => (isLong(rules) ? (rules[0]?.ruleId ?? '') : ''));
  const preview = useGet('/v1/plans/{plan}/periods:preview', { path: { plan: idOf(plan.name) }, query: { year } });
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t.schedule.calendar}</h2>
      <div className="row">
        <div className="field">
          <label htmlFor={`${id}-rule`}>{t.period.rule}</label>
          <select id={`${id}-rule`} value={ruleId} onChange={(e) => setRule(e.target.value)}>
            <option value="">{t.board.all}</option>
            {rules.map((rule) => (
              <option key={rule.ruleId} value={rule.ruleId}>
                {rule.title}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-year`}>{t.schedule.calendarYear}</label>
          <select id={`${id}-year`} value={year} onChange={(e) => setYear(Number(e.target.value))}>
            {years.map((y) => (
              <option key={y} value={y}>
                {y}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Loaded query={preview}>
        {(data) => <PreviewTable periods={(data.periods ?? []).filter((p) => !ruleId || p.ruleId === ruleId)} opened={opened} />}
      </Loaded>
    </section>
  );
}

/** Whether the rules make more periods in a year than a page can show well: weeks do, and so do several monthly reports. */
function isLong(rules: ReportingRule[]): boolean {
  const periods = { KIND_WEEK: 52, KIND_MONTH: 12, KIND_QUARTER: 4 } as Partial<Record<ReportingRule['kind'], number>>;
  return rules.reduce((sum, rule) => sum + (periods[rule.kind] ?? 1), 0) > 24;
}

/** The years a plan runs. */
function yearsOf({ content }: Plan): number[] {
  const first = content.documentDate?.year ?? 0;
  const last = Math.max(first, content.endDate?.year ?? first);
  return Array.from({ length: Math.min(100, last - first + 1) }, (_, i) => first + i);
}

function nearest(years: number[], year: number): number {
  return Math.min(Math.max(year, years[0] ?? year), years.at(-1) ?? year);
}

function PreviewTable({ periods, opened }: { periods: PeriodPreview[]; opened: Period[] }) {
  const { t } = useText();
  const w = t.schedule;
  if (periods.length === 0) return <p>{w.noPeriods}</p>;
  return (
    <TableScroll label={w.calendar}>
      <table>
        <caption className="visually-hidden">{w.calendar}</caption>
        <thead>
          <tr>
            <th scope="col">{t.period.one}</th>
            <th scope="col">{t.period.data}</th>
            <th scope="col">{t.period.due}</th>
            <th scope="col">{w.consolidatedDue}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <PreviewRow key={period.period} period={period} open={opened.some((p) => p.name === period.period)} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function PreviewRow({ period, open }: { period: PeriodPreview; open: boolean }) {
  const { t } = useText();
  const words = useRuleWords();
  return (
    <tr>
      <th scope="row">{open ? <Link to={pageOf(period.period)}>{period.title}</Link> : period.title}</th>
      <td>{t.period.dataRange(formatDay(period.dataFrom), formatDay(period.dataTo))}</td>
      <td>
        <HowDue day={period.dueDay} />
        {(period.levelDueDays ?? []).map((level, i) => (
          <p key={i}>
            {words.level(level)}: <HowDue day={level.dueDay} />
          </p>
        ))}
        {period.noTimeToConsolidate && <p className="notice notice-warn">{t.schedule.noTime}</p>}
      </td>
      <td>
        <HowDue day={period.consolidatedDueDay} />
      </td>
    </tr>
  );
}
