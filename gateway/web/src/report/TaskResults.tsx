import type { Period, ReportContent } from '../api/types';
import { TableScroll } from '../app/TableScroll';
import { formatDay } from '../format/time';
import { useText } from '../text/text';
import { tasksOf } from './task';

/** What a report says of tasks. */
export function TaskResults({ period, content }: { period: Period; content: ReportContent }) {
  const { t } = useText();
  const results = content.tasks ?? [];
  if (results.length === 0) return null;
  const tasks = tasksOf(period, results.map(({ task }) => task));
  return (
    <TableScroll label={t.report.tasks}>
      <table>
        <caption className="visually-hidden">{t.report.tasks}</caption>
        <thead>
          <tr>
            {[t.report.code, t.report.task, t.report.taskDue, t.consolidated.stateLabel, t.report.taskResult, t.report.nextStep].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map((result) => {
            const task = tasks.find(({ code }) => code === result.task);
            return (
              <tr key={result.task}>
                <td className="code">{result.task}</td>
                <th scope="row">{task?.title}</th>
                <td>{formatDay(task?.dueDate)}</td>
                <td>
                  {t.report.taskState[result.state]} {formatDay(result.doneDate)}
                </td>
                <td className="prose">{result.text}</td>
                <td className="prose">{result.nextStep}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}
