import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asFault, type Fault } from '../api/fault';
import { useText } from '../text/text';
import { FaultNotice } from './FaultNotice';

/** Says that something is being read. */
export function Loading() {
  const { t } = useText();
  return (
    <p className="loading" role="status">
      {t.app.loading}
    </p>
  );
}

interface LoadedProps<T> {
  query: UseQueryResult<T, Fault>;
  children: (data: T) => ReactNode;
}

/** Shows what was read, that it is being read, or why it could not be. What was read once stays while it is stale. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  return (
    <>
      {query.isError && <FaultNotice fault={asFault(query.error)} onRetry={() => void query.refetch()} />}
      {query.data !== undefined ? children(query.data) : query.isPending && <Loading />}
    </>
  );
}
