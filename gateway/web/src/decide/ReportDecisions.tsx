import { reportName, type ReportPath } from '../api/names';
import { useAct, useCall } from '../api/react';
import type { Act, Period, Report } from '../api/types';
import { useText } from '../text/text';
import type { Catalogue } from '../text/vi';
import { ActForm, type Said, type TimeAsked } from './ActForm';
import { ActPanel } from './ActPanel';
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
  const act = useDecision(path, report);
  const offered = decisions.filter((d) => report.allowedActs?.includes(d));
  return (
    <ActPanel
      title={t.decide.title}
      offered={offered}
      label={(decision) => t.decide.act[decision]}
      done={act.isSuccess && t.decide.done[act.variables.decision]}
    >
      {(decision, close) => (
        <ActForm
          key={decision}
          hint={t.decide.hint[decision]}
          confirm={t.decide.act[decision]}
          {...asked(decision, t)}
          {...(decision === 'ACT_REOPEN' && { parts: period && partsOf(period, report, t) })}
          nameOf={(field) => (field === 'units[0]' ? report.unitDisplayName : undefined)}
          fault={act.error}
          pending={act.isPending}
          onConfirm={(said) => act.mutate({ decision, ...said, etag: report.etag ?? '' }, { onSuccess: close })}
          onCancel={() => {
            act.reset();
            close();
          }}
        />
      )}
    </ActPanel>
  );
}

/** What a decision asks for besides a reason. */
function asked(decision: Decision, t: Catalogue): { times?: TimeAsked[]; document?: boolean } {
  switch (decision) {
    case 'ACT_REQUEST_EXTENSION':
      return { times: [{ field: 'due_time', label: t.decide.askedDue, required: true }] };
    case 'ACT_EXTEND':
      return { times: [{ field: 'due_time', label: t.decide.newDue, required: true }], document: true };
    case 'ACT_REOPEN':
      return { times: [{ field: 'until_time', label: t.decide.openUntil, required: false }] };
    case 'ACT_EXEMPT':
      return { document: true };
  }
  return {};
}

interface DecisionBody extends Said {
  decision: Decision;
  etag: string;
}

function useDecision(path: ReportPath, report: Report) {
  const call = useCall();
  const period = { plan: path.plan, period: path.period };
  const units = [report.unit ?? ''];
  return useAct<DecisionBody, unknown>(`decide ${reportName(path)}`, ({ decision, comment, times, document, remarks, etag, requestId }) => {
    const said = { comment, requestId, etag };
    switch (decision) {
      case 'ACT_WITHDRAW':
        return call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:withdraw', { path, body: said });
      case 'ACT_REQUEST_EXTENSION':
        return call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:requestExtension', { path, body: { ...said, dueTime: times.due_time ?? '' } });
      case 'ACT_REQUEST_REOPENING':
        return call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:requestReopening', { path, body: said });
      case 'ACT_DECLINE_REQUEST':
        return call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:declineRequest', { path, body: said });
      case 'ACT_REOPEN':
        return call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:reopen', {
          path,
          body: { ...said, remarks, ...(times.until_time && { untilTime: times.until_time }) },
        });
      case 'ACT_EXTEND':
        return call('post', '/v1/plans/{plan}/periods/{period}:extend', {
          path: period,
          body: { units, dueTime: times.due_time ?? '', comment, document, requestId },
        });
      case 'ACT_EXEMPT':
        return call('post', '/v1/plans/{plan}/periods/{period}:exempt', { path: period, body: { units, comment, document, requestId } });
      case 'ACT_END_EXEMPTION':
        return call('post', '/v1/plans/{plan}/periods/{period}:endExemption', { path: period, body: { units, comment, requestId } });
    }
  });
}
