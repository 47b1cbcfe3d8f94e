import type { Section } from '../api/types';

/** A content area with what belongs to it. */
export interface SectionGroup<T> {
  code: string;
  title: string;
  items: T[];
}

/** Groups what belongs to content areas in the plan's order; a content area without anything is left out. */
export function bySection<T extends { section?: string }>(sections: Section[], items: T[]): SectionGroup<T>[] {
  return sections
    .map(({ code, title }) => ({ code, title, items: items.filter((item) => item.section === code) }))
    .filter((group) => group.items.length > 0);
}
