import type { BoardRow, ReportState, Timeliness } from '../api/types';
import { matches } from '../format/fold';

/** Which rows of a board are shown. */
export interface RowFilter {
  state?: ReportState | undefined;
  timeliness?: Timeliness | undefined;
  /** Only those whose unit asked for something and has no answer. */
  requests?: boolean | undefined;
  search?: string;
}

/** A column that rows can be sorted by; number is the official order. */
export type SortColumn = 'number' | 'unit' | 'state' | 'timeliness' | 'firstReceived' | 'lastReceived';

/** How rows are sorted. */
export interface Sorting {
  column: SortColumn;
  descending: boolean;
}

/** A row with its place in the official order, from 1. */
export interface NumberedRow {
  row: BoardRow;
  number: number;
}

/** The rows that pass the filter, sorted; rows that are equal keep the official order. */
export function chooseRows(rows: BoardRow[], filter: RowFilter, sorting: Sorting): NumberedRow[] {
  const chosen = rows.map((row, i) => ({ row, number: i + 1 })).filter(({ row }) => passes(row, filter));
  const sign = sorting.descending ? -1 : 1;
  return chosen.sort((a, b) => sign * compare[sorting.column](a, b) || a.number - b.number);
}

function passes(row: BoardRow, { state, timeliness, requests, search = '' }: RowFilter): boolean {
  if (state && row.state !== state) return false;
  if (timeliness && row.timeliness !== timeliness) return false;
  if (requests && !row.pendingRequest) return false;
  return matches(row.unit?.displayName ?? '', search);
}

const vietnamese = new Intl.Collator('vi');
const stateOrder: (ReportState | undefined)[] = [
  'STATE_NOT_STARTED',
  'STATE_DRAFTING',
  'STATE_SUBMITTED',
  'STATE_RETURNED',
  'STATE_ACCEPTED',
  'STATE_WITHDRAWN',
  'STATE_REOPENED',
];
const timelinessOrder: (Timeliness | undefined)[] = [
  'TIMELINESS_OVERDUE',
  'TIMELINESS_PENDING',
  'TIMELINESS_LATE',
  'TIMELINESS_BY_EXTENSION',
  'TIMELINESS_ON_TIME',
  'TIMELINESS_EXCUSED',
];

/** Instants compare as numbers; those that are not there come last. */
const at = (instant: string | undefined) => (instant ? Date.parse(instant) : Number.MAX_SAFE_INTEGER);

const compare: Record<SortColumn, (a: NumberedRow, b: NumberedRow) => number> = {
  number: (a, b) => a.number - b.number,
  unit: (a, b) => vietnamese.compare(a.row.unit?.displayName ?? '', b.row.unit?.displayName ?? ''),
  state: (a, b) => stateOrder.indexOf(a.row.state) - stateOrder.indexOf(b.row.state),
  timeliness: (a, b) => timelinessOrder.indexOf(a.row.timeliness) - timelinessOrder.indexOf(b.row.timeliness),
  firstReceived: (a, b) => at(a.row.firstReceiveTime) - at(b.row.firstReceiveTime),
  lastReceived: (a, b) => at(a.row.lastReceiveTime) - at(b.row.lastReceiveTime),
};
