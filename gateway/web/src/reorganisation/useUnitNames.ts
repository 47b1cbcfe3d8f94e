import { useQueries } from '@tanstack/react-query';
import { idOf } from '../api/names';
import { useCall } from '../api/react';
import type { Unit } from '../api/types';
import type { Day } from '../format/time';

/** So many names at once keep the address of the request short. */
const atOnce = 100;

/**
 * The full names of units as they were on a day. A unit that cannot be read, such as one that a cancelled reorganisation
 * would have made, goes by its id.
 */
export function useUnitNames(units: string[], day: Day | undefined): (unit: string) => string {
  const call = useCall();
  const parts = Array.from({ length: Math.ceil(units.length / atOnce) }, (_, i) => units.slice(i * atOnce, (i + 1) * atOnce));
  const read = useQueries({
    queries: parts.map((names) => ({
      queryKey: ['/v1/units:batchGet', names, day],
      queryFn: ({ signal }: { signal: AbortSignal }) => call('get', '/v1/units:batchGet', { query: { names, ...asOf(day) } }, signal),
      staleTime: 60_000,
    })),
  });
  const names = new Map(read.flatMap(({ data }) => (data?.units ?? []).map(named)));
  return (unit) => names.get(unit) ?? idOf(unit);
}

const named = ({ name = '', displayName = '' }: Unit): [string, string] => [name, displayName];

/** A day as the query of a request has it. */
export const asOf = (day: Day | undefined) =>
  day ? { 'asOf.year': day.year ?? 0, 'asOf.month': day.month ?? 0, 'asOf.day': day.day ?? 0 } : {};

/** The day before. */
export function dayBefore({ year = 0, month = 1, day = 1 }: Day): Day {
  const before = new Date(Date.UTC(year, month - 1, day - 1));
  return { year: before.getUTCFullYear(), month: before.getUTCMonth() + 1, day: before.getUTCDate() };
}
