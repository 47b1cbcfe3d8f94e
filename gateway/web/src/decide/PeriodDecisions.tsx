import { useState } from 'react';
import { periodName, type PeriodPath } from '../api/names';
import { useAct, useCall, useGet } from '../api/react';
import type { Period, PeriodCounts, PeriodStanding } from '../api/types';
import { formatInstant } from '../format/time';
import { useDue } from '../period/due';
import { useText } from '../text/text';
import { ActForm, type Said } from './ActForm';

const decisions = ['ACT_EXTEND', 'ACT_CERTIFY', 'ACT_LIFT_CERTIFICATION'] as const;
type Decision = (typeof decisions)[number];

/** What was decided for a period, and what the lead unit may decide for all of it. */
export function PeriodDecisions({ period, path }: { period: Period; path: PeriodPath }) {
  const standing = useGet('/v1/plans/{plan}/periods/{period}/standing', { path });
  if (!standing.data) return null; // the board beside it says why nothing can be read
  return (
    <>
      <Decided standing={standing.data} period={period} />
      <Decide standing={standing.data} path={path} />
    </>
  );
}

function Decided({ standing, period }: { standing: PeriodStanding; period: Period }) {
  const { t } = useText();
  const due = useDue();
  const name = (unit: string | undefined) => (period.obligations ?? []).find((o) => o.unit?.unit === unit)?.unit?.displayName ?? unit;
  const { certification, extensions = [], exemptions = [] } = standing;
  if (!certification && extensions.length === 0 && exemptions.length === 0) return null;
  return (
    <section aria-labelledby="decided-title">
      <h2 id="decided-title">{t.decide.decided}</h2>
      {certification && (
        <div className="notice notice-good">
          <p className="notice-title">{t.decide.certifiedAt(formatInstant(certification.receiveTime))}</p>
          {certification.counts && <Counts counts={certification.counts} />}
          <p className="prose">{certification.comment}</p>
        </div>
      )}
      <ul>
        {extensions.map((x) => (
          <li key={x.entry}>
            {t.decide.extendedTo((x.units ?? []).map(name).join(', '), due(x.dueTime))}: {x.comment}{' '}
            {x.document && <span className="muted">({x.document})</span>}
          </li>
        ))}
        {exemptions.map((x) => (
          <li key={x.unit}>
            {t.decide.exemptedUnit(name(x.unit) ?? '')}: {x.comment} {x.document && <span className="muted">({x.document})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How a period stands: n of m, and the split that adds up to m. */
export function Counts({ counts }: { counts: PeriodCounts }) {
  const { t } = useText();
  const { accepted = 0, expected = 0, onTime = 0, late = 0, byExtension = 0, excused = 0, missing = 0, pending = 0 } = counts;
  return (
    <p>
      {t.decide.acceptedOf(accepted, expected)} {t.decide.split({ onTime, late, byExtension, excused, missing, pending })}
    </p>
  );
}

function Decide({ standing, path }: { standing: PeriodStanding; path: PeriodPath }) {
  const { t } = useText();
  const [chosen, choose] = useState<Decision>();
  const act = useDecision(path);
  const offered = decisions.filter((d) => standing.allowedActs?.includes(d));
  if (offered.length === 0 && act.isIdle) return null;
  const done = (said: Said, decision: Decision) =>
    act.mutate({ decision, ...said, etag: standing.etag ?? '' }, { onSuccess: () => choose(undefined) });
  return (
    <section className="panel" aria-labelledby="decide-title">
      <h2 id="decide-title">{t.decide.periodTitle}</h2>
      {chosen && offered.includes(chosen) ? (
        <>
          {chosen === 'ACT_CERTIFY' && standing.counts && <Counts counts={standing.counts} />}
          <ActForm
            key={chosen}
            hint={t.decide.periodHint[chosen]}
            confirm={t.decide.periodAct[chosen]}
            reasoned={chosen !== 'ACT_CERTIFY'}
            {...(chosen === 'ACT_EXTEND' && {
              time: { label: t.decide.newDue, field: 'dueTime' as const, required: true },
              document: true,
            })}
            fault={act.error}
            pending={act.isPending}
            onConfirm={(said) => done(said, chosen)}
            onCancel={() => {
              act.reset();
              choose(undefined);
            }}
          />
        </>
      ) : (
        <div className="buttons">
          {offered.map((d) => (
            <button key={d} type="button" onClick={() => choose(d)}>
              {t.decide.periodAct[d]}
            </button>
          ))}
        </div>
      )}
      <p role="status">{act.isSuccess && t.decide.periodDone[act.variables.decision]}</p>
    </section>
  );
}

interface DecisionBody {
  decision: Decision;
  comment: string;
  time: string | undefined;
  document: string;
  etag: string;
}

function useDecision(path: PeriodPath) {
  const call = useCall();
  return useAct<DecisionBody, PeriodStanding>(`decide ${periodName(path)}`, ({ decision, comment, time, document, etag, requestId }) => {
    switch (decision) {
      case 'ACT_EXTEND':
        return call('post', '/v1/plans/{plan}/periods/{period}:extend', { path, body: { dueTime: time ?? '', comment, document, requestId } });
      case 'ACT_CERTIFY':
        return call('post', '/v1/plans/{plan}/periods/{period}:certify', { path, body: { comment, requestId, etag } });
      case 'ACT_LIFT_CERTIFICATION':
        return call('post', '/v1/plans/{plan}/periods/{period}:liftCertification', { path, body: { comment, requestId, etag } });
    }
  });
}
