import type { Entry, Period, SeriesCheck, Terms } from '../api/types';
import { TableScroll } from '../app/TableScroll';
import { partTitle } from '../decide/parts';
import { formatCount } from '../format/number';
import { formatInstant } from '../format/time';
import { useDue } from '../period/due';
import { useText } from '../text/text';
import type { Catalogue } from '../text/vi';
import { Hash } from './Hash';
import { TimelinessMark } from './marks';

interface SeriesProps {
  entries: Entry[];
  check: SeriesCheck | undefined;
  caption: string;
  period: Period | undefined;
}

/** The series of a report or of a consolidated report, and whether it is whole. */
export function Series({ entries, check, caption, period }: SeriesProps) {
  const { t } = useText();
  if (entries.length === 0) return <p>{t.series.empty}</p>;
  const columns = [t.series.number, t.series.act, t.series.who, t.series.when, t.series.timeliness, t.series.comment, t.series.hash];
  return (
    <>
      {check && <Check check={check} entries={entries.length} />}
      <TableScroll label={t.series.title}>
        <table className="series">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <EntryRow key={entry.name} entry={entry} period={period} />
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}

function Check({ check, entries }: { check: SeriesCheck; entries: number }) {
  const { t } = useText();
  return check.intact ? (
    <p className="notice notice-good">{t.series.intact(entries)}</p>
  ) : (
    <p className="notice notice-bad" role="alert">
      {t.series.broken(check.brokenAt ?? 0)}
    </p>
  );
}

function EntryRow({ entry, period }: { entry: Entry; period: Period | undefined }) {
  const { t } = useText();
  return (
    <tr>
      <td className="figure">{formatCount(entry.number ?? 0)}</td>
      <th scope="row">
        {t.series.kind[entry.kind ?? 'KIND_UNSPECIFIED']}
        {entry.aboutEntry ? <span className="muted block">{t.series.about(entry.aboutEntry)}</span> : null}
      </th>
      <td>
        {entry.accountDisplayName}
        <span className="muted block">{unitTitle(entry.unit, period)}</span>
      </td>
      <td className="nowrap">{formatInstant(entry.receiveTime, 'millisecond')}</td>
      <td>
        <TimelinessMark timeliness={entry.timeliness} />
      </td>
      <td className="prose">
        {entry.comment}
        <TermsOf terms={entry.terms} period={period} />
      </td>
      <td>
        <Hash hash={entry.sha256} />
      </td>
    </tr>
  );
}

/** What an act laid down. */
function TermsOf({ terms, period }: { terms: Terms | undefined; period: Period | undefined }) {
  const { t } = useText();
  const due = useDue();
  if (!terms) return null;
  const said = [
    terms.dueTime && t.decide.termsDue(due(terms.dueTime)),
    terms.untilTime && t.decide.termsUntil(formatInstant(terms.untilTime, 'minute')),
    unitsOf(terms, period, t),
    terms.counts && t.decide.acceptedOf(terms.counts.accepted ?? 0, terms.counts.expected ?? 0),
    ...(terms.remarks ?? []).map((remark) => `${partTitle(remark.part, period, t)}: ${remark.comment}`),
    terms.document,
  ].filter(Boolean);
  return <span className="muted block">{said.join('; ')}</span>;
}

/** How many units are named instead of counted. */
const mostNamed = 5;

/** The units an act was about: their names, or how many where they are many. */
function unitsOf({ units = [] }: Terms, period: Period | undefined, t: Catalogue): string {
  if (units.length > mostNamed) return t.decide.termsUnits(units.length);
  return units.map((unit) => unitTitle(unit, period) ?? unit).join(', ');
}

/** The name a unit had when the period was opened. */
function unitTitle(unit: string | undefined, period: Period | undefined): string | undefined {
  const known = [
    period?.issuingUnit,
    period?.leadUnit,
    period?.recipientUnit,
    ...(period?.obligations ?? []).map((obligation) => obligation.unit),
  ];
  return known.find((pinned) => pinned?.unit === unit)?.displayName;
}
