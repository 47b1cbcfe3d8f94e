import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { idOf, pageOf, type PeriodPath } from '../api/names';
import { useGet } from '../api/react';
import type { ConsolidatedReport, Period, PreflightFinding } from '../api/types';
import { Loaded } from '../app/Loaded';
import { useText } from '../text/text';
import { provenancePage } from './ProvenanceLink';

type Kind = NonNullable<PreflightFinding['kind']>;
type Severity = NonNullable<PreflightFinding['severity']>;

/** The findings that are about the same, as the server found them. */
interface Group {
  kind: Kind;
  severity: Severity;
  findings: PreflightFinding[];
}

interface PreflightProps {
  report: ConsolidatedReport;
  period: Period;
  path: PeriodPath;
}

/** Everything that stands in the way of the dispatch, or deserves a look before it, each with the way to where it is mended. */
export function Preflight({ report, period, path }: PreflightProps) {
  const { t } = useText();
  const waiting = report.state === 'STATE_COMPILED' || report.state === 'STATE_APPROVED';
  const query = useGet('/v1/plans/{plan}/periods/{period}/consolidatedReport:preflight', { path }, { enabled: waiting });
  if (!waiting) return null;
  return (
    <section className="panel" aria-labelledby="preflight-title">
      <h2 id="preflight-title">{t.preflight.title}</h2>
      <Loaded query={query}>
        {({ findings = [], dispatchable, revision = 0 }) => (
          <>
            <p>
              <strong>{dispatchable ? t.preflight.ready(revision) : t.preflight.blocked(revision)}</strong>
              {findings.length === 0 && ` ${t.preflight.clean}`}
            </p>
            {bySeverity(findings).map(([severity, groups]) => (
              <div key={severity}>
                <h3>{t.preflight.severity[severity]}</h3>
                <ul>
                  {groups.map((group) => (
                    <li key={group.kind}>
                      <FoundGroup group={group} report={report} period={period} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </>
        )}
      </Loaded>
    </section>
  );
}

/** The findings by severity and kind, in the order in which the server gives them: the gravest first. */
function bySeverity(findings: PreflightFinding[]): [Severity, Group[]][] {
  const severities = new Map<Severity, Map<Kind, Group>>();
  for (const finding of findings) {
    const { kind = 'KIND_UNSPECIFIED', severity = 'SEVERITY_UNSPECIFIED' } = finding;
    const kinds = severities.get(severity) ?? new Map<Kind, Group>();
    const group = kinds.get(kind) ?? { kind, severity, findings: [] };
    group.findings.push(finding);
    severities.set(severity, kinds.set(kind, group));
  }
  return [...severities].map(([severity, kinds]) => [severity, [...kinds.values()]]);
}

/** A list of more than so many is folded. */
const short = 6;

function FoundGroup({ group, report, period }: { group: Group; report: ConsolidatedReport; period: Period }) {
  const { t } = useText();
  const { kind, findings } = group;
  const about = findings.filter(({ unit, indicator }) => unit ?? indicator);
  const count = about.some(({ indicator }) => indicator) ? t.preflight.figures(about.length) : t.preflight.units(about.length);
  const list = about.length > 0 && (
    <ul>
      {about.map((finding) => (
        <li key={finding.unit?.unit ?? finding.indicator}>
          <About finding={finding} report={report} period={period} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {t.preflight.kind[kind]}
      {about.length > 1 && ` (${count})`}. <span className="muted">{t.preflight.mend[kind]}</span> <Way kind={kind} period={period} />
      {about.length > short ? (
        <details>
          <summary>{count}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </>
  );
}

/** What a finding is about, with the way there. */
function About({ finding, report, period }: { finding: PreflightFinding; report: ConsolidatedReport; period: Period }): ReactNode {
  const { t } = useText();
  const { kind, unit, indicator, indicatorTitle, reportedUnits, expectedUnits } = finding;
  if (indicator) {
    return (
      <>
        <Link to={provenancePage(report.name, indicator)}>{t.preflight.figure(indicator, indicatorTitle ?? '')}</Link>
        {expectedUnits ? `: ${t.preflight.ofUnits(reportedUnits ?? 0, expectedUnits)}` : ''}
      </>
    );
  }
  const page = kind === 'KIND_RECIPIENT_ENDED' ? pageOf(unit?.unit) : `${pageOf(period.name)}/reports/${idOf(unit?.unit)}`;
  return <Link to={page}>{unit?.displayName}</Link>;
}

/** The way to where all of a kind is mended, where there is one. */
function Way({ kind, period }: { kind: Kind; period: Period }): ReactNode {
  const { t } = useText();
  const plan = (period.name ?? '').split('/').slice(0, 2).join('/');
  switch (kind) {
    case 'KIND_REPORT_MISSING':
    case 'KIND_NOT_CERTIFIED':
      return <Link to={pageOf(period.name)}>{t.preflight.toBoard}</Link>;
    case 'KIND_NARRATIVE_CHANGED':
    case 'KIND_SOURCE_CHANGED':
      return <Link to={`${pageOf(period.name)}/consolidatedDraft`}>{t.preflight.toNarrative}</Link>;
    case 'KIND_TARGET_MISSING':
      return <Link to={pageOf(plan)}>{t.preflight.toPlan}</Link>;
    default:
      return null;
  }
}
