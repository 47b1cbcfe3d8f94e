import { expect, test } from 'vitest';
import type { Board } from '../api/types';
import { nextDue } from './Countdown';

const board = (now: string, ...dues: (string | undefined)[]): Board => ({
  now,
  dueTime: '2025-07-10T00:00:00Z',
  rows: dues.map((dueTime) => ({ dueTime })),
});

test.each([
  ['a unit alone counts to its own day', board('2025-07-01T00:00:00Z', '2025-07-05T00:00:00Z'), '2025-07-05T00:00:00Z'],
  ['the next day of several', board('2025-07-06T00:00:00Z', '2025-07-05T00:00:00Z', '2025-07-12T00:00:00Z', '2025-07-10T00:00:00Z'), '2025-07-10T00:00:00Z'],
  ['the last one once all have passed', board('2025-07-20T00:00:00Z', '2025-07-05T00:00:00Z', '2025-07-12T00:00:00Z'), '2025-07-12T00:00:00Z'],
  ['a due time is over at its instant', board('2025-07-05T00:00:00Z', '2025-07-05T00:00:00Z', '2025-07-06T00:00:00Z'), '2025-07-06T00:00:00Z'],
  ['the board’s where no row says one', board('2025-07-01T00:00:00Z', undefined), '2025-07-10T00:00:00Z'],
])('%s', (_, given, want) => {
  expect(nextDue(given)).toBe(Date.parse(want));
});
