import { QueryClient } from '@tanstack/react-query';
import { asFault } from '../api/fault';
import { retryDelay } from '../api/react';

/** Makes the cache of what was read. Reading is repeated only where another try can help. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => asFault(error).unanswered && failures < 2,
        retryDelay,
        networkMode: 'always',
        staleTime: 2_000,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
