import type { Period, Section } from '../api/types';

/** A content area with what belongs to it. */
export interface SectionGroup<T> {
  code: string;
  title: string;
  items: T[];
}

/** The content areas a unit writes about: all of them, or those of the part of the plan through which it owes its report. */
export function sectionsOf(period: Period, unit: string | undefined): Section[] {
  const all = period.sections ?? [];
  const owed = (period.obligations ?? []).find((o) => o.unit?.unit === unit);
  const { sections = [], tasks = [] } = owed ?? {};
  if (sections.length === 0 && tasks.length === 0) return all;
  return all.filter((s) => sections.includes(s.code) || (s.tasks ?? []).some((task) => tasks.includes(task.code)));
}

/** Groups what belongs to content areas in the plan's order; a content area without anything is left out. */
export function bySection<T extends { section?: string }>(sections: Section[], items: T[]): SectionGroup<T>[] {
  return sections
    .map(({ code, title }) => ({ code, title, items: items.filter((item) => item.section === code) }))
    .filter((group) => group.items.length > 0);
}
