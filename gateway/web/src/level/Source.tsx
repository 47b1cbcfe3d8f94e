import { useState } from 'react';
import { reportName, type ReportPath } from '../api/names';
import { useGet } from '../api/react';
import type { DrawnSource, IndicatorValue } from '../api/types';
import { Loaded } from '../app/Loaded';
import { Hash } from '../report/Hash';
import { ValueText } from '../report/ValueText';
import { useText } from '../text/text';
import { levelWords } from './source';

/** That a value was drawn, from which revision and how many units; and whether the lower level has corrected it since. */
export function Source({ value, source }: { value: IndicatorValue | undefined; source?: DrawnSource | undefined }) {
  const { t } = useText();
  const from = value?.drawnFrom;
  if (!from) return null;
  return (
    <span className="block muted">
      {t.level.from(from.revision, levelWords(from.levels, t))}
      {source?.newestRevision !== undefined && source.newestRevision !== from.revision && (
        <strong className="block">{t.level.newer(source.newestRevision)}</strong>
      )}
      {source?.rejected && <strong className="block">{t.level.rejected}</strong>}
    </span>
  );
}

interface OpenedProps {
  path: ReportPath;
  /** Number of the submission. */
  entry: number;
  value: IndicatorValue;
  source: DrawnSource | undefined;
  decimals: number | undefined;
}

/** What the lower level's reports add to a drawn value, read when somebody opens it. */
export function OpenSource({ path, entry, value, source, decimals }: OpenedProps) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t.level.open}</summary>
      <p className="muted">
        {source && t.level.report(source.title ?? '', source.planDocumentNumber ?? '')} <Hash hash={value.drawnFrom?.contentSha256} />
      </p>
      {open && <Contributions key={reportName(path)} path={path} entry={entry} value={value} decimals={decimals} token="" />}
    </details>
  );
}

interface PageProps extends Omit<OpenedProps, 'source'> {
  token: string;
}

/** A page of contributions, with the next one below it on demand. */
function Contributions({ path: { plan, period, report }, entry, value, decimals, token }: PageProps) {
  const { t } = useText();
  const [more, setMore] = useState(false);
  const path = { plan, period, report, entrie: String(entry), indicator: value.indicator };
  const query = useGet('/v1/plans/{plan}/periods/{period}/reports/{report}/entries/{entrie}/values/{indicator}/drawnContributions', {
    path,
    query: { pageSize: 50, pageToken: token },
  });
  return (
    <Loaded query={query}>
      {({ contributions = [], nextPageToken }) => (
        <>
          <ul>
            {contributions.map(({ unit, value: said }) => (
              <li key={unit?.unit}>
                {unit?.displayName}: <ValueText value={said} decimals={decimals} />
                <Source value={said} />
              </li>
            ))}
          </ul>
          {nextPageToken && !more && (
            <button type="button" className="quiet" onClick={() => setMore(true)}>
              {t.provenance.after}
            </button>
          )}
          {nextPageToken && more && (
            <Contributions path={{ plan, period, report }} entry={entry} value={value} decimals={decimals} token={nextPageToken} />
          )}
        </>
      )}
    </Loaded>
  );
}
