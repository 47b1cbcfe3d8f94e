import { Fragment, useState } from 'react';
import { Link, useParams } from 'react-router';
import { idOf, pageOf } from '../api/names';
import { useGet } from '../api/react';
import type { Period, PeriodFinding } from '../api/types';
import { Loaded } from '../app/Loaded';
import { partTitle } from '../decide/parts';
import { formatDecimal } from '../format/number';
import { PeriodHead } from '../period/PeriodHead';
import { RichText } from '../richtext/RichText';
import { useText } from '../text/text';

/** What is worth a look when the reports of a period are held against each other: for those who see all of them. */
export function CrossingPage() {
  const { t } = useText();
  const { plan = '', period = '' } = useParams();
  const facts = useGet('/v1/plans/{plan}/periods/{period}', { path: { plan, period } });
  return (
    <Loaded query={facts}>
      {(data) => (
        <>
          <PeriodHead period={data} page={t.crossing.title} />
          <p className="hint">{t.crossing.lead}</p>
          <Crossings period={data} path={{ plan, period }} />
        </>
      )}
    </Loaded>
  );
}

function Crossings({ period, path }: { period: Period; path: { plan: string; period: string } }) {
  const { t } = useText();
  const [pages, setPages] = useState<string[]>([]);
  const query = useGet('/v1/plans/{plan}/periods/{period}/findings', {
    path,
    query: { pageSize: 50, ...(pages.length > 0 && { pageToken: pages.at(-1)! }) },
  });
  return (
    <Loaded query={query}>
      {({ findings = [], nextPageToken, reports = 0 }) => (
        <>
          <p>
            {t.crossing.reports(reports)}
            {findings.length === 0 && ` ${t.crossing.none}`}
          </p>
          <ul>
            {findings.map((finding) => (
              <li key={`${finding.part} ${finding.units?.[0]?.unit}`}>
                <Crossing finding={finding} period={period} />
              </li>
            ))}
          </ul>
          <div className="buttons">
            {pages.length > 0 && (
              <button type="button" onClick={() => setPages(pages.slice(0, -1))}>
                {t.crossing.before}
              </button>
            )}
            {nextPageToken && (
              <button type="button" onClick={() => setPages([...pages, nextPageToken])}>
                {t.crossing.after}
              </button>
            )}
          </div>
        </>
      )}
    </Loaded>
  );
}

function Crossing({ finding, period }: { finding: PeriodFinding; period: Period }) {
  const { t } = useText();
  const { units = [], percent = 0, text = '' } = finding;
  const part = partTitle(finding.part ?? '', period, t);
  const number = (value: string | undefined) => formatDecimal(value ?? '');
  return (
    <>
      {finding.kind === 'KIND_OUTLIER'
        ? t.crossing.outlier(part, number(finding.value), number(finding.median), number(finding.lowerFence), number(finding.upperFence))
        : t.crossing.same(part, units.length, percent)}{' '}
      {units.map(({ unit, displayName }, i) => (
        <Fragment key={unit}>
          {i > 0 && ', '}
          <Link to={`${pageOf(period.name)}/reports/${idOf(unit)}`}>{displayName}</Link>
        </Fragment>
      ))}
      {text && (
        <details>
          <summary>{t.crossing.text}</summary>
          <RichText text={text} />
        </details>
      )}
    </>
  );
}
