import type { ReportPath } from '../api/names';
import { useGet } from '../api/react';
import { Loaded } from '../app/Loaded';
import { useText } from '../text/text';
import { Recommendations } from './Recommendations';

/** The recommendations of a submitted report with their answers; nothing where it never had any. */
export function ReportRecommendations({ path, submitted }: { path: ReportPath; submitted: boolean }) {
  const { t } = useText();
  const query = useGet('/v1/plans/{plan}/periods/{period}/reports/{report}/recommendations', { path, query: { pageSize: 200 } }, { enabled: submitted });
  if (!submitted || query.data?.recommendations?.length === 0 || (query.data && !query.data.recommendations)) return null;
  return (
    <section aria-labelledby="recommendations-title">
      <h2 id="recommendations-title">{t.recommendation.title}</h2>
      <Loaded query={query}>{(data) => <Recommendations list={data.recommendations ?? []} />}</Loaded>
    </section>
  );
}
