// What was typed for the tasks a unit has to tell of, and how it becomes a report's content and back.
import type { Day, Period, Task, TaskResult, TaskState } from '../api/types';
import { fieldKey, type FieldFaults } from './draft';

/** What was typed for one task. */
export interface TaskEntry {
  /** Empty until it is chosen. */
  state: '' | TaskState;
  /** The day it was done, as 2025-06-30. */
  doneDate: string;
  text: string;
  nextStep: string;
}

export const blankTask: TaskEntry = { state: '', doneDate: '', text: '', nextStep: '' };

/** The tasks with some codes, in the plan's order, each with the code of its content area. */
export function tasksOf(period: Period, codes: string[]): (Task & { section: string })[] {
  return (period.sections ?? []).flatMap(({ code, tasks }) =>
    (tasks ?? []).filter((task) => codes.includes(task.code)).map((task) => ({ ...task, section: code })),
  );
}

const written = (day: Day | undefined) =>
  day ? `${String(day.year).padStart(4, '0')}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}` : '';

/** Puts what a content says of tasks into the form. */
export function taskEntries(results: TaskResult[] | undefined): Record<string, TaskEntry> {
  return Object.fromEntries(
    (results ?? []).map(({ task, state, doneDate, text = '', nextStep = '' }) => [task, { state, doneDate: written(doneDate), text, nextStep }]),
  );
}

/** Reads what was typed for the tasks. For a submission each has a state, the day it was done, or why it does not concern. */
export function readTasks(typed: Record<string, TaskEntry>, tasks: Task[], dataTo: Day | undefined, whole: boolean, faults: FieldFaults): TaskResult[] {
  const results: TaskResult[] = [];
  for (const { code } of tasks) {
    const { state, doneDate, text, nextStep } = typed[code] ?? blankTask;
    const fault = (part: string, what: FieldFaults[string]) => (faults[fieldKey(code, `task ${part}`)] = what);
    if (state === '') {
      if (whole || text.trim() || nextStep.trim()) fault('state', 'stateRequired');
      continue;
    }
    const done = state === 'STATE_DONE' ? doneDate : '';
    if (state === 'STATE_DONE' && whole && !done) fault('done_date', 'dayRequired');
    if (done && dataTo && done > written(dataTo)) fault('done_date', 'afterData');
    if (state === 'STATE_NOT_APPLICABLE' && whole && !text.trim()) fault('text', 'whyRequired');
    const [year, month, day] = done.split('-').map(Number);
    results.push({
      task: code,
      state,
      ...(year && month && day && { doneDate: { year, month, day } }),
      ...(text.trim() && { text: cleaned(text) }),
      ...(nextStep.trim() && { nextStep: cleaned(nextStep) }),
    });
  }
  return results;
}

const cleaned = (text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
