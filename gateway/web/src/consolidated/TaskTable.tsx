import { useId, useState } from 'react';
import type { ConsolidatedReport, ConsolidatedTask, TaskCounts } from '../api/types';
import { TableScroll } from '../app/TableScroll';
import { formatCount, formatDecimal } from '../format/number';
import { formatDay } from '../format/time';
import { useText } from '../text/text';

const counted = ['doneOnTime', 'doneLate', 'inTerm', 'overdue', 'notApplicable', 'notReported'] as const;

/** How the tasks stand, by content area and for the whole. Each task can be opened to what the units said. */
export function TaskTable({ report }: { report: ConsolidatedReport }) {
  const { t } = useText();
  const tasks = report.tasks ?? [];
  if (tasks.length === 0) return null;
  const sections = (report.sections ?? []).filter(({ section }) => tasks.some((task) => task.section === section));
  return (
    <section aria-labelledby="tasks-title">
      <h2 id="tasks-title">{t.report.tasks}</h2>
      <p className="hint">{t.consolidated.tasksHint}</p>
      <TableScroll label={t.report.tasks}>
        <table className="figures">
          <caption className="visually-hidden">{t.report.tasks}</caption>
          <thead>
            <tr>
              <th scope="col">{t.report.code}</th>
              <th scope="col">{t.report.task}</th>
              <th scope="col">{t.report.taskDue}</th>
              {counted.map((name) => (
                <th key={name} scope="col" className="figure">
                  {t.consolidated.taskCounts[name]}
                </th>
              ))}
              <th scope="col" className="figure">
                {t.consolidated.percentDone}
              </th>
            </tr>
          </thead>
          {sections.map(({ section, title, taskCounts }) => (
            <tbody key={section}>
              <tr className="section">
                <th scope="rowgroup" colSpan={3}>
                  {t.consolidated.section(section ?? '', title ?? '')}
                </th>
                <Counts counts={taskCounts} />
              </tr>
              {tasks
                .filter((task) => task.section === section)
                .map((task) => (
                  <TaskRows key={task.task} task={task} />
                ))}
            </tbody>
          ))}
          <tfoot>
            <tr className="section">
              <th scope="row" colSpan={3}>
                {t.consolidated.allTasks}
              </th>
              <Counts counts={report.taskCounts} />
            </tr>
          </tfoot>
        </table>
      </TableScroll>
    </section>
  );
}

function Counts({ counts }: { counts: TaskCounts | undefined }) {
  return (
    <>
      {counted.map((name) => (
        <td key={name} className="figure">
          {formatCount(counts?.[name] ?? 0)}
        </td>
      ))}
      <td className="figure">{formatDecimal(counts?.percentDone ?? '')}</td>
    </>
  );
}

function TaskRows({ task }: { task: ConsolidatedTask }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr>
        <td className="code">{task.task}</td>
        <th scope="row">
          <button type="button" className="fold" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
            {task.title}
          </button>
        </th>
        <td>{formatDay(task.dueDate)}</td>
        <Counts counts={task.counts} />
      </tr>
      {open && (
        <tr id={id} className="contributions">
          <td colSpan={10}>
            <UnitTasks task={task} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What each included report said of a task. */
function UnitTasks({ task }: { task: ConsolidatedTask }) {
  const { t } = useText();
  const units = task.units ?? [];
  if (units.length === 0) return <p>{t.consolidated.noContributions}</p>;
  return (
    <table className="inner">
      <caption>{t.consolidated.contributions(task.title ?? '')}</caption>
      <thead>
        <tr>
          {[t.board.unit, t.consolidated.stateLabel, t.report.taskResult, t.report.nextStep].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit, result, standing = 'TASK_STANDING_UNSPECIFIED' }) => (
          <tr key={unit?.unit}>
            <th scope="row">{unit?.displayName}</th>
            <td>
              {standing === 'TASK_STANDING_UNSPECIFIED' ? t.report.taskState[result?.state ?? 'STATE_UNSPECIFIED'] : t.report.taskStanding[standing]}{' '}
              {formatDay(result?.doneDate)}
            </td>
            <td className="prose">{result?.text}</td>
            <td className="prose">{result?.nextStep}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
