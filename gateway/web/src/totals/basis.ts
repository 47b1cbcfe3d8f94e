import type { Day } from '../format/time';

/** By which units figures are added up: those that filed, those of a day, those of today. */
export interface Basis {
  by: 'filed' | 'day' | 'today';
  /** The day as a date field has it; empty while none is chosen. */
  day: string;
  /** Whether the shares that persons entered are used for estimates. */
  shares: boolean;
}

/** Reads a basis from the address of the page, so that it can be sent to somebody. */
export function basisOf(params: URLSearchParams): Basis {
  const by = params.get('by');
  return { by: by === 'day' || by === 'today' ? by : 'filed', day: params.get('day') ?? '', shares: params.has('shares') };
}

/** The part of the address that says a basis. */
export function paramsOf({ by, day, shares }: Basis): Record<string, string> {
  return { ...(by !== 'filed' && { by }), ...(by === 'day' && day && { day }), ...(by !== 'filed' && shares && { shares: '1' }) };
}

/** The basis as a request has it; undefined while its day is not known. */
export function queryOf({ by, day, shares }: Basis) {
  if (by === 'filed') return { basis: 'BOUNDARY_BASIS_AS_FILED' } as const;
  const useShares = shares || undefined;
  if (by === 'today') return { basis: 'BOUNDARY_BASIS_TODAY', useShares } as const;
  const read = dayOf(day);
  if (!read) return undefined;
  return { basis: 'BOUNDARY_BASIS_AS_OF', 'asOf.year': read.year, 'asOf.month': read.month, 'asOf.day': read.day, useShares } as const;
}

/** A day from how date fields write it. */
function dayOf(text: string): Required<Day> | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}
