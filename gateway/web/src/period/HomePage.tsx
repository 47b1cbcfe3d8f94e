import { Navigate } from 'react-router';
import { pageOf } from '../api/names';
import { useGet } from '../api/react';
import type { Plan } from '../api/types';
import { Loaded, Loading } from '../app/Loaded';
import { hasBoard } from '../session/grants';
import { useAccount } from '../session/react';
import { usePeriods } from './usePeriods';

/** Leads to where the work is: the newest period of the one plan, or the list of plans where there are several. */
export function HomePage() {
  const plans = useGet('/v1/plans', {});
  return (
    <Loaded query={plans}>
      {({ plans: all = [] }) => (all.length === 1 && all[0] ? <NewestPeriod plan={all[0]} /> : <Navigate to="/plans" replace />)}
    </Loaded>
  );
}

function NewestPeriod({ plan }: { plan: Plan }) {
  const account = useAccount();
  const { data, isError } = usePeriods(plan.name);
  const newest = data?.periods?.[0];
  if (newest && hasBoard(account)) return <Navigate to={pageOf(newest.name)} replace />;
  return data || isError ? <Navigate to={pageOf(plan.name)} replace /> : <Loading />;
}
