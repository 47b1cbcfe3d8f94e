import { useEffect, useEffectEvent } from 'react';
import type { Board } from '../api/types';
import { formatInstant } from '../format/time';
import { useText } from '../text/text';
import type { Catalogue } from '../text/vi';
import { distance, useServerClock, type Distance } from './clock';
import type { BoardReading } from './useBoard';

/** Counts down to the due time, and up from it while reports are missing. */
export function Countdown({ reading, onPassed }: { reading: BoardReading; onPassed: () => void }) {
  const { t } = useText();
  const { board } = reading;
  const now = useServerClock(reading);
  const due = nextDue(board);
  const far = distance(now, due);
  const passedWhenRead = Date.parse(board.now ?? '') >= due;
  const tell = useEffectEvent(onPassed);
  useEffect(() => {
    if (far.passed && !passedWhenRead) tell();
  }, [far.passed, passedWhenRead]);
  const late = far.passed && (board.counts?.overdue ?? 0) > 0;
  return (
    <div className="countdown">
      <p className={late ? 'countdown-time countdown-late' : 'countdown-time'} role="timer">
        {countdownText(far, late || !passedWhenRead, t)}
      </p>
      <p className="muted">{t.board.updatedAt(formatInstant(board.now))}</p>
    </div>
  );
}

/**
 * The due time that is counted down to: the next one of the reports on the board, whose units can have days and extensions
 * of their own; the last one once all have passed.
 */
export function nextDue(board: Board): number {
  const now = Date.parse(board.now ?? '');
  const dues = (board.rows ?? []).map((row) => Date.parse(row.dueTime ?? '')).filter((due) => !Number.isNaN(due));
  if (dues.length === 0) return Date.parse(board.dueTime ?? '');
  const coming = dues.filter((due) => due > now);
  return coming.length > 0 ? Math.min(...coming) : Math.max(...dues);
}

function countdownText(far: Distance, missing: boolean, t: Catalogue): string {
  if (far.passed && !missing) return t.board.closed;
  const time = far.days > 0 ? t.board.days(far.days, far.hours) : t.board.clock(far.hours, far.minutes, far.seconds);
  return far.passed ? t.board.overdue(time) : t.board.remaining(time);
}
