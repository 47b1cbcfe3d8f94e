import { periodName, type PeriodPath } from '../api/names';
import { useAct, useCall, useGet } from '../api/react';
import type { Period, PeriodStanding, Plan } from '../api/types';
import { leadsPlan } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';
import { ActForm, type Said } from './ActForm';
import { ActPanel } from './ActPanel';

type Takeover = 'ADOPT' | 'TAKE_OVER';

/** Offers the lead unit of a newer version of the plan to have the period go by it, or to take the period over. */
export function NewerPlan({ period, path }: { period: Period; path: PeriodPath }) {
  const account = useAccount();
  const plan = useGet('/v1/plans/{plan}', { path: { plan: path.plan } });
  if (!plan.data || plan.data.state !== 'STATE_ISSUED' || !leadsPlan(account, plan.data)) return null;
  return <Offer period={period} plan={plan.data} path={path} />;
}

function Offer({ period, plan, path }: { period: Period; plan: Plan; path: PeriodPath }) {
  const { t } = useText();
  const act = useTakeover(path, plan.version ?? 0);
  const newer = (plan.version ?? 0) > (period.planVersion ?? 0);
  const offered: Takeover[] = [...(newer ? (['ADOPT'] as const) : []), ...(otherAuthorities(period, plan) ? (['TAKE_OVER'] as const) : [])];
  return (
    <ActPanel
      title={t.edition.title}
      hint={newer ? t.edition.lead(period.planVersion ?? 0, plan.version ?? 0) : undefined}
      offered={offered}
      label={(decision) => t.edition.act[decision]}
      done={act.isSuccess && t.edition.done[act.variables.decision]}
    >
      {(decision, close) => (
        <ActForm
          key={decision}
          hint={t.edition.hint[decision]}
          confirm={t.edition.act[decision]}
          times={decision === 'ADOPT' ? [{ field: 'due_time', label: t.edition.dueAdded, required: false }] : []}
          document
          fault={act.error}
          pending={act.isPending}
          onConfirm={(said) => act.mutate({ decision, ...said }, { onSuccess: close })}
          onCancel={() => {
            act.reset();
            close();
          }}
        />
      )}
    </ActPanel>
  );
}

const otherAuthorities = (period: Period, plan: Plan) =>
  plan.content?.leadUnit !== period.leadUnit?.unit ||
  plan.content?.issuingUnit !== period.issuingUnit?.unit ||
  plan.content?.recipientUnit !== period.recipientUnit?.unit;

interface Body extends Said {
  decision: Takeover;
}

function useTakeover(path: PeriodPath, planVersion: number) {
  const call = useCall();
  return useAct<Body, PeriodStanding>(`take over ${periodName(path)}`, ({ decision, comment, document, times, requestId }) => {
    const body = { planVersion, comment, document, requestId };
    return decision === 'ADOPT'
      ? call('post', '/v1/plans/{plan}/periods/{period}:adoptPlanVersion', {
          path,
          body: { ...body, ...(times.due_time && { dueTime: times.due_time }) },
        })
      : call('post', '/v1/plans/{plan}/periods/{period}:takeOver', { path, body });
  });
}
