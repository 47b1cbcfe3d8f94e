import { useEffect, useEffectEvent } from 'react';
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
  const due = Date.parse(board.dueTime ?? '');
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

function countdownText(far: Distance, missing: boolean, t: Catalogue): string {
  if (far.passed && !missing) return t.board.closed;
  const time = far.days > 0 ? t.board.days(far.days, far.hours) : t.board.clock(far.hours, far.minutes, far.seconds);
  return far.passed ? t.board.overdue(time) : t.board.remaining(time);
}
