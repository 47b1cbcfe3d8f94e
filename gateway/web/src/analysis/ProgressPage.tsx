import { useParams } from 'react-router';
import type { PeriodPath } from '../api/names';
import { useDownload, useGet } from '../api/react';
import type { Period, PeriodProgress } from '../api/types';
import { DownloadButtons } from '../app/DownloadButtons';
import { Loaded } from '../app/Loaded';
import { formatDecimal } from '../format/number';
import { PeriodHead } from '../period/PeriodHead';
import { useText } from '../text/text';
import { ProgressTable } from './ProgressTable';
import { SectionTable } from './SectionTable';
import { UnitChoice, useUnit, useUnitName } from './UnitChoice';

/** How the indicators of a period stand against their targets. */
export function ProgressPage() {
  const { t } = useText();
  const { plan = '', period = '' } = useParams();
  const path: PeriodPath = { plan, period };
  const facts = useGet('/v1/plans/{plan}/periods/{period}', { path });
  return (
    <Loaded query={facts}>
      {(data) => (
        <>
          <PeriodHead period={data} page={t.analysis.progress} />
          <p className="hint">{t.analysis.lead}</p>
          <Body period={data} path={path} />
        </>
      )}
    </Loaded>
  );
}

function Body({ period, path }: { period: Period; path: PeriodPath }) {
  const [unit, choose] = useUnit();
  const of = useUnitName(period, unit);
  const download = useDownload();
  const { t } = useText();
  const asked = { path, query: unit ? { unit } : {} };
  const query = useGet('/v1/plans/{plan}/periods/{period}/progress', asked);
  return (
    <>
      <UnitChoice period={period} unit={unit} onChange={choose} />
      <Loaded query={query}>
        {(progress) => (
          <>
            <ProgressTable progress={progress} of={of} unit={unit} />
            <SectionTable progress={progress} />
            <DownloadButtons files={[{ label: t.sheet.board, read: () => download('/v1/plans/{plan}/periods/{period}:exportProgress', asked) }]} />
            <Rule progress={progress} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** By which rule indicators were rated. */
function Rule({ progress }: { progress: PeriodProgress }) {
  const { t } = useText();
  return (
    <details>
      <summary>{t.analysis.rule}</summary>
      <ol>
        {(progress.rule?.bands ?? []).map((band, i) => {
          const status = band.title || t.analysis.statuses[band.status];
          return (
            <li key={i}>
              {band.atLeastPercent
                ? t.analysis.band(status, formatDecimal(band.atLeastPercent), t.analysis.measures[band.measure ?? 'MEASURE_UNSPECIFIED'])
                : t.analysis.rest(status)}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
