import type { Day, Task, TaskState } from '../api/types';
import { formatDay } from '../format/time';
import { useText } from '../text/text';
import { fieldKey } from './draft';
import { Entry } from './Entry';
import type { FieldErrors } from './fieldErrors';
import type { TaskEntry } from './task';

interface TaskFieldProps {
  task: Task;
  /** Last day of the data: the task is told of as of it. */
  dataTo: Day | undefined;
  entry: TaskEntry;
  errors: FieldErrors;
  onChange: (change: Partial<TaskEntry>) => void;
}

const states: TaskState[] = ['STATE_DONE', 'STATE_IN_PROGRESS', 'STATE_NOT_STARTED', 'STATE_NOT_APPLICABLE'];

/** The fields of one task: where it stands, when it was done, the result, and what comes next. */
export function TaskField({ task, dataTo, entry, errors, onChange }: TaskFieldProps) {
  const { t } = useText();
  const error = (part: string) => errors[fieldKey(task.code, `task ${part}`)];
  return (
    <div className="value-field" role="group" aria-label={t.report.taskTitle(task.code, task.title)}>
      <div className="value-title">
        <span className="code">{task.code}</span> {task.title}
        <p className="hint">{t.draft.taskFacts(task.product ?? '', formatDay(task.dueDate))}</p>
      </div>
      <div className="value-entry">
        <Entry label={t.draft.taskState(formatDay(dataTo))} error={error('state')}>
          {(props) => (
            <select {...props} value={entry.state} onChange={(e) => onChange({ state: e.target.value as TaskEntry['state'] })}>
              <option value="">{t.draft.choose}</option>
              {states.map((state) => (
                <option key={state} value={state}>
                  {t.report.taskState[state]}
                </option>
              ))}
            </select>
          )}
        </Entry>
        {entry.state === 'STATE_DONE' && (
          <Entry label={t.draft.doneDate} error={error('done_date')}>
            {(props) => (
              <input {...props} className="moment" type="date" value={entry.doneDate} onChange={(e) => onChange({ doneDate: e.target.value })} />
            )}
          </Entry>
        )}
        <Entry label={entry.state === 'STATE_NOT_APPLICABLE' ? t.draft.whyNotApplicable : t.report.taskResult} error={error('text')}>
          {(props) => (
            <textarea {...props} rows={2} maxLength={5000} value={entry.text} onChange={(e) => onChange({ text: e.target.value })} />
          )}
        </Entry>
        {entry.state !== 'STATE_NOT_APPLICABLE' && (
          <Entry label={t.report.nextStep} error={error('next_step')}>
            {(props) => (
              <textarea {...props} rows={2} maxLength={5000} value={entry.nextStep} onChange={(e) => onChange({ nextStep: e.target.value })} />
            )}
          </Entry>
        )}
      </div>
    </div>
  );
}
