import type { ConsolidatedReport, Period } from '../api/types';
import { ChangeTable } from '../decide/Granted';
import { TimelinessMark } from '../report/marks';
import { useText } from '../text/text';

/** The reports that are not what they were when the revision was compiled. */
export function ChangedReports({ report, period }: { report: ConsolidatedReport; period: Period }) {
  const { t } = useText();
  const changes = report.changes ?? [];
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changed-title">
      <h2 id="changed-title">{t.decide.changedReports}</h2>
      {changes.map((change) => {
        const title = t.decide.changedUnit(change.unit?.displayName ?? '', change.entry ?? 0, change.entryNow ?? 0);
        return (
          <div key={change.unit?.unit}>
            <h3>{title}</h3>
            {change.timeliness !== change.timelinessNow && (
              <p>
                <TimelinessMark timeliness={change.timeliness} /> → <TimelinessMark timeliness={change.timelinessNow} />
              </p>
            )}
            {(change.parts ?? []).length > 0 && <ChangeTable changes={change.parts ?? []} period={period} caption={title} />}
          </div>
        );
      })}
    </section>
  );
}
