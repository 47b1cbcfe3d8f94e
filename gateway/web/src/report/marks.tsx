import type { ReactNode } from 'react';
import type { ConsolidatedState, ProgressStatus, ReportState, Timeliness } from '../api/types';
import { useText } from '../text/text';

// Where something stands is said in words, with a shape beside them; colour only repeats it.

const circle = <circle cx="8" cy="8" r="6" />;
const clock = <path d="M8 4.5V8l2.5 1.5" />;
const triangle = <path d="M8 2 15 14H1zM8 6.5v3.5M8 12v.2" />;
const shapes: Record<string, ReactNode> = {
  STATE_NOT_STARTED: <circle cx="8" cy="8" r="6" strokeDasharray="2.5 2.2" />,
  STATE_DRAFTING: <path d="M3 13l.8-3.2L11 2.6l2.4 2.4-7.2 7.2zM9.2 4.4l2.4 2.4" />,
  STATE_SUBMITTED: <path d="M8 13V3M4 7l4-4 4 4" />,
  STATE_RETURNED: <path d="M3 6h7a3.5 3.5 0 0 1 0 7H6M6 3 3 6l3 3" />,
  STATE_ACCEPTED: <path d="M2.5 8.5 6.5 12.5 13.5 4" />,
  TIMELINESS_PENDING: (
    <>
      {circle}
      {clock}
    </>
  ),
  TIMELINESS_ON_TIME: (
    <>
      {circle}
      <path d="M5 8.2 7.2 10.4 11 6" />
    </>
  ),
  TIMELINESS_LATE: (
    <>
      {circle}
      <path d="M8 4.5V9M8 11v.2" />
    </>
  ),
  TIMELINESS_OVERDUE: triangle,
  TIMELINESS_BY_EXTENSION: (
    <>
      {circle}
      <path d="M5 8h6M8 5v6" />
    </>
  ),
  TIMELINESS_EXCUSED: (
    <>
      {circle}
      <path d="M4 12 12 4" />
    </>
  ),
  REQUEST: <path d="M2.5 3h11v8H7l-3 2.5V11H2.5zM8 5v2.5M8 9v.2" />,
  STATE_WITHDRAWN: <path d="M8 3v10M4 9l4 4 4-4" />,
  STATE_REOPENED: <path d="M13 8a5 5 0 1 1-1.5-3.5M13 2v3h-3" />,
  PROGRESS_STATUS_ACHIEVED: <path d="M2.5 8.5 6.5 12.5 13.5 4" />,
  PROGRESS_STATUS_LIKELY: <path d="M3 12 8 7l2 2 4-5M10.5 4H14v3.5" />,
  PROGRESS_STATUS_UNLIKELY: triangle,
  PROGRESS_STATUS_NO_DATA: <circle cx="8" cy="8" r="6" strokeDasharray="2.5 2.2" />,
  PROGRESS_STATUS_NOT_RATED: <path d="M3 8h10" />,
  STATE_COMPILED: <path d="M3 4h10M3 8h10M3 12h6" />,
  STATE_APPROVED: <path d="M2.5 8.5 6.5 12.5 13.5 4" />,
  STATE_DISPATCHED: <path d="M2 8h11M9 4l4 4-4 4" />,
};

function Mark({ value, text }: { value: string; text: string }) {
  return (
    <span className={`mark mark-${value.toLowerCase().replaceAll('_', '-')}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {shapes[value]}
      </svg>
      {text}
    </span>
  );
}

/** Where a report stands. */
export function StateMark({ state = 'STATE_UNSPECIFIED' }: { state: ReportState | undefined }) {
  const { t } = useText();
  return state === 'STATE_UNSPECIFIED' ? null : <Mark value={state} text={t.state[state]} />;
}

/** Whether a report is on time. */
export function TimelinessMark({ timeliness = 'TIMELINESS_UNSPECIFIED' }: { timeliness: Timeliness | undefined }) {
  const { t } = useText();
  return timeliness === 'TIMELINESS_UNSPECIFIED' ? null : <Mark value={timeliness} text={t.timeliness[timeliness]} />;
}

/** That a unit asked for something. */
export const RequestMark = ({ text }: { text: string }) => <Mark value="REQUEST" text={text} />;

/** Where a consolidated report stands. */
export function ConsolidatedMark({ state = 'STATE_UNSPECIFIED' }: { state: ConsolidatedState | undefined }) {
  const { t } = useText();
  return state === 'STATE_UNSPECIFIED' ? null : <Mark value={state} text={t.consolidated.state[state]} />;
}

/** How an indicator stands against its target, in the plan's words where it has its own. */
export function ProgressMark({ status = 'PROGRESS_STATUS_UNSPECIFIED', title }: { status: ProgressStatus | undefined; title: string | undefined }) {
  const { t } = useText();
  return status === 'PROGRESS_STATUS_UNSPECIFIED' ? null : <Mark value={status} text={title || t.analysis.statuses[status]} />;
}
