import { Link } from 'react-router';
import { idOf, pageOf } from '../api/names';
import type { ConsolidatedFigure, FigureContribution, Period } from '../api/types';
import { TableScroll } from '../app/TableScroll';
import { formatInstant } from '../format/time';
import { Source } from '../level/Source';
import { Hash } from '../report/Hash';
import { ValueText } from '../report/ValueText';
import { hasBoard, seesAllReports } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';

interface ProvenanceTableProps {
  contributions: FigureContribution[];
  figure: ConsolidatedFigure;
  period: Period;
}

/** What each report adds to a figure, with the submission, its receipt, and the people. */
export function ProvenanceTable({ contributions, figure, period }: ProvenanceTableProps) {
  const { t } = useText();
  const account = useAccount();
  const linked = hasBoard(account) && seesAllReports(account, period);
  const caption = t.provenance.caption(figure.title ?? '');
  const text = figure.valueKind === 'VALUE_KIND_TEXT';
  return (
    <TableScroll label={caption}>
      <table className="stacked">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.board.unit}</th>
            <th scope="col" className={text ? undefined : 'figure'}>
              {t.report.value}
            </th>
            <th scope="col">{t.provenance.receipt}</th>
            <th scope="col">{t.provenance.submitted}</th>
            <th scope="col">{t.provenance.accepted}</th>
            <th scope="col">{t.provenance.hash}</th>
          </tr>
        </thead>
        <tbody>
          {contributions.map((from) => (
            <tr key={from.unit?.unit}>
              <th scope="row">
                {linked ? (
                  <Link to={`${pageOf(period.name)}/reports/${idOf(from.unit?.unit)}`}>{from.unit?.displayName}</Link>
                ) : (
                  from.unit?.displayName
                )}
              </th>
              <td className={text ? undefined : 'figure'} data-label={t.report.value}>
                <ValueText value={from.value} decimals={figure.decimals} />
                <Source value={from.value} />
                {(from.inputs ?? []).map((input) => (
                  <span key={input.indicator} className="block muted">
                    {input.indicator}: <ValueText value={input} decimals={decimalsOf(period, input.indicator)} />
                  </span>
                ))}
              </td>
              <td className="nowrap" data-label={t.provenance.receipt}>
                {from.receiptNumber}
              </td>
              <td data-label={t.provenance.submitted}>
                <Act entry={from.entry} time={from.receiveTime} by={from.submittedBy} />
              </td>
              <td data-label={t.provenance.accepted}>{from.acceptTime && <Act entry={from.acceptEntry} time={from.acceptTime} by={from.acceptedBy} />}</td>
              <td data-label={t.provenance.hash}>
                <Hash hash={from.contentSha256} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

const decimalsOf = (period: Period, code: string | undefined) => period.indicators?.find((i) => i.code === code)?.decimals;

/** When something was done, by whom, and which entry of the report's series says so. */
function Act({ entry, time, by }: { entry: number | undefined; time: string | undefined; by: string | undefined }) {
  const { t } = useText();
  return (
    <>
      <span className="block">{formatInstant(time)}</span>
      {by && <span className="block">{by}</span>}
      <span className="block muted">{t.provenance.entry(entry ?? 0)}</span>
    </>
  );
}
