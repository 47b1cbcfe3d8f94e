import { Link, useParams } from 'react-router';
import { useGet } from '../api/react';
import type { CalendarYear } from '../api/types';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { vietnamTime } from '../format/time';
import { mayDecideDays } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';
import { DayTable } from './DayTable';
import { Decisions } from './Decisions';
import { Sheets } from './Sheets';

/** The working days of a year: which days are off, why, where it is laid down, and which of them are only assumed. */
export function CalendarPage() {
  const { t } = useText();
  const { year = thisYear() } = useParams();
  const calendar = useGet('/v1/calendarYears/{calendarYear}', { path: { calendarYear: year } });
  return (
    <>
      <PageTitle title={t.calendar.title(year)}>{t.calendar.title(year)}</PageTitle>
      <Loaded query={calendar}>{(read) => <YearView calendar={read} />}</Loaded>
    </>
  );
}

/** The year in Vietnam now. */
const thisYear = () => vietnamTime(new Date().toISOString(), 'minute')!.day.slice(-4);

function YearView({ calendar }: { calendar: CalendarYear }) {
  const { t } = useText();
  const account = useAccount();
  const { year = 0, days = [], workingDays = 0, assumedDays = 0, weeklyRestBasis = '' } = calendar;
  return (
    <>
      <YearLinks calendar={calendar} />
      <p>{t.calendar.summary(workingDays)}</p>
      <p className="muted">{t.calendar.weeklyRest(weeklyRestBasis)}</p>
      {assumedDays > 0 && (
        <div className="notice">
          <p className="notice-title">{t.calendar.assumedTitle(assumedDays)}</p>
          <p>{t.calendar.assumedHint}</p>
        </div>
      )}
      <Sheets year={year} days={days} />
      <h2>{t.calendar.list}</h2>
      <DayTable days={days} />
      {mayDecideDays(account) && <Decisions year={year} />}
    </>
  );
}

/** The ways to the years before and after, as far as they are known. */
function YearLinks({ calendar: { year = 0, firstKnownYear = year, lastKnownYear = year } }: { calendar: CalendarYear }) {
  const { t } = useText();
  const known = [year - 1, year + 1].filter((other) => firstKnownYear <= other && other <= lastKnownYear);
  return (
    <nav className="years" aria-label={t.calendar.otherYears}>
      {known.map((other) => (
        <Link key={other} to={`/calendarYears/${other}`}>
          {t.calendar.year(String(other))}
        </Link>
      ))}
    </nav>
  );
}
