import type { ReminderRules } from '../api/types';

/** The rules as they are typed. */
export interface Typed {
  beforeDays: string;
  onTheDay: boolean;
  workingDays: boolean;
  numbers: Record<NumberField, string>;
}

/** The fields that are one number, with the most each may be. */
export const most = { lateDays: 60, leaderAfterDays: 90, leadUnitAfterDays: 90, hour: 23, quietFromHour: 23, quietUntilHour: 23 };
export type NumberField = keyof typeof most;
export const numberFields = Object.keys(most) as NumberField[];

/** What the contract calls each field, to find what the server says of it. */
export const contractName = (field: string) => `reminder_rules.${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

export const typedOf = (rules: ReminderRules): Typed => ({
  beforeDays: (rules.beforeDays ?? []).join(', '),
  onTheDay: rules.onTheDay ?? false,
  workingDays: rules.workingDays ?? false,
  numbers: Object.fromEntries(numberFields.map((field) => [field, String(rules[field] ?? 0)])) as Record<NumberField, string>,
});

/** The days before, or undefined if they cannot be read. */
function daysOf(typed: string): number[] | undefined {
  const parts = typed.split(/[,;\s]+/).filter((part) => part !== '');
  const days = parts.map(Number);
  const right = parts.every((part) => /^\d{1,2}$/.test(part)) && days.every((day) => 1 <= day && day <= 90);
  return right && days.length <= 10 && new Set(days).size === days.length ? days : undefined;
}

/** Every field that cannot be read. */
export function wrongFields({ beforeDays, numbers }: Typed): string[] {
  const wrong: string[] = numberFields.filter((field) => !/^\d{1,2}$/.test(numbers[field].trim()) || Number(numbers[field]) > most[field]);
  return daysOf(beforeDays) ? wrong : ['beforeDays', ...wrong];
}

/** The rules that were typed, once no field is wrong. */
export const rulesOf = ({ beforeDays, onTheDay, workingDays, numbers }: Typed, etag: string): ReminderRules => ({
  beforeDays: daysOf(beforeDays) ?? [],
  onTheDay,
  workingDays,
  ...(Object.fromEntries(numberFields.map((field) => [field, Number(numbers[field])])) as Record<NumberField, number>),
  etag,
});
