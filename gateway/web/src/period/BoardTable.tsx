import { Link } from 'react-router';
import { pageOf } from '../api/names';
import type { PinnedUnit } from '../api/types';
import { TableScroll } from '../app/TableScroll';
import { formatCount } from '../format/number';
import { formatInstant } from '../format/time';
import { RequestMark, StateMark, TimelinessMark } from '../report/marks';
import { useText } from '../text/text';
import { useDue } from './due';
import type { NumberedRow, SortColumn, Sorting } from './rows';

/** The units that are chosen, `units/{unit}`. */
export interface Selection {
  chosen: string[];
  choose: (units: string[]) => void;
}

interface BoardTableProps {
  rows: NumberedRow[];
  /** When the reports of the period are due that have no time of their own. */
  periodDue: string | undefined;
  /** Lets units be chosen. */
  selection?: Selection | undefined;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
}

/** The rows of a board, one for each unit. */
export function BoardTable({ rows, periodDue, selection, sorting, onSort }: BoardTableProps) {
  const { t } = useText();
  const head = (column: SortColumn, text: string, className?: string) => (
    <SortHead column={column} text={text} sorting={sorting} onSort={onSort} className={className} />
  );
  return (
    <TableScroll label={t.board.caption}>
      <table className={selection ? 'board choosing' : 'board'}>
        <caption className="visually-hidden">{t.board.caption}</caption>
        <thead>
          <tr>
            {head('number', t.board.number, 'figure')}
            {head('unit', t.board.unit)}
            {head('state', t.board.state)}
            {head('timeliness', t.board.timeliness)}
            {head('firstReceived', t.board.firstReceived)}
            {head('lastReceived', t.board.lastReceived, 'wide-only')}
            <th scope="col" className="figure wide-only">
              {t.board.entries}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <UnitRow key={row.row.report} {...row} periodDue={periodDue} selection={selection} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

interface UnitRowProps extends NumberedRow {
  periodDue: string | undefined;
  selection: Selection | undefined;
}

function UnitRow({ row, number, periodDue, selection }: UnitRowProps) {
  const { t } = useText();
  const due = useDue();
  const asked = row.pendingRequest;
  return (
    <tr>
      <td className="figure">
        {selection && row.unit && <Choice unit={row.unit} {...selection} />}
        {formatCount(number)}
      </td>
      <th scope="row">
        <Link to={pageOf(row.report)}>{row.unit?.displayName}</Link>
      </th>
      <td>
        <StateMark state={row.state} />
        {row.state === 'STATE_RETURNED' && row.returnDueTime && (
          <span className="muted block">
            {t.decide.returnDue} {due(row.returnDueTime)}
          </span>
        )}
        {asked && (
          <span className="block">
            <RequestMark text={t.decide.asks[asked.kind ?? 'KIND_UNSPECIFIED']} />
          </span>
        )}
      </td>
      <td>
        <TimelinessMark timeliness={row.timeliness} />
        {row.dueTime && row.dueTime !== periodDue && (
          <span className="muted block">{row.extended ? t.decide.extendedDue(due(row.dueTime)) : t.decide.ownDue(due(row.dueTime))}</span>
        )}
      </td>
      <td>{formatInstant(row.firstReceiveTime)}</td>
      <td className="wide-only">{formatInstant(row.lastReceiveTime)}</td>
      <td className="figure wide-only">{formatCount(row.entries ?? 0)}</td>
    </tr>
  );
}

function Choice({ unit, chosen, choose }: Selection & { unit: PinnedUnit }) {
  const { t } = useText();
  const { unit: name = '', displayName = '' } = unit;
  return (
    <input
      type="checkbox"
      aria-label={t.board.choose(displayName)}
      checked={chosen.includes(name)}
      onChange={(e) => choose(e.target.checked ? [...chosen, name] : chosen.filter((other) => other !== name))}
    />
  );
}

interface SortHeadProps {
  column: SortColumn;
  text: string;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  className: string | undefined;
}

function SortHead({ column, text, sorting, onSort, className }: SortHeadProps) {
  const { t } = useText();
  const active = sorting.column === column;
  const order = sorting.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={className} aria-sort={active ? order : undefined}>
      <button
        type="button"
        className="sort"
        title={t.board.sortBy(text)}
        onClick={() => onSort({ column, descending: active && !sorting.descending })}
      >
        {text}
        <span aria-hidden="true" className="sort-sign">
          {active ? (sorting.descending ? '▼' : '▲') : ''}
        </span>
      </button>
    </th>
  );
}
