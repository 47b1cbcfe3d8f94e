import { useId, useState } from 'react';
import { periodName, type PeriodPath } from '../api/names';
import { useAct, useCall } from '../api/react';
import type { ConsolidatedReport, Period } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { mayApprove, mayConsolidate } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';

interface ConsolidatedActsProps {
  /** Undefined before the first is compiled. */
  report: ConsolidatedReport | undefined;
  period: Period;
  path: PeriodPath;
}

type ConsolidatedAct = 'compile' | 'approve' | 'dispatch';

/** What may be done with the consolidated report now: by the lead unit, and by the leadership. */
export function ConsolidatedActs({ report, period, path }: ConsolidatedActsProps) {
  const { t } = useText();
  const account = useAccount();
  const act = useConsolidatedAct(path);
  const [comment, setComment] = useState('');
  const id = useId();
  const consolidates = mayConsolidate(account, period);
  const approves = mayApprove(account, period) && report?.state === 'STATE_COMPILED';
  const dispatches = consolidates && report?.state === 'STATE_APPROVED';
  if (!consolidates && !approves && act.isIdle) return null;

  const etag = report?.etag ?? '';
  const sending = (name: ConsolidatedAct, text: string) =>
    act.isPending && act.variables.act === name ? t.consolidated.sending : text;
  const done: Record<ConsolidatedAct, string> = {
    compile: t.consolidated.compiled,
    approve: t.consolidated.approved,
    dispatch: t.consolidated.dispatched,
  };
  return (
    <section className="panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t.consolidated.acts}</h2>
      {approves && (
        <>
          <p className="hint">{t.consolidated.approveHint(report.revision ?? 0)}</p>
          <div className="field">
            <label htmlFor={id}>{t.consolidated.approveComment}</label>
            <textarea id={id} rows={2} maxLength={5000} value={comment} onChange={(e) => setComment(e.target.value)} />
          </div>
          <button
            type="button"
            className="primary"
            disabled={act.isPending}
            onClick={() => act.mutate({ act: 'approve', etag, comment: comment.trim().normalize() })}
          >
            {sending('approve', t.consolidated.approve)}
          </button>
        </>
      )}
      {dispatches && (
        <>
          <p className="hint">{t.consolidated.dispatchHint(report.recipientUnit?.displayName ?? '')}</p>
          <button
            type="button"
            className="primary"
            disabled={act.isPending}
            onClick={() => act.mutate({ act: 'dispatch', etag })}
          >
            {sending('dispatch', t.consolidated.dispatch)}
          </button>
        </>
      )}
      {consolidates && (
        <>
          <p className="hint">{t.consolidated.compileHint}</p>
          <button type="button" disabled={act.isPending} onClick={() => act.mutate({ act: 'compile' })}>
            {sending('compile', report ? t.consolidated.compileAgain : t.consolidated.compile)}
          </button>
        </>
      )}
      {act.error && <FaultNotice fault={act.error} />}
      <p role="status">{act.isSuccess && done[act.variables.act]}</p>
    </section>
  );
}

type ActBody = { act: 'compile' } | { act: 'approve'; etag: string; comment: string } | { act: 'dispatch'; etag: string };

function useConsolidatedAct(path: PeriodPath) {
  const call = useCall();
  return useAct<ActBody, ConsolidatedReport>(`consolidate ${periodName(path)}`, ({ requestId, ...body }) => {
    switch (body.act) {
      case 'compile':
        return call('post', '/v1/plans/{plan}/periods/{period}/consolidatedReport:compile', { path, body: { requestId } });
      case 'approve': {
        const { etag, comment } = body;
        return call('post', '/v1/plans/{plan}/periods/{period}/consolidatedReport:approve', { path, body: { requestId, etag, comment } });
      }
      case 'dispatch': {
        const { etag } = body;
        return call('post', '/v1/plans/{plan}/periods/{period}/consolidatedReport:dispatch', { path, body: { requestId, etag } });
      }
    }
  });
}
