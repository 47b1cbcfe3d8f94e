import { expect, test } from 'vitest';
import { board } from '../testing/fixtures';
import { chooseRows, type RowFilter, type SortColumn } from './rows';

const choose = (filter: RowFilter, column: SortColumn = 'number', descending = false) =>
  chooseRows(board.rows!, filter, { column, descending }).map(({ row }) => row.unit!.displayName);

test.each<[string, RowFilter, string[]]>([
  ['nothing', {}, ['Xã Đại Thịnh', 'Xã Tráng Việt', 'Thị trấn Chi Đông']],
  ['a state', { state: 'STATE_ACCEPTED' }, ['Thị trấn Chi Đông']],
  ['a timeliness', { timeliness: 'TIMELINESS_ON_TIME' }, ['Xã Đại Thịnh', 'Thị trấn Chi Đông']],
  ['a search without accents', { search: 'dai thinh' }, ['Xã Đại Thịnh']],
  ['all of them', { state: 'STATE_SUBMITTED', timeliness: 'TIMELINESS_ON_TIME', search: 'chi' }, []],
])('rows filtered by %s', (_, filter, want) => {
  expect(choose(filter)).toEqual(want);
});

test.each<[SortColumn, boolean, string[]]>([
  ['number', true, ['Thị trấn Chi Đông', 'Xã Tráng Việt', 'Xã Đại Thịnh']],
  ['unit', false, ['Thị trấn Chi Đông', 'Xã Đại Thịnh', 'Xã Tráng Việt']],
  ['state', false, ['Xã Tráng Việt', 'Xã Đại Thịnh', 'Thị trấn Chi Đông']],
  ['timeliness', false, ['Xã Tráng Việt', 'Xã Đại Thịnh', 'Thị trấn Chi Đông']],
  ['firstReceived', false, ['Thị trấn Chi Đông', 'Xã Đại Thịnh', 'Xã Tráng Việt']],
])('rows sorted by %s, descending %s', (column, descending, want) => {
  expect(choose({}, column, descending)).toEqual(want);
});

test('rows keep their official number however they are sorted', () => {
  const rows = chooseRows(board.rows!, {}, { column: 'unit', descending: false });
  expect(rows.map(({ number }) => number)).toEqual([3, 1, 2]);
});

test('rows filtered by requests are those whose unit waits for an answer', () => {
  const rows = board.rows!.map((row, i) => (i === 1 ? { ...row, pendingRequest: { comment: 'Chờ số liệu' } } : row));
  const shown = chooseRows(rows, { requests: true }, { column: 'number', descending: false });
  expect(shown.map(({ number }) => number)).toEqual([2]);
});
