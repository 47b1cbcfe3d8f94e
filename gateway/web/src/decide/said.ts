import type { PartRemark } from '../api/types';
import { instantOf } from './moment';

/** A moment an act asks for, under its name in the contract. */
export type TimeField = 'start_time' | 'end_time' | 'due_time' | 'until_time';

/** What stands in the fields of an act. */
export interface Typed {
  comment: string;
  /** As datetime-local fields have them. */
  moments: Partial<Record<TimeField, string>>;
  document: string;
  remarks: PartRemark[];
}

/** What a person said with an act. */
export interface Said {
  comment: string;
  /** Instants; none where none was given. */
  times: Partial<Record<TimeField, string>>;
  document: string;
  remarks: PartRemark[];
}

export const nothingTyped: Typed = { comment: '', moments: {}, document: '', remarks: [] };

/** The fields that have to be filled in and are not, by their names in the contract. */
export function missingFields(typed: Typed, required: { comment: boolean; times: TimeField[] }): string[] {
  return [
    ...required.times.filter((field) => !instantOf(typed.moments[field] ?? '')),
    ...(required.comment && typed.comment.trim() === '' ? ['comment'] : []),
    ...typed.remarks.flatMap((remark, i) => (remark.comment.trim() === '' ? [remarkField(i)] : [])),
  ];
}

/** Where the contract has what a remark says. */
export const remarkField = (index: number) => `remarks[${index}].comment`;

/** What was typed, as it is sent. */
export function saidOf({ comment, moments, document, remarks }: Typed): Said {
  const times = Object.entries(moments).map(([field, local]) => [field, instantOf(local)] as const);
  return {
    comment: comment.trim().normalize(),
    times: Object.fromEntries(times.filter(([, instant]) => instant)),
    document: document.trim().normalize(),
    remarks: remarks.map(({ part, comment: text }) => ({ part, comment: text.trim().normalize() })),
  };
}
