import type { Period, Report, Section, Task } from '../api/types';
import { sectionsOf } from '../report/sections';
import { tasksOf } from '../report/task';
import type { Catalogue } from '../text/vi';

/** A part of a report under the contract's name, with what people call it. */
export interface Part {
  part: string;
  title: string;
}

/** The parts a report has, in its order. */
export function partsOf(period: Period, report: Report, t: Catalogue): Part[] {
  const tasks = tasksOf(period, (report.tasks ?? []).map(({ task }) => task ?? ''));
  return [
    ...parts(period, report.indicators ?? [], tasks, sectionsOf(period, report.unit), t),
    ...(report.content?.recommendations ?? []).map(({ id }) => ({ part: `recommendations/${id}`, title: t.recommendation.one(id) })),
  ];
}

/** What people call a part; its name in the contract where the period does not know it. */
export function partTitle(part: string, period: Period | undefined, t: Catalogue): string {
  if (part.startsWith('explanations/')) return `${t.draft.explanation}: ${part.slice('explanations/'.length)}`;
  if (part.startsWith('recommendations/')) return t.recommendation.one(part.slice('recommendations/'.length));
  const all = period ? parts(period, (period.indicators ?? []).map((i) => i.code), (period.sections ?? []).flatMap((s) => s.tasks ?? []), period.sections ?? [], t) : [];
  return all.find((p) => p.part === part)?.title ?? part;
}

function parts(period: Period, indicators: string[], tasks: Task[], sections: Section[], t: Catalogue): Part[] {
  return [
    ...(period.indicators ?? [])
      .filter((i) => indicators.includes(i.code))
      .map((i) => ({ part: `values/${i.code}`, title: `${i.code}. ${i.title}` })),
    ...tasks.map((task) => ({ part: `tasks/${task.code}`, title: t.report.taskTitle(task.code, task.title) })),
    ...sections.map((s) => ({ part: `sections/${s.code}`, title: t.consolidated.section(s.code, s.title) })),
    { part: 'difficulties', title: t.report.difficulties },
    { part: 'next_steps', title: t.report.nextSteps },
    { part: 'proposals', title: t.report.proposals },
  ];
}
