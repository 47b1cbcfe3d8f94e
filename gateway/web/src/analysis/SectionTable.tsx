import type { PeriodProgress, ProgressSummary } from '../api/types';
import { TableScroll } from '../app/TableScroll';
import { formatCount, formatDecimal } from '../format/number';
import { useText } from '../text/text';

/** How content areas and the plan stand: how many indicators have which status and, with weights, how far they are. */
export function SectionTable({ progress }: { progress: PeriodProgress }) {
  const { t } = useText();
  const a = t.analysis;
  const weighted = [progress.summary, ...(progress.sections ?? []).map((s) => s.summary)].some((s) => s?.coveredPercent);
  const statuses = a.statuses;
  return (
    <TableScroll label={a.sectionsCaption}>
      <table>
        <caption>{a.sectionsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{a.section}</th>
            {weighted && (
              <>
                <th scope="col" className="figure">
                  {a.weight}
                </th>
                <th scope="col" className="figure">
                  {a.weighted}
                </th>
                <th scope="col" className="figure">
                  {a.covered}
                </th>
              </>
            )}
            {[
              statuses.PROGRESS_STATUS_ACHIEVED,
              statuses.PROGRESS_STATUS_LIKELY,
              statuses.PROGRESS_STATUS_UNLIKELY,
              statuses.PROGRESS_STATUS_NO_DATA,
              statuses.PROGRESS_STATUS_NOT_RATED,
            ].map((title) => (
              <th key={title} scope="col" className="figure">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(progress.sections ?? []).map((section) => (
            <tr key={section.section}>
              <th scope="row">
                {section.section}. {section.title}
              </th>
              <Cells weighted={weighted} weight={section.weight} summary={section.summary} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{a.whole}</th>
            <Cells weighted={weighted} weight={undefined} summary={progress.summary} />
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  );
}

function Cells({ weighted, weight, summary }: { weighted: boolean; weight: string | undefined; summary: ProgressSummary | undefined }) {
  const s = summary ?? {};
  return (
    <>
      {weighted &&
        [weight, s.percent, s.coveredPercent].map((number, i) => (
          <td key={i} className="figure">
            {formatDecimal(number ?? '')}
          </td>
        ))}
      {[s.achieved, s.likely, s.unlikely, s.noData, s.notRated].map((count, i) => (
        <td key={i} className="figure">
          {formatCount(count ?? 0)}
        </td>
      ))}
    </>
  );
}
