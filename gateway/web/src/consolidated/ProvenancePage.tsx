import { useState } from 'react';
import { useParams } from 'react-router';
import { pageOf } from '../api/names';
import { useGet } from '../api/react';
import type { ConsolidatedFigure, ConsolidatedReport, Period } from '../api/types';
import { Crumbs } from '../app/Crumbs';
import { Facts } from '../app/Facts';
import { Loaded } from '../app/Loaded';
import { PageTitle } from '../app/PageTitle';
import { formatCount, formatDecimal } from '../format/number';
import { usePeriodCrumbs } from '../period/PeriodHead';
import { formulaWords } from '../report/formulaWords';
import { useText } from '../text/text';
import { FigureInputs } from './FigureInputs';
import { ProvenanceTable } from './ProvenanceTable';

/** Where one figure of a consolidated report comes from: which submission of whom, with receipt and people. */
export function ProvenancePage() {
  const { plan = '', period = '', indicator = '' } = useParams();
  const path = { plan, period };
  const facts = useGet('/v1/plans/{plan}/periods/{period}', { path });
  const report = useGet('/v1/plans/{plan}/periods/{period}/consolidatedReport', { path });
  return (
    <Loaded query={facts}>
      {(data) => (
        <Loaded query={report}>
          {(read) => <Figure period={data} report={read} indicator={indicator} path={{ ...path, indicator }} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface FigureProps {
  period: Period;
  report: ConsolidatedReport;
  indicator: string;
  path: { plan: string; period: string; indicator: string };
}

function Figure({ period, report, indicator, path }: FigureProps) {
  const { t } = useText();
  const crumbs = usePeriodCrumbs(period);
  const figure = report.figures?.find((one) => one.indicator === indicator);
  const title = t.preflight.figure(indicator, figure?.title ?? '');
  return (
    <>
      <Crumbs above={[...crumbs, { to: pageOf(period.name), text: period.title ?? '' }, { to: pageOf(report.name), text: t.provenance.back }]} />
      <PageTitle title={`${t.provenance.title} – ${title}`}>{title}</PageTitle>
      {figure ? (
        <>
          <p className="lead">{t.provenance.lead}</p>
          <FigureFacts figure={figure} report={report} period={period} />
          <Sources period={period} report={report} figure={figure} path={path} />
        </>
      ) : (
        <p>{t.provenance.unknown(indicator)}</p>
      )}
    </>
  );
}

function FigureFacts({ figure, report, period }: { figure: ConsolidatedFigure; report: ConsolidatedReport; period: Period }) {
  const { t } = useText();
  const ratio = figure.numerator && figure.denominator && t.report.ratio(formatDecimal(figure.numerator), formatDecimal(figure.denominator));
  return (
    <Facts
      facts={[
        [
          t.consolidated.value,
          figure.value ? (
            <>
              <strong>{formatDecimal(figure.value)}</strong> {figure.unitOfMeasure} {ratio && <span className="muted">({ratio})</span>}
            </>
          ) : (
            t.consolidated.noValue
          ),
        ],
        [t.consolidated.units, t.consolidated.ofUnits(figure.reportedUnits ?? 0, figure.expectedUnits ?? 0)],
        [t.provenance.how, t.consolidated.aggregation[figure.aggregation ?? 'AGGREGATION_UNSPECIFIED']],
        [t.computed.formula, figure.formula && formulaWords(figure.formula, period.indicators ?? [], t)],
        [t.computed.inputs, figure.formula && <FigureInputs figure={figure} period={period} />],
        [t.consolidated.revision, formatCount(report.revision ?? 0)],
      ]}
    />
  );
}

interface SourcesProps {
  period: Period;
  report: ConsolidatedReport;
  figure: ConsolidatedFigure;
  path: { plan: string; period: string; indicator: string };
}

/** The contributions, a page at a time. */
function Sources({ period, report, figure, path }: SourcesProps) {
  const { t } = useText();
  const [pages, setPages] = useState<string[]>([]);
  const query = useGet('/v1/plans/{plan}/periods/{period}/consolidatedReport/figures/{indicator}/contributions', {
    path,
    query: { pageSize: 200, ...(pages.length > 0 && { pageToken: pages.at(-1)! }) },
  });
  return (
    <Loaded query={query}>
      {({ contributions = [], nextPageToken, revision }) => (
        <>
          {revision !== report.revision && <p className="notice notice-warn">{t.provenance.otherRevision}</p>}
          {contributions.length === 0 ? (
            <p>{t.provenance.none}</p>
          ) : (
            <ProvenanceTable contributions={contributions} figure={figure} period={period} />
          )}
          <div className="buttons">
            {pages.length > 0 && (
              <button type="button" onClick={() => setPages(pages.slice(0, -1))}>
                {t.provenance.before}
              </button>
            )}
            {nextPageToken && (
              <button type="button" onClick={() => setPages([...pages, nextPageToken])}>
                {t.provenance.after}
              </button>
            )}
          </div>
        </>
      )}
    </Loaded>
  );
}
