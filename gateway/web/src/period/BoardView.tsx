import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ReportState, Timeliness } from '../api/types';
import { decideTitle } from '../decide/PeriodDecisions';
import { useText } from '../text/text';
import { BoardFilter } from './BoardFilter';
import { BoardTable, type Selection } from './BoardTable';
import { chooseRows, type NumberedRow, type RowFilter, type Sorting } from './rows';
import type { BoardReading } from './useBoard';

/** The rows of a board with their filter. The filter stands in the address, so that it can be kept and passed on. */
export function BoardView({ reading: { board }, selection }: { reading: BoardReading; selection?: Selection | undefined }) {
  const { t } = useText();
  const [filter, setFilter] = useRowFilter();
  const [sorting, setSorting] = useState<Sorting>({ column: 'number', descending: false });
  const rows = board.rows ?? [];
  const shown = chooseRows(rows, filter, sorting);
  const filtered = Boolean(filter.state || filter.timeliness || filter.requests || filter.search);
  return (
    <section aria-label={t.board.title}>
      {rows.length > 1 && <BoardFilter counts={board.counts ?? {}} filter={filter} onChange={setFilter} />}
      <p role="status" className="muted">
        {rows.length > 1 && t.board.shown(shown.length, rows.length)}
      </p>
      {selection && <Chosen selection={selection} shown={shown} />}
      <BoardTable rows={shown} periodDue={board.dueTime} selection={selection} sorting={sorting} onSort={setSorting} />
      {shown.length === 0 && <p>{t.board.noMatch}</p>}
      {filtered && (
        <button type="button" onClick={() => setFilter({})}>
          {t.board.clear}
        </button>
      )}
    </section>
  );
}

/** How many units are chosen, and the ways to choose more, none, and to decide for them. */
function Chosen({ selection: { chosen, choose }, shown }: { selection: Selection; shown: NumberedRow[] }) {
  const { t } = useText();
  const units = shown.map(({ row }) => row.unit?.unit ?? '');
  return (
    <div className="buttons chosen">
      <button type="button" onClick={() => choose([...new Set([...chosen, ...units])])}>
        {t.board.chooseShown(units.length)}
      </button>
      {chosen.length > 0 && (
        <>
          <button type="button" onClick={() => choose([])}>
            {t.board.chooseNone}
          </button>
          <button type="button" className="primary" onClick={() => document.getElementById(decideTitle)?.focus()}>
            {t.board.decideForChosen(chosen.length)}
          </button>
        </>
      )}
    </div>
  );
}

function useRowFilter(): [RowFilter, (filter: RowFilter) => void] {
  const [params, setParams] = useSearchParams();
  const filter: RowFilter = {
    state: (params.get('state') as ReportState | null) ?? undefined,
    timeliness: (params.get('timeliness') as Timeliness | null) ?? undefined,
    requests: params.has('requests') || undefined,
    search: params.get('search') ?? '',
  };
  const set = (next: RowFilter) => {
    const given = Object.entries(next).filter(([, value]) => value);
    setParams(
      given.map(([name, value]): [string, string] => [name, String(value)]),
      { replace: true },
    );
  };
  return [filter, set];
}
