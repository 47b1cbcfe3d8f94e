// Instants are shown in Vietnam's time, whatever the browser's zone is.

/** A day as the contracts have it. */
export interface Day {
  year?: number;
  month?: number;
  day?: number;
}

const two = (n: number) => String(n).padStart(2, '0');

/** Writes a day: 09/07/2019. */
export function formatDay(day: Day | undefined): string {
  if (!day?.year || !day.month || !day.day) return '';
  return `${two(day.day)}/${two(day.month)}/${day.year}`;
}

const vietnam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hourCycle: 'h23',
});

/** How exactly a time of day is written. */
export type Precision = 'minute' | 'second' | 'millisecond';

/** An instant taken apart into its day and its time of day in Vietnam; undefined if it is not an instant. */
export function vietnamTime(instant: string | undefined, precision: Precision): { day: string; time: string } | undefined {
  const date = new Date(instant ?? NaN);
  if (Number.isNaN(date.getTime())) return undefined;
  const part = Object.fromEntries(vietnam.formatToParts(date).map((p) => [p.type, p.value]));
  const seconds = precision === 'minute' ? '' : `:${part.second}`;
  const thousandths = precision === 'millisecond' ? `,${part.fractionalSecond}` : '';
  return { day: `${part.day}/${part.month}/${part.year}`, time: `${part.hour}:${part.minute}${seconds}${thousandths}` };
}

/** Writes an instant in Vietnam's time: 09/07/2019 16:59:03. Empty for no instant. */
export function formatInstant(instant: string | undefined, precision: Precision = 'second'): string {
  const at = vietnamTime(instant, precision);
  return at ? `${at.day} ${at.time}` : '';
}
