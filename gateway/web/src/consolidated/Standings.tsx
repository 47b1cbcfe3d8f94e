import type { ReactNode } from 'react';
import type { ConsolidatedReport, UnitStanding } from '../api/types';
import { formatInstant } from '../format/time';
import { StateMark, TimelinessMark } from '../report/marks';
import { useText } from '../text/text';

/** Who is missing in a consolidated report, and who was late. */
export function Standings({ report }: { report: ConsolidatedReport }) {
  const { t } = useText();
  const units = report.units ?? [];
  return (
    <section aria-labelledby="standings-title">
      <h2 id="standings-title">{t.consolidated.standings}</h2>
      <div className="columns">
        <StandingList title={t.consolidated.missing} standings={units.filter((unit) => !unit.included)}>
          {({ state, timeliness }) => (timeliness === 'TIMELINESS_EXCUSED' ? <TimelinessMark timeliness={timeliness} /> : <StateMark state={state} />)}
        </StandingList>
        <StandingList title={t.consolidated.late} standings={units.filter((unit) => unit.timeliness === 'TIMELINESS_LATE')}>
          {(standing) => <span className="muted">{formatInstant(standing.firstReceiveTime)}</span>}
        </StandingList>
      </div>
    </section>
  );
}

interface StandingListProps {
  title: string;
  standings: UnitStanding[];
  /** What is told of each unit beside its name. */
  children: (standing: UnitStanding) => ReactNode;
}

function StandingList({ title, standings, children }: StandingListProps) {
  const { t } = useText();
  return (
    <div>
      <h3>{title}</h3>
      {standings.length === 0 ? (
        <p>{t.consolidated.nobody}</p>
      ) : (
        <ul>
          {standings.map((standing) => (
            <li key={standing.unit?.unit}>
              {standing.unit?.displayName} {children(standing)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
