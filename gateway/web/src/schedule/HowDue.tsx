import type { DueDay, Period } from '../api/types';
import { formatDay } from '../format/time';
import { useText } from '../text/text';
import { dueWords } from './words';

/** Shows how the last day on time was found: the rule, the day it names, the days off that moved it and, if wanted, where it is laid down. */
export function HowDue({ day, basis = false }: { day: DueDay | undefined; basis?: boolean }) {
  const { t, language } = useText();
  if (!day?.rule) return null;
  const skipped = day.skippedDays ?? [];
  const reasons = [...new Set(skipped.map((d) => (language === 'vi' ? d.reason : d.reasonEn) ?? ''))].filter(Boolean);
  return (
    <span className="how-due">
      {t.schedule.lastDay(formatDay(day.lastDay))}
      <span className="muted">
        {' '}
        {t.schedule.byRule(dueWords(day.rule, t))}
        {skipped.length > 0 && t.schedule.moved(formatDay(day.ruleLastDay), reasons.join(', '))}
        {day.assumed && t.schedule.assumed}
        {basis && day.rule.legalBasis && t.schedule.basis(day.rule.legalBasis)}
      </span>
    </span>
  );
}

/** The due day by which a unit of a period goes. */
export function dueDayOf(period: Period | undefined, unit: string | undefined): DueDay | undefined {
  const own = period?.levelDueDays?.find((level) => unit && level.units?.includes(unit));
  return own?.dueDay ?? period?.dueDay;
}
