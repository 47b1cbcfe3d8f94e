import type { ReportPath } from '../api/names';
import { useGet } from '../api/react';
import type { DrawableReport, Indicator, IndicatorValue } from '../api/types';
import { formatInstant } from '../format/time';
import { useText } from '../text/text';

interface DrawReportsProps {
  path: ReportPath;
  indicators: Indicator[];
  onDraw: (values: IndicatorValue[]) => void;
}

/** The consolidated reports that the unit dispatched, from which its figures are drawn; nothing where it has none. */
export function DrawReports({ path: { plan, period, report }, indicators, onDraw }: DrawReportsProps) {
  const { t } = useText();
  const query = useGet('/v1/plans/{plan}/periods/{period}/reports/{report}/drawableReports', { path: { plan, period, report } });
  const reports = query.data?.drawableReports ?? [];
  if (reports.length === 0) return null;
  return (
    <section className="known" aria-labelledby="draw-title">
      <h2 id="draw-title">{t.level.title}</h2>
      <p className="hint">{t.level.hint}</p>
      {reports.map((one) => (
        <Drawable key={one.consolidatedReport} report={one} indicators={indicators} onDraw={onDraw} />
      ))}
    </section>
  );
}

function Drawable({ report, indicators, onDraw }: { report: DrawableReport; indicators: Indicator[]; onDraw: DrawReportsProps['onDraw'] }) {
  const { t } = useText();
  const { obstacle = 'OBSTACLE_UNSPECIFIED', values = [] } = report;
  const drawn = values.flatMap(({ value }) => (value ? [value] : []));
  const others = values.filter(({ value }) => !value);
  const title = (code: string | undefined) => indicators.find((i) => i.code === code)?.title ?? '';
  return (
    <div>
      <p>
        <strong>{t.level.report(report.title ?? '', report.planDocumentNumber ?? '')}</strong>{' '}
        <span className="muted">
          {t.level.revision(report.revision ?? 0, formatInstant(report.dispatchTime), report.includedReports ?? 0, report.expectedReports ?? 0)}
        </span>
      </p>
      {obstacle !== 'OBSTACLE_UNSPECIFIED' && <p className="notice notice-warn">{t.level.reportObstacle[obstacle]}</p>}
      {drawn.length > 0 && (
        <button type="button" onClick={() => onDraw(drawn)}>
          {t.level.draw(drawn.length)}
        </button>
      )}
      {obstacle === 'OBSTACLE_UNSPECIFIED' && others.length > 0 && (
        <details>
          <summary>{t.level.others(others.length)}</summary>
          <ul>
            {others.map(({ indicator, obstacle: why = 'OBSTACLE_UNSPECIFIED' }) => (
              <li key={indicator}>
                <span className="code">{indicator}</span> {title(indicator)}: {t.level.valueObstacle[why]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
