import { useState } from 'react';
import { reportName, type ReportPath } from '../api/names';
import { useAct, useCall } from '../api/react';
import type { Act, PartRemark, Period, Report } from '../api/types';
import { useText } from '../text/text';
import type { Catalogue } from '../text/vi';
import { ActForm, type Said } from './ActForm';
import { partsOf } from './parts';

/** What may be done with a report besides reviewing it. */
const decisions = [
  'ACT_WITHDRAW',
  'ACT_REQUEST_EXTENSION',
  'ACT_REQUEST_REOPENING',
  'ACT_REOPEN',
  'ACT_DECLINE_REQUEST',
  'ACT_EXTEND',
  'ACT_EXEMPT',
  'ACT_END_EXEMPTION',
] as const satisfies Act[];

type Decision = (typeof decisions)[number];

/** Everything a person may decide or ask about one report. What is offered is what the server allows. */
export function ReportDecisions({ report, period, path }: { report: Report; period: Period | undefined; path: ReportPath }) {
  const { t } = useText();
  const [chosen, choose] = useState<Decision>();
  const act = useDecision(path, report);
  const offered = decisions.filter((d) => report.allowedActs?.includes(d));
  if (offered.length === 0 && act.isIdle) return null;
  const done = (said: Said, decision: Decision) =>
    act.mutate({ decision, ...said, etag: report.etag ?? '' }, { onSuccess: () => choose(undefined) });
  return (
    <section className="panel" aria-labelledby="decide-title">
      <h2 id="decide-title">{t.decide.title}</h2>
      {chosen && offered.includes(chosen) ? (
        <ActForm
          key={chosen}
          hint={t.decide.hint[chosen]}
          confirm={t.decide.act[chosen]}
          {...asked(chosen, t)}
          {...(chosen === 'ACT_REOPEN' && period && { parts: partsOf(period, report.indicators ?? [], t) })}
          fault={act.error}
          pending={act.isPending}
          onConfirm={(said) => done(said, chosen)}
          onCancel={() => {
            act.reset();
            choose(undefined);
          }}
        />
      ) : (
        <div className="buttons">
          {offered.map((d) => (
            <button key={d} type="button" onClick={() => choose(d)}>
              {t.decide.act[d]}
            </button>
          ))}
        </div>
      )}
      <p role="status">{act.isSuccess && t.decide.done[act.variables.decision]}</p>
    </section>
  );
}

/** What a decision asks for besides a reason. */
function asked(decision: Decision, t: Catalogue) {
  switch (decision) {
    case 'ACT_REQUEST_EXTENSION':
      return { time: { label: t.decide.askedDue, field: 'dueTime' as const, required: true } };
    case 'ACT_EXTEND':
      return { time: { label: t.decide.newDue, field: 'dueTime' as const, required: true }, document: true };
    case 'ACT_REOPEN':
      return { time: { label: t.decide.openUntil, field: 'untilTime' as const, required: false } };
    case 'ACT_EXEMPT':
      return { document: true };
  }
  return {};
}

interface DecisionBody {
  decision: Decision;
  comment: string;
  time: string | undefined;
  document: string;
  remarks: PartRemark[];
  etag: string;
}

function useDecision(path: ReportPath, report: Report) {
  const call = useCall();
  const period = { plan: path.plan, period: path.period };
  const units = [report.unit ?? ''];
  return useAct<DecisionBody, unknown>(`decide ${reportName(path)}`, ({ decision, comment, time, document, remarks, etag, requestId }) => {
    const said = { comment, requestId, etag };
    switch (decision) {
      case 'ACT_WITHDRAW':
        return call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:withdraw', { path, body: said });
      case 'ACT_REQUEST_EXTENSION':
        return call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:requestExtension', { path, body: { ...said, dueTime: time ?? '' } });
      case 'ACT_REQUEST_REOPENING':
        return call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:requestReopening', { path, body: said });
      case 'ACT_DECLINE_REQUEST':
        return call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:declineRequest', { path, body: said });
      case 'ACT_REOPEN':
        return call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:reopen', {
          path,
          body: { ...said, remarks, ...(time && { untilTime: time }) },
        });
      case 'ACT_EXTEND':
        return call('post', '/v1/plans/{plan}/periods/{period}:extend', {
          path: period,
          body: { units, dueTime: time ?? '', comment, document, requestId },
        });
      case 'ACT_EXEMPT':
        return call('post', '/v1/plans/{plan}/periods/{period}:exempt', { path: period, body: { units, comment, document, requestId } });
      case 'ACT_END_EXEMPTION':
        return call('post', '/v1/plans/{plan}/periods/{period}:endExemption', { path: period, body: { units, comment, requestId } });
    }
  });
}
