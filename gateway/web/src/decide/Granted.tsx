import type { Period, Report } from '../api/types';
import { Facts } from '../app/Facts';
import { TextDifference } from '../difference/TextDifference';
import { TableScroll } from '../app/TableScroll';
import { formatInstant } from '../format/time';
import { useDue } from '../period/due';
import { useText } from '../text/text';
import { partWords } from './partWords';
import { partTitle } from './parts';

/** Whether the report may be written, and what was granted for it or asked. */
export function Granted({ report, period }: { report: Report; period: Period | undefined }) {
  const { t } = useText();
  const due = useDue();
  const { extension, exemption, pendingRequest: asked, writing } = report;
  const answer = writing?.answer ?? 'ANSWER_UNSPECIFIED';
  return (
    <>
      <Facts
        facts={[
          [t.decide.writing, answer !== 'ANSWER_UNSPECIFIED' && t.decide.answer[answer](formatInstant(writing?.untilTime, 'minute'))],
          [t.decide.regularDue, report.regularDueTime !== report.dueTime && due(report.regularDueTime)],
          [t.decide.extended, extension && <Because comment={extension.comment} document={extension.document} />],
          [t.decide.exempted, exemption && <Because comment={exemption.comment} document={exemption.document} />],
          [t.decide.returnDue, due(report.returnDueTime)],
        ]}
      />
      {asked && (
        <div className="notice notice-warn">
          <p className="notice-title">
            {asked.kind === 'KIND_REOPENING' ? t.decide.askedReopening : t.decide.askedExtension(due(asked.dueTime))}
          </p>
          <p className="prose">{asked.comment}</p>
        </div>
      )}
      {(report.remarks ?? []).length > 0 && (
        <section aria-labelledby="remarks-title">
          <h2 id="remarks-title">{t.decide.remarks}</h2>
          <dl className="remarks">
            {(report.remarks ?? []).map((remark) => (
              <div key={remark.part}>
                <dt>{partTitle(remark.part, period, t)}</dt>
                <dd className="prose">{remark.comment}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

function Because({ comment, document }: { comment: string | undefined; document: string | undefined }) {
  return (
    <>
      {comment} {document && <span className="muted">({document})</span>}
    </>
  );
}

/** The parts that differ between two submissions. */
export function Changes({ report, period }: { report: Report; period: Period | undefined }) {
  const { t } = useText();
  if ((report.changes ?? []).length === 0) return null;
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">{t.decide.changes}</h2>
      <ChangeTable changes={report.changes ?? []} period={period} caption={t.decide.changes} />
    </section>
  );
}

interface ChangeTableProps {
  changes: NonNullable<Report['changes']>;
  period: Period | undefined;
  caption: string;
  /** What the columns are called, where they are not the submission before and the one now. */
  columns?: { before: string; after: string };
}

/** The parts that are written in words, and differ by the word. */
const inWords = (part: string) => /^(sections\/|explanations\/|difficulties$|next_steps$|proposals$)/.test(part);

/** Before and after, part by part. */
export function ChangeTable({ changes, period, caption, columns }: ChangeTableProps) {
  const { t } = useText();
  return (
    <TableScroll label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.decide.part}</th>
            <th scope="col">{columns?.before ?? t.decide.before}</th>
            <th scope="col">{columns?.after ?? t.decide.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.part}>
              <th scope="row">{partTitle(change.part ?? '', period, t)}</th>
              {change.before && change.after && inWords(change.part ?? '') ? (
                <td colSpan={2}>
                  <TextDifference before={change.before} after={change.after} />
                </td>
              ) : (
                <>
                  <td className="prose">{partWords(change.before ?? '', change.part ?? '', period, t)}</td>
                  <td className="prose">{partWords(change.after ?? '', change.part ?? '', period, t)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
