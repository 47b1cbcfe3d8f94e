import { useId } from 'react';
import type { BoardCounts, ReportState, Timeliness } from '../api/types';
import { formatCount } from '../format/number';
import { RequestMark, StateMark, TimelinessMark } from '../report/marks';
import { useText } from '../text/text';
import type { RowFilter } from './rows';

const states: [ReportState, keyof BoardCounts][] = [
  ['STATE_NOT_STARTED', 'notStarted'],
  ['STATE_DRAFTING', 'drafting'],
  ['STATE_SUBMITTED', 'submitted'],
  ['STATE_RETURNED', 'returned'],
  ['STATE_ACCEPTED', 'accepted'],
  ['STATE_WITHDRAWN', 'withdrawn'],
  ['STATE_REOPENED', 'reopened'],
];
const timelinesses: [Timeliness, keyof BoardCounts][] = [
  ['TIMELINESS_ON_TIME', 'onTime'],
  ['TIMELINESS_LATE', 'late'],
  ['TIMELINESS_BY_EXTENSION', 'byExtension'],
  ['TIMELINESS_EXCUSED', 'excused'],
  ['TIMELINESS_OVERDUE', 'overdue'],
  ['TIMELINESS_PENDING', 'pending'],
];

interface BoardFilterProps {
  counts: BoardCounts;
  filter: RowFilter;
  onChange: (filter: RowFilter) => void;
}

/** How many reports stand where, each count a button that shows only those; and a search for a unit. */
export function BoardFilter({ counts, filter, onChange }: BoardFilterProps) {
  const { t } = useText();
  const id = useId();
  const toggle = (part: RowFilter) => onChange({ ...filter, ...part });
  return (
    <div className="filter">
      <div className="counts" role="group" aria-label={t.board.counts}>
        <CountButton
          count={counts.expected}
          pressed={!filter.state && !filter.timeliness && !filter.requests}
          onClick={() => toggle({ state: undefined, timeliness: undefined, requests: undefined })}
        >
          {t.board.all}
        </CountButton>
        {states.map(([state, count]) => {
          const pressed = filter.state === state;
          return (
            <CountButton key={state} count={counts[count]} pressed={pressed} onClick={() => toggle({ state: pressed ? undefined : state })}>
              <StateMark state={state} />
            </CountButton>
          );
        })}
        {(counts.requests || filter.requests) && (
          <CountButton
            count={counts.requests}
            pressed={filter.requests === true}
            onClick={() => toggle({ requests: filter.requests ? undefined : true })}
          >
            <RequestMark text={t.decide.request} />
          </CountButton>
        )}
        <span className="counts-gap" />
        {timelinesses.map(([timeliness, count]) => {
          const pressed = filter.timeliness === timeliness;
          return (
            <CountButton
              key={timeliness}
              count={counts[count]}
              pressed={pressed}
              onClick={() => toggle({ timeliness: pressed ? undefined : timeliness })}
            >
              <TimelinessMark timeliness={timeliness} />
            </CountButton>
          );
        })}
      </div>
      <p className="muted sum">{t.board.sum(splitOf(counts))}</p>
      <div className="field">
        <label htmlFor={id}>
          {t.board.search} <span className="muted">({t.board.searchHint})</span>
        </label>
        <input id={id} type="search" value={filter.search ?? ''} onChange={(e) => toggle({ search: e.target.value })} />
      </div>
    </div>
  );
}

/** How the reports expected are split by whether they are on time. */
function splitOf({ onTime = 0, late = 0, byExtension = 0, excused = 0, overdue = 0, pending = 0, expected = 0 }: BoardCounts) {
  return { onTime, late, byExtension, excused, missing: overdue, pending, expected };
}

interface CountButtonProps {
  count: number | undefined;
  pressed: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

function CountButton({ count = 0, pressed, onClick, children }: CountButtonProps) {
  return (
    <button type="button" className="count" aria-pressed={pressed} onClick={onClick}>
      <span className="count-number">{formatCount(count)}</span>{' '}
      <span>{children}</span>
    </button>
  );
}
