import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Fault } from '../api/fault';
import { idOf } from '../api/names';
import { useCall, useGet } from '../api/react';
import type { DayDecision } from '../api/types';

/** The decisions in force for a year. */
export const useDecisions = (year: number) => useGet('/v1/dayDecisions', { query: { year } });

/** What administrators changed: the first 200 changes, which is some decades. */
export const useChanges = () => useGet('/v1/calendarChanges', { query: { pageSize: 200 } });

/** Decides days, all of them or none. The same again changes nothing, so there is no request id. */
export function useDecide(onDecided: () => void) {
  const call = useCall();
  return useChange((dayDecisions: DayDecision[]) => call('post', '/v1/dayDecisions:set', { body: { dayDecisions } }), onDecided);
}

/** Takes a decision back. */
export function useRevoke() {
  const call = useCall();
  return useChange((decision: DayDecision) =>
    call('post', '/v1/dayDecisions/{dayDecision}:revoke', { path: { dayDecision: idOf(decision.name) }, body: {} }),
  );
}

/** A change of the calendar, after which everything on the page is read again. */
function useChange<What>(send: (what: What) => Promise<unknown>, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation<unknown, Fault, What>({
    mutationFn: send,
    onSuccess: async () => {
      await queries.invalidateQueries();
      onDone?.();
    },
  });
}
