import { expect, test } from 'vitest';
import { monthsOf, weekday } from './months';

test('a week begins on Monday', () => {
  expect(weekday({ year: 2026, month: 11, day: 23 })).toBe(0);
  expect(weekday({ year: 2026, month: 2, day: 1 })).toBe(6);
});

test('every day of the year stands once, in its month and under its day of the week', () => {
  const months = monthsOf(2024, []);
  const cells = months.flat(2).filter((cell) => cell !== undefined);
  expect(months).toHaveLength(12);
  expect(cells).toHaveLength(366);
  for (const week of months.flat()) {
    week.forEach((cell, column) => {
      if (cell) expect(weekday(cell.date)).toBe(column);
    });
  }
  expect(months[1]!.flat().filter(Boolean)).toHaveLength(29);
});

test('what is known of a day comes before the day of the week', () => {
  const months = monthsOf(2026, [
    { date: { year: 2026, month: 8, day: 22 }, working: true },
    { date: { year: 2026, month: 8, day: 31 }, working: false },
  ]);
  const working = (day: number) => months[7]!.flat().find((cell) => cell?.date.day === day)?.working;
  expect([21, 22, 23, 31].map(working)).toEqual([true, true, false, false]);
});
