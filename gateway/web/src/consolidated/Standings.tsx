import type { ConsolidatedReport, UnitStanding } from '../api/types';
import { formatInstant } from '../format/time';
import { StateMark } from '../report/marks';
import { useText } from '../text/text';

/** Who is missing in a consolidated report, and who was late. */
export function Standings({ report }: { report: ConsolidatedReport }) {
  const { t } = useText();
  const units = report.units ?? [];
  return (
    <section aria-labelledby="standings-title">
      <h2 id="standings-title">{t.consolidated.standings}</h2>
      <div className="columns">
        <StandingList title={t.consolidated.missing} standings={units.filter((unit) => !unit.included)} />
        <StandingList title={t.consolidated.late} standings={units.filter((unit) => unit.timeliness === 'TIMELINESS_LATE')} />
      </div>
    </section>
  );
}

function StandingList({ title, standings }: { title: string; standings: UnitStanding[] }) {
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
              {standing.unit?.displayName} <StateMark state={standing.state} />
              {standing.firstReceiveTime && <span className="muted"> {formatInstant(standing.firstReceiveTime)}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
