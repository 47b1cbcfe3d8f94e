import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Fault } from '../api/fault';
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
      {query.isError && <QueryFault query={query} />}
      {query.data !== undefined ? children(query.data) : query.isPending && <Loading />}
    </>
  );
}

/** Why something could not be read. Another try is offered only where it can help. */
export function QueryFault({ query }: { query: UseQueryResult<unknown, Fault> }) {
  const { error, refetch } = query;
  if (!error) return null;
  const again = error.unanswered || error.status >= 500;
  return <FaultNotice fault={error} {...(again && { onRetry: () => void refetch() })} />;
}
