import { idOf } from '../api/names';
import { useGet } from '../api/react';

/** The periods of a plan, newest first: the first 200, which is sixteen years of monthly reports. */
export const usePeriods = (plan: string | undefined) =>
  useGet('/v1/plans/{plan}/periods', { path: { plan: idOf(plan) }, query: { pageSize: 200 } });
