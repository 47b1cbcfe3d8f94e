import { vietnamTime } from '../format/time';
import { useText } from '../text/text';

/** Writes a due time as people say it: the instant itself is late, so it is "before". */
export function useDue() {
  const { t } = useText();
  return (due: string | undefined) => {
    const at = vietnamTime(due, 'minute');
    return at ? t.period.dueAt(at.time, at.day) : '';
  };
}
