import type { CalendarDay } from '../api/types';
import { TableScroll } from '../app/TableScroll';
import { formatDay } from '../format/time';
import { useText } from '../text/text';
import { weekday } from './months';
import { useReason } from './reason';

/** The days about which there is something to say, each with why, and where that is laid down. */
export function DayTable({ days }: { days: CalendarDay[] }) {
  const { t } = useText();
  const { why, basis } = useReason();
  return (
    <TableScroll label={t.calendar.list}>
      <table className="days">
        <caption>{t.calendar.listCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.calendar.date}</th>
            <th scope="col">{t.calendar.weekday}</th>
            <th scope="col">{t.calendar.is}</th>
            <th scope="col">{t.calendar.why}</th>
            <th scope="col">{t.calendar.basis}</th>
            <th scope="col">{t.calendar.certainty}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={formatDay(day.date)}>
              <th scope="row" className="code">
                {formatDay(day.date)}
              </th>
              <td>{t.calendar.weekdays[weekday(day.date ?? {})]}</td>
              <td>{day.working ? t.calendar.worked : t.calendar.off}</td>
              <td>{why(day)}</td>
              <td>{basis(day) || t.calendar.basisUnknown}</td>
              <td>{t.calendar.standing[day.standing ?? 'STANDING_UNSPECIFIED']}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
