import { useEffect, useState } from 'react';
import type { BoardReading } from './useBoard';

/**
 * The server's clock now, in milliseconds: what the board said, and the time since on the browser's monotonic clock.
 * The browser's own clock may be wrong by hours and is not asked. Counted from when the board was asked for, not from
 * when it came, so that nobody is shown more time than there is.
 */
export function useServerClock({ board, askedAt }: BoardReading): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const tick = () => setNow(performance.now());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [askedAt]);
  return Date.parse(board.now ?? '') + Math.max(now - askedAt, 0);
}

/** How far it is to the due time, or since. */
export interface Distance {
  /** True from the due time on: a report received at that very instant is late. */
  passed: boolean;
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

/** How far an instant is from the due time. A second that has begun still counts before it, and not yet after it. */
export function distance(now: number, due: number): Distance {
  const passed = now >= due;
  const seconds = passed ? Math.floor((now - due) / 1000) : Math.ceil((due - now) / 1000);
  return {
    passed,
    days: Math.floor(seconds / 86_400),
    hours: Math.floor(seconds / 3600) % 24,
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  };
}
