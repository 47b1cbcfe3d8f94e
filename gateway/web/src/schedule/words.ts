import type { DueRule, LevelDueDay, ReportingRule } from '../api/types';
import { formatDay } from '../format/time';
import { useText } from '../text/text';
import type { Catalogue } from '../text/vi';

const two = (n: number) => String(n).padStart(2, '0');

/** Says a due rule as the plan words it: "trước ngày 10/07", "chậm nhất ngày 18 của tháng cuối kỳ". */
export function dueWords(rule: DueRule | undefined, t: Catalogue): string {
  if (!rule) return '';
  const w = t.schedule;
  const words = `${w.phrase[rule.phrase]} ${dayWords(rule, t)}`;
  return words + (rule.roll === 'ROLL_NEXT_WORKING_DAY' ? w.roll : '') + (rule.sample ? w.sample : '');
}

function dayWords(rule: DueRule, t: Catalogue): string {
  const w = t.schedule;
  if (rule.after) return (rule.after.workingDays ? w.workingDays : w.days)(rule.after.days);
  if (rule.date) return formatDay(rule.date);
  if (rule.weekDay) return w.weekDay(t.calendar.weekdays[rule.weekDay.weekday - 1] ?? '', rule.weekDay.weekOffset ?? 0);
  if (rule.monthDay) return w.monthDay(two(rule.monthDay.day), rule.monthDay.monthOffset ?? 0);
  return rule.day ? w.yearDay(`${two(rule.day.day)}/${two(rule.day.month)}`, rule.day.yearOffset ?? 0) : '';
}

/** Says how the days of the data are found. */
export function windowWords(rule: ReportingRule, t: Catalogue): string {
  const w = t.schedule;
  if (rule.onceFrom) return t.period.dataRange(formatDay(rule.onceFrom), formatDay(rule.onceTo));
  if (rule.dataFrom && rule.dataTo) {
    const day = (d: { day: number; month: number; yearOffset?: number }) => w.yearDay(`${two(d.day)}/${two(d.month)}`, d.yearOffset ?? 0);
    return t.period.dataRange(day(rule.dataFrom), day(rule.dataTo));
  }
  if (rule.kind === 'KIND_WEEK') return w.weekUntil(t.calendar.weekdays[(rule.dataToWeekday || 7) - 1] ?? '');
  return rule.window === 'WINDOW_CALENDAR' ? w.calendarWindow : w.decreeWindow;
}

/** Names the levels and units a due day is for; units by their number where they are many. */
export function levelWords(level: Pick<LevelDueDay, 'levels' | 'units'>, t: Catalogue): string {
  const levels = (level.levels ?? []).map((name) => t.schedule.level[name as keyof Catalogue['schedule']['level']] ?? name);
  const units = level.units ?? [];
  return [...levels, ...(units.length > 0 ? [t.schedule.units(units.length)] : [])].join(', ');
}

/** The words of rules in the language of the page. */
export function useRuleWords() {
  const { t } = useText();
  return {
    due: (rule: DueRule | undefined) => dueWords(rule, t),
    window: (rule: ReportingRule) => windowWords(rule, t),
    level: (level: Pick<LevelDueDay, 'levels' | 'units'>) => levelWords(level, t),
  };
}
