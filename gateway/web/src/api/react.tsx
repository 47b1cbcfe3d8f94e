import { useMutation, useQuery, useQueryClient, type UseQueryOptions } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import type { AnswerOf, Call, Download, InputOf, PathOf } from './call';
import { asFault, Fault } from './fault';
import { RequestIds } from './requestIds';

interface Api {
  call: Call;
  download: Download;
  requestIds: RequestIds;
}

const ApiContext = createContext<Api | undefined>(undefined);

/** Gives the pages below it the client of the API. */
export function ApiProvider({ api, children }: { api: Api; children: ReactNode }) {
  return <ApiContext value={api}>{children}</ApiContext>;
}

function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('no ApiProvider');
  return api;
}

/** The client of the API. */
export const useCall = (): Call => useApi().call;

/** Reads files from the API. */
export const useDownload = (): Download => useApi().download;

/** Reads from the API, and again when the page is looked at again or an act has changed something. */
export function useGet<P extends PathOf<'get'>>(
  template: P,
  input: InputOf<'get', P>,
  options: Pick<UseQueryOptions, 'enabled'> = {},
) {
  const call = useCall();
  return useQuery<AnswerOf<'get', P>, Fault>({
    queryKey: [template, input],
    queryFn: ({ signal }) => call('get', template, input, signal),
    ...(options as object),
  });
}

/**
 * An act: a call that carries a request_id. It is repeated with the same request_id as long as nobody knows whether it
 * was carried out; afterwards everything on the page is read again.
 */
export function useAct<Body extends object, Answer>(
  act: string,
  send: (body: Body & { requestId: string }) => Promise<Answer>,
  onAnswer?: (answer: Answer) => void,
) {
  const { requestIds } = useApi();
  const queries = useQueryClient();
  return useMutation<Answer, Fault, Body>({
    mutationFn: async (body) => {
      const requestId = requestIds.idFor(act, JSON.stringify(body));
      try {
        const answer = await send({ ...body, requestId });
        requestIds.answered(act);
        return answer;
      } catch (error) {
        const fault = asFault(error);
        if (!keepsRequestId(fault)) requestIds.answered(act);
        throw fault;
      }
    },
    retry: (failures, fault) => fault.unanswered && failures < 2,
    retryDelay,
    onSuccess: (answer) => onAnswer?.(answer),
    onSettled: (_, fault) => (fault?.unanswered ? undefined : queries.invalidateQueries()),
  });
}

/** After a lost session the act is sent again by the same person, with the same request_id. */
const keepsRequestId = (fault: Fault) => fault.unanswered || fault.status === 401;

/** Waits as long as the server asks for, else a little longer each time, never more than ten seconds. */
export const retryDelay = (failures: number, error: unknown) =>
  Math.min(asFault(error).retryAfter ?? 1000 * 2 ** failures, 10_000);
