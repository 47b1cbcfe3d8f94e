import { periodName, type PeriodPath } from '../api/names';
import { useAct, useCall } from '../api/react';
import type { Period, PeriodAct, PeriodStanding } from '../api/types';
import { useText } from '../text/text';
import type { Catalogue } from '../text/vi';
import { ActForm, type Said, type TimeAsked } from './ActForm';
import { ActPanel } from './ActPanel';
import { Counts, unitName } from './Decided';

/** What may be decided for all units of a period, and for those that were chosen. */
const forAll = ['ACT_EXTEND', 'ACT_CERTIFY', 'ACT_LIFT_CERTIFICATION'] as const satisfies PeriodAct[];
const forChosen = ['ACT_EXTEND', 'ACT_EXEMPT', 'ACT_END_EXEMPTION'] as const satisfies PeriodAct[];
type Decision = (typeof forAll)[number] | (typeof forChosen)[number];

/** Where the panel is, for those who chose units above it. */
export const decideTitle = 'decide-period-title';

/** Whether the caller may decide something for units that are chosen. */
export const decidesForChosen = (standing: PeriodStanding | undefined) =>
  forChosen.some((decision) => standing?.allowedActs?.includes(decision));

interface PeriodDecisionsProps {
  period: Period;
  path: PeriodPath;
  standing: PeriodStanding;
  /** The units that were chosen, `units/{unit}`; all units where none is. */
  chosen: string[];
  onDecided: () => void;
}

/** What the lead unit may decide for a period now. */
export function PeriodDecisions({ period, path, standing, chosen, onDecided }: PeriodDecisionsProps) {
  const { t } = useText();
  const act = useDecision(path);
  const possible = chosen.length > 0 ? forChosen : forAll;
  const offered: Decision[] = possible.filter((decision) => standing.allowedActs?.includes(decision));
  const names = chosen.map((unit) => unitName(period, unit));
  const labels: Partial<Record<Decision, string>> = chosen.length > 0 ? t.decide.chosenAct(chosen.length) : t.decide.periodAct;
  const label = (decision: Decision) => labels[decision] ?? '';
  return (
    <ActPanel
      key={chosen.length > 0 ? 'chosen' : 'all'}
      headingId={decideTitle}
      title={chosen.length > 0 ? t.decide.chosenTitle(chosen.length) : t.decide.periodTitle}
      hint={chosen.length === 0 && decidesForChosen(standing) ? t.decide.chooseHint : undefined}
      offered={offered}
      label={label}
      done={act.isSuccess && t.decide.periodDone[act.variables.decision]}
    >
      {(decision, close) => (
        <ActForm
          key={decision}
          hint={t.decide.periodHint[decision]}
          confirm={label(decision)}
          {...asked(decision, t)}
          nameOf={(field) => names[Number(/^units\[(\d+)\]$/.exec(field)?.[1])]}
          fault={act.error}
          pending={act.isPending}
          onConfirm={(said) =>
            act.mutate(
              { decision, ...said, units: chosen, etag: standing.etag ?? '' },
              {
                onSuccess: () => {
                  close();
                  onDecided();
                },
              },
            )
          }
          onCancel={() => {
            act.reset();
            close();
          }}
        >
          {names.length > 0 && <p className="prose">{t.decide.concerns(names.join(', '))}</p>}
          {decision === 'ACT_CERTIFY' && standing.counts && <Counts counts={standing.counts} />}
        </ActForm>
      )}
    </ActPanel>
  );
}

interface Asked {
  times?: TimeAsked[];
  document?: boolean;
  comment?: { label: string; required: boolean };
}

/** What a decision asks for besides a reason. */
function asked(decision: Decision, t: Catalogue): Asked {
  switch (decision) {
    case 'ACT_EXTEND':
      return { times: [{ field: 'due_time', label: t.decide.newDue, required: true }], document: true };
    case 'ACT_EXEMPT':
      return { document: true };
    case 'ACT_CERTIFY':
      return { comment: { label: t.review.acceptComment, required: false } };
  }
  return {};
}

interface DecisionBody extends Said {
  decision: Decision;
  units: string[];
  etag: string;
}

function useDecision(path: PeriodPath) {
  const call = useCall();
  return useAct<DecisionBody, PeriodStanding>(
    `decide ${periodName(path)}`,
    ({ decision, units, comment, times, document, etag, requestId }) => {
      const said = { comment, requestId };
      switch (decision) {
        case 'ACT_EXTEND':
          return call('post', '/v1/plans/{plan}/periods/{period}:extend', {
            path,
            body: { ...said, document, dueTime: times.due_time ?? '', ...(units.length > 0 && { units }) },
          });
        case 'ACT_EXEMPT':
          return call('post', '/v1/plans/{plan}/periods/{period}:exempt', { path, body: { ...said, document, units } });
        case 'ACT_END_EXEMPTION':
          return call('post', '/v1/plans/{plan}/periods/{period}:endExemption', { path, body: { ...said, units } });
        case 'ACT_CERTIFY':
          return call('post', '/v1/plans/{plan}/periods/{period}:certify', { path, body: { ...said, etag } });
        case 'ACT_LIFT_CERTIFICATION':
          return call('post', '/v1/plans/{plan}/periods/{period}:liftCertification', { path, body: { ...said, etag } });
      }
    },
  );
}
