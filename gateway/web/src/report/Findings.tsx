import { Fragment } from 'react';
import { Link } from 'react-router';
import { idOf, pageOf, type ReportPath } from '../api/names';
import { useGet } from '../api/react';
import type { Period, ReportFinding } from '../api/types';
import { partTitle } from '../decide/parts';
import { TextDifference } from '../difference/TextDifference';
import { useText } from '../text/text';

/** What in a report is worth a look before it is submitted or accepted; nothing where nothing was found. */
export function Findings({ path, period }: { path: ReportPath; period: Period | undefined }) {
  const { t } = useText();
  const { data } = useGet('/v1/plans/{plan}/periods/{period}/reports/{report}/findings', { path });
  const findings = data?.findings ?? [];
  if (findings.length === 0) return null;
  return (
    <section className="notice notice-warn" aria-labelledby="findings-title">
      <h2 id="findings-title" className="notice-title">
        {t.finding.title}
      </h2>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.kind} ${finding.part}`}>
            <OneFinding finding={finding} period={period} />
          </li>
        ))}
      </ul>
      <p className="muted">{t.finding.advice}</p>
    </section>
  );
}

function OneFinding({ finding, period }: { finding: ReportFinding; period: Period | undefined }) {
  const { t } = useText();
  const part = finding.part ? partTitle(finding.part, period, t) : '';
  const last = finding.source?.periodTitle ?? '';
  switch (finding.kind) {
    case 'KIND_REPEATS_LAST_PERIOD':
      return (
        <>
          {t.finding.repeats(part, finding.percent ?? 0, last)}
          <details>
            <summary>{t.finding.compare}</summary>
            <TextDifference before={finding.before ?? ''} after={finding.after ?? ''} />
          </details>
        </>
      );
    case 'KIND_REPEATS_OTHER_UNIT':
      return <OtherUnits finding={finding} part={part} period={period} />;
    case 'KIND_VALUES_UNCHANGED':
      return t.finding.unchanged(finding.values ?? 0, last);
    case 'KIND_OLD_ENCODING':
      return t.finding.oldEncoding(part, finding.encoding ?? '');
    default:
      return part;
  }
}

/** A text that repeats other units': whose, to those who may know. */
function OtherUnits({ finding, part, period }: { finding: ReportFinding; part: string; period: Period | undefined }) {
  const { t } = useText();
  const units = finding.units ?? [];
  if (units.length === 0) return t.finding.repeatsSomebody(part);
  return (
    <>
      {t.finding.repeatsOthers(part, finding.percent ?? 0)}{' '}
      {units.map(({ unit, displayName }, i) => (
        <Fragment key={unit}>
          {i > 0 && ', '}
          <Link to={`${pageOf(period?.name)}/reports/${idOf(unit)}`}>{displayName}</Link>
        </Fragment>
      ))}
      <details>
        <summary>{t.finding.compare}</summary>
        <p>{t.finding.against(units[0]?.displayName ?? '')}</p>
        <TextDifference before={finding.before ?? ''} after={finding.after ?? ''} />
      </details>
    </>
  );
}
