import { act, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { board } from '../testing/fixtures';
import { distance } from './clock';
import { Countdown } from './Countdown';
import type { BoardReading } from './useBoard';

describe('distance', () => {
  const due = Date.parse('2025-07-09T17:00:00Z');

  test.each([
    [due - 1, { passed: false, seconds: 1 }],
    [due - 1000, { passed: false, seconds: 1 }],
    [due - 1001, { passed: false, seconds: 2 }],
    [due, { passed: true, seconds: 0 }],
    [due + 999, { passed: true, seconds: 0 }],
    [due + 1000, { passed: true, seconds: 1 }],
    [due - 90_061_000, { passed: false, days: 1, hours: 1, minutes: 1, seconds: 1 }],
  ])('at %i', (now, want) => {
    expect(distance(now, due)).toMatchObject(want);
  });

  test('its parts add up to the whole seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (offset) => {
        const { passed, days, hours, minutes, seconds } = distance(due + offset, due);
        expect(passed).toBe(offset >= 0);
        expect(((days * 24 + hours) * 60 + minutes) * 60 + seconds).toBe(passed ? Math.floor(offset / 1000) : Math.ceil(-offset / 1000));
      }),
    );
  });
});

describe('the countdown', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance', 'Date'] });
  });

  const reading = (now: string, overdue = 0): BoardReading => ({
    board: { ...board, now, counts: { ...board.counts, overdue } },
    askedAt: performance.now(),
  });
  const shown = () => screen.getByRole('timer').textContent;
  const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

  test('counts from the server’s clock, whatever the browser’s clock says', () => {
    vi.setSystemTime('2031-01-01T00:00:00Z');
    render(<Countdown reading={reading('2025-07-09T16:58:30Z')} onPassed={() => undefined} />);
    expect(shown()).toBe('Còn 1 phút 30 giây');
    vi.setSystemTime('1999-01-01T00:00:00Z');
    pass(31_000);
    expect(shown()).toBe('Còn 59 giây');
  });

  test('turns into overdue at the due time, and asks the server once what became of it', () => {
    const onPassed = vi.fn();
    render(<Countdown reading={reading('2025-07-09T16:59:58Z')} onPassed={onPassed} />);
    pass(1000);
    expect(shown()).toBe('Còn 1 giây');
    expect(onPassed).not.toHaveBeenCalled();
    pass(1000);
    expect(shown()).toBe('Quá hạn 0 giây');
    pass(60_000);
    expect(shown()).toBe('Quá hạn 1 phút 0 giây');
    expect(onPassed).toHaveBeenCalledTimes(1);
  });

  test('after the due time it counts up only while something is missing', () => {
    const { rerender } = render(<Countdown reading={reading('2025-07-12T20:00:00Z', 2)} onPassed={() => undefined} />);
    expect(shown()).toBe('Quá hạn 3 ngày 3 giờ');
    rerender(<Countdown reading={reading('2025-07-12T20:00:00Z', 0)} onPassed={() => undefined} />);
    expect(shown()).toBe('Đã hết hạn nộp');
  });

  test('counts from when the board was asked for, so a slow answer shows no time that is gone', () => {
    const asked = { ...reading('2025-07-09T16:59:00Z'), askedAt: performance.now() };
    vi.advanceTimersByTime(10_000);
    render(<Countdown reading={asked} onPassed={() => undefined} />);
    expect(shown()).toBe('Còn 50 giây');
  });
});
