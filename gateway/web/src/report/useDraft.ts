import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { Fault } from '../api/fault';
import { pageOf, reportName, type ReportPath } from '../api/names';
import { useAct, useCall } from '../api/react';
import type { Receipt, ReportContent, ReportDraft } from '../api/types';

interface Sent {
  content: ReportContent;
  etag: string;
}

/** Saves the draft of a report. */
export function useSaveDraft(path: ReportPath) {
  const call = useCall();
  const queries = useQueryClient();
  return useMutation<ReportDraft, Fault, Sent>({
    mutationFn: (body) => call('put', '/v1/plans/{plan}/periods/{period}/reports/{report}/draft', { path, body }),
    onSuccess: (draft) => {
      queries.setQueryData(['/v1/plans/{plan}/periods/{period}/reports/{report}/draft', { path }], draft);
      void queries.invalidateQueries();
    },
  });
}

/** Submits a report and leads to its page, which shows the receipt. */
export function useSubmit(path: ReportPath) {
  const call = useCall();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useAct<Sent, Receipt>(
    `submit ${reportName(path)}`,
    (body) => call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:submit', { path, body }),
    (receipt) => {
      queries.setQueryData(['/v1/plans/{plan}/periods/{period}/reports/{report}/receipt', { path }], receipt);
      void navigate(pageOf(reportName(path)), { state: { submitted: true } });
    },
  );
}
