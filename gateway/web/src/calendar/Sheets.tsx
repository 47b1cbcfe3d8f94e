import type { CalendarDay } from '../api/types';
import { useText } from '../text/text';
import { monthsOf, type Cell } from './months';
import { useReason } from './reason';

/** The twelve months of a year, side by side. What a colour says a sign says too, and a word to who cannot see it. */
export function Sheets({ year, days }: { year: number; days: CalendarDay[] }) {
  const { t } = useText();
  return (
    <>
      <div className="sheets">
        {monthsOf(year, days).map((weeks, month) => (
          <table key={t.calendar.months[month]} className="sheet">
            <caption>{t.calendar.months[month]}</caption>
            <thead>
              <tr>
                {t.calendar.weekdays.map((name, i) => (
                  <th key={name} scope="col" abbr={name}>
                    {t.calendar.shortWeekdays[i]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week, i) => (
                <tr key={i}>
                  {week.map((cell, column) => (cell ? <DayCell key={column} cell={cell} /> : <td key={column} />))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <Legend />
    </>
  );
}

function DayCell({ cell: { date, working, known } }: { cell: Cell }) {
  const { t } = useText();
  const { why } = useReason();
  const assumed = known?.standing === 'STANDING_ASSUMED';
  const kind = [working ? 'worked' : 'off', known && 'known', assumed && 'assumed'].filter(Boolean).join(' ');
  return (
    <td className={kind} title={known && why(known)}>
      {date.day}
      {known && <span aria-hidden="true">{signOf(working, assumed)}</span>}
      {known && (
        <span className="visually-hidden">
          {' '}
          {[working ? t.calendar.worked : t.calendar.off, why(known), assumed && t.calendar.standing.STANDING_ASSUMED]
            .filter(Boolean)
            .join(', ')}
        </span>
      )}
    </td>
  );
}

const signOf = (working: boolean, assumed: boolean) => (assumed ? '?' : working ? '+' : '•');

/** What the signs mean. */
function Legend() {
  const { t } = useText();
  return (
    <ul className="legend" aria-hidden="true">
      <li>• {t.calendar.legendOff}</li>
      <li>+ {t.calendar.legendWorked}</li>
      <li>? {t.calendar.legendAssumed}</li>
    </ul>
  );
}
