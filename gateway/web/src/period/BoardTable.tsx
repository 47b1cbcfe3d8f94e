import { Link } from 'react-router';
import { pageOf } from '../api/names';
import { TableScroll } from '../app/TableScroll';
import { formatCount } from '../format/number';
import { formatInstant } from '../format/time';
import { StateMark, TimelinessMark } from '../report/marks';
import { useText } from '../text/text';
import { useDue } from './due';
import type { NumberedRow, SortColumn, Sorting } from './rows';

interface BoardTableProps {
  rows: NumberedRow[];
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
}

/** The rows of a board, one for each unit. */
export function BoardTable({ rows, sorting, onSort }: BoardTableProps) {
  const { t } = useText();
  const head = (column: SortColumn, text: string, className?: string) => (
    <SortHead column={column} text={text} sorting={sorting} onSort={onSort} className={className} />
  );
  return (
    <TableScroll label={t.board.caption}>
      <table className="board">
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
            <UnitRow key={row.row.report} {...row} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function UnitRow({ row, number }: NumberedRow) {
  const { t } = useText();
  const due = useDue();
  return (
    <tr>
      <td className="figure">{formatCount(number)}</td>
      <th scope="row">
        <Link to={pageOf(row.report)}>{row.unit?.displayName}</Link>
      </th>
      <td>
        <StateMark state={row.state} />
        {row.pendingRequest && <span className="muted block">{t.decide.request}</span>}
      </td>
      <td>
        <TimelinessMark timeliness={row.timeliness} />
        {row.extended && <span className="muted block">{t.decide.ownDue(due(row.dueTime))}</span>}
      </td>
      <td>{formatInstant(row.firstReceiveTime)}</td>
      <td className="wide-only">{formatInstant(row.lastReceiveTime)}</td>
      <td className="figure wide-only">{formatCount(row.entries ?? 0)}</td>
    </tr>
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
