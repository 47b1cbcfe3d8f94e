import type { PeriodPath } from '../api/names';
import { useGet } from '../api/react';
import type { Period } from '../api/types';
import { Loaded } from '../app/Loaded';
import { Series } from '../report/Series';
import { useText } from '../text/text';

/** The series of a period: every decision that was ever made for it. */
export function PeriodSeries({ period, path }: { period: Period; path: PeriodPath }) {
  const { t } = useText();
  const entries = useGet('/v1/plans/{plan}/periods/{period}/entries', { path });
  return (
    <section aria-labelledby="series-title">
      <h2 id="series-title">{t.series.titlePeriod}</h2>
      <Loaded query={entries}>
        {(data) => <Series entries={data.entries ?? []} check={data.check} caption={t.series.captionPeriod} period={period} />}
      </Loaded>
    </section>
  );
}
