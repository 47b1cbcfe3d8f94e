import type { CalendarDay, DayReason } from '../api/types';
import { formatDay } from '../format/time';
import { useText } from '../text/text';

/** Why a day is what it is, in the language of the page, and where that is laid down. */
export function useReason() {
  const { t, language } = useText();
  const named = (reason: DayReason) => (language === 'en' && reason.displayNameEn) || reason.displayName || '';
  const why = ({ reasons = [], otherwise = [] }: CalendarDay): string => {
    const [reason] = reasons;
    if (reason) return reason.relatedDate ? t.calendar.related(named(reason), formatDay(reason.relatedDate)) : named(reason);
    return otherwise[0] ? t.calendar.otherwise(named(otherwise[0])) : '';
  };
  const basis = ({ reasons = [], otherwise = [] }: CalendarDay): string => [...reasons, ...otherwise][0]?.legalBasis ?? '';
  return { why, basis };
}
