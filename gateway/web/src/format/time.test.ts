import { expect, test } from 'vitest';
import { formatDay, formatInstant, vietnamTime } from './time';

test('a day is written day, month, year', () => {
  expect(formatDay({ year: 2019, month: 7, day: 9 })).toBe('09/07/2019');
  expect(formatDay(undefined)).toBe('');
  expect(formatDay({ year: 2019, month: 0, day: 0 })).toBe('');
});

test('an instant is written in the time of Vietnam, as exactly as asked', () => {
  const lastInstant = '2025-07-09T16:59:59.999Z';
  expect(formatInstant(lastInstant, 'minute')).toBe('09/07/2025 23:59');
  expect(formatInstant(lastInstant)).toBe('09/07/2025 23:59:59');
  expect(formatInstant(lastInstant, 'millisecond')).toBe('09/07/2025 23:59:59,999');
});

test('midnight is 00:00 of the new day', () => {
  expect(vietnamTime('2025-07-09T17:00:00Z', 'minute')).toEqual({ day: '10/07/2025', time: '00:00' });
});

test('nanoseconds are cut, not rounded into the next millisecond', () => {
  expect(formatInstant('2025-07-09T16:59:59.999999999Z', 'millisecond')).toBe('09/07/2025 23:59:59,999');
});

test('what is no instant is empty', () => {
  expect(formatInstant(undefined)).toBe('');
  expect(formatInstant('tomorrow')).toBe('');
});
