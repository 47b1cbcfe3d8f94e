import { useQuery } from '@tanstack/react-query';
import type { Fault } from '../api/fault';
import type { PeriodPath } from '../api/names';
import { useCall } from '../api/react';
import type { Board } from '../api/types';

/** A board and when it was asked for, on the browser's monotonic clock. */
export interface BoardReading {
  board: Board;
  askedAt: number;
}

/** How often the board is read again while somebody looks at it, in milliseconds. */
const refreshEvery = 15_000;

/** Reads the board, and again and again while the page is visible. */
export function useBoard(path: PeriodPath) {
  const call = useCall();
  return useQuery<BoardReading, Fault>({
    queryKey: ['/v1/plans/{plan}/periods/{period}/board', path],
    queryFn: async ({ signal }) => {
      const askedAt = performance.now();
      const board = await call('get', '/v1/plans/{plan}/periods/{period}/board', { path }, signal);
      return { board, askedAt };
    },
    refetchInterval: refreshEvery,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: 'always',
  });
}
