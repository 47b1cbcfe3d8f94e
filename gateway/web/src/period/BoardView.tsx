import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ReportState, Timeliness } from '../api/types';
import { useText } from '../text/text';
import { BoardFilter } from './BoardFilter';
import { BoardTable } from './BoardTable';
import { chooseRows, type RowFilter, type Sorting } from './rows';
import type { BoardReading } from './useBoard';

/** The rows of a board with their filter. The filter stands in the address, so that it can be kept and passed on. */
export function BoardView({ reading: { board } }: { reading: BoardReading }) {
  const { t } = useText();
  const [filter, setFilter] = useRowFilter();
  const [sorting, setSorting] = useState<Sorting>({ column: 'number', descending: false });
  const rows = board.rows ?? [];
  const shown = chooseRows(rows, filter, sorting);
  const filtered = Boolean(filter.state || filter.timeliness || filter.search);
  return (
    <section aria-label={t.board.title}>
      {rows.length > 1 && <BoardFilter counts={board.counts ?? {}} filter={filter} onChange={setFilter} />}
      <p role="status" className="muted">
        {rows.length > 1 && t.board.shown(shown.length, rows.length)}
      </p>
      <BoardTable rows={shown} sorting={sorting} onSort={setSorting} />
      {shown.length === 0 && <p>{t.board.noMatch}</p>}
      {filtered && (
        <button type="button" onClick={() => setFilter({})}>
          {t.board.clear}
        </button>
      )}
    </section>
  );
}

function useRowFilter(): [RowFilter, (filter: RowFilter) => void] {
  const [params, setParams] = useSearchParams();
  const filter: RowFilter = {
    state: (params.get('state') as ReportState | null) ?? undefined,
    timeliness: (params.get('timeliness') as Timeliness | null) ?? undefined,
    search: params.get('search') ?? '',
  };
  const set = (next: RowFilter) => {
    const given = Object.entries(next).filter((pair): pair is [string, string] => Boolean(pair[1]));
    setParams(given, { replace: true });
  };
  return [filter, set];
}
