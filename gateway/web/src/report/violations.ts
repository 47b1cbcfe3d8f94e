import type { Fault, Violation } from '../api/fault';

/** The violations of one field of a request, by its path in the contract's names. */
export const violationsAt = (fault: Fault, field: string): Violation[] => fault.violations.filter((v) => v.field === field);

/** What a violation of a report's content is about. */
export interface ContentPlace {
  /** Which list it is in. */
  list: 'values' | 'sections' | 'tasks';
  /** The place in that list, from 0. */
  index: number;
  /** The part of the item, such as "ratio.numerator"; empty for the item as a whole. */
  part: string;
}

const contentPath = /^(?:draft\.)?content\.(values|sections|tasks)\[(\d+)\](?:\.(.+))?$/;

/** Reads the path of a violation in a report's content: content.values[2].number. Undefined for other paths. */
export function contentPlace(field: string): ContentPlace | undefined {
  const match = contentPath.exec(field);
  if (!match) return undefined;
  return { list: match[1] as ContentPlace['list'], index: Number(match[2]), part: match[3] ?? '' };
}
