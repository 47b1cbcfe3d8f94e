// The days of a year as twelve sheets of a wall calendar, weeks beginning on Monday.
import type { CalendarDay } from '../api/types';
import type { Day } from '../format/time';

/** One day of a sheet, with what is known of it beyond the day of the week. */
export interface Cell {
  date: Required<Day>;
  working: boolean;
  known?: CalendarDay;
}

/** A week of a sheet; days of other months are left out. */
export type Week = (Cell | undefined)[];

/** The day of the week, from 0 for Monday to 6 for Sunday. */
export const weekday = ({ year, month, day }: Day) =>
  (new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1)).getUTCDay() + 6) % 7;

/** The weeks of the twelve months of a year. */
export function monthsOf(year: number, days: CalendarDay[]): Week[][] {
  const known = new Map(days.map((day) => [keyOf(day.date), day]));
  return Array.from({ length: 12 }, (_, month) => weeksOf(year, month + 1, known));
}

function weeksOf(year: number, month: number, known: Map<string, CalendarDay>): Week[] {
  const weeks: Week[] = [];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  for (let day = 1; day <= last; day++) {
    const date = { year, month, day };
    const column = weekday(date);
    if (day === 1 || column === 0) weeks.push(Array<Cell | undefined>(7).fill(undefined));
    const about = known.get(keyOf(date));
    weeks.at(-1)![column] = { date, working: about ? about.working === true : column < 5, ...(about && { known: about }) };
  }
  return weeks;
}

const keyOf = (day: Day | undefined) => `${day?.month}-${day?.day}`;
