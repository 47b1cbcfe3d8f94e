import type { ReorganisationState } from '../api/types';
import { useText } from '../text/text';

/** Where a reorganisation stands, in words. */
export function StateMark({ state = 'STATE_UNSPECIFIED' }: { state: ReorganisationState | undefined }) {
  const { t } = useText();
  const tone = { STATE_UNSPECIFIED: '', STATE_PLANNED: 'planned', STATE_IN_FORCE: 'in-force', STATE_CANCELLED: 'muted' }[state];
  return <span className={tone}>{t.reorganisation.state[state]}</span>;
}
