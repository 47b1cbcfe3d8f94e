import { useState } from 'react';
import { useAct, useCall } from '../api/react';
import type { AddresseeKind, TrackedAct, TrackedRecommendation } from '../api/types';
import { ActForm, type Said } from '../decide/ActForm';
import { Entry } from '../report/Entry';
import { violationsAt } from '../report/violations';
import { useText } from '../text/text';
import { addresseeKinds, addresseeOf } from './entry';

/** What the caller may do with a recommendation, one at a time; nothing where that is nothing. */
export function ActOn({ tracked, onDone }: { tracked: TrackedRecommendation; onDone: () => void }) {
  const { t, language } = useText();
  const [chosen, choose] = useState<TrackedAct>();
  const [kind, setKind] = useState<AddresseeKind>('KIND_ISSUING_UNIT');
  const [unit, setUnit] = useState('');
  const act = useRecommendationAct(tracked);
  const offered = tracked.allowedActs ?? [];
  if (!chosen || !offered.includes(chosen))
    return (
      <div className="buttons">
        {offered.map((one) => (
          <button key={one} type="button" onClick={() => choose(one)}>
            {t.recommendation.do[one]}
          </button>
        ))}
      </div>
    );
  const worded = chosen === 'ACT_ANSWER' || chosen === 'ACT_DECLINE' || chosen === 'ACT_CONTEST';
  const wrongUnit = act.error ? violationsAt(act.error, 'addressee.unit').map((v) => v.texts[language]).join(' ') : '';
  const close = () => {
    act.reset();
    choose(undefined);
  };
  return (
    <ActForm
      hint={t.recommendation.hint[chosen]}
      confirm={t.recommendation.do[chosen]}
      comment={{ label: t.recommendation.words[chosen], required: worded }}
      document={chosen !== 'ACT_SETTLE' && chosen !== 'ACT_CONTEST'}
      nameOf={(field) => (field === 'addressee.unit' ? t.recommendation.unit : undefined)}
      fault={act.error}
      pending={act.isPending}
      onConfirm={(said) => act.mutate({ act: chosen, kind, unit, ...said }, { onSuccess: () => (choose(undefined), onDone()) })}
      onCancel={close}
    >
      {chosen === 'ACT_FORWARD' && (
        <>
          <Entry label={t.recommendation.forwardTo} error={undefined}>
            {(props) => (
              <select {...props} value={kind} onChange={(e) => setKind(e.target.value as AddresseeKind)}>
                {addresseeKinds.map((one) => (
                  <option key={one} value={one}>
                    {t.recommendation.addressee[one]}
                  </option>
                ))}
              </select>
            )}
          </Entry>
          {kind === 'KIND_UNIT' && (
            <Entry label={t.recommendation.unit} error={wrongUnit || undefined}>
              {(props) => <input {...props} maxLength={70} value={unit} onChange={(e) => setUnit(e.target.value)} />}
            </Entry>
          )}
        </>
      )}
    </ActForm>
  );
}

interface Sent extends Said {
  act: TrackedAct;
  kind: AddresseeKind;
  unit: string;
}

function useRecommendationAct(tracked: TrackedRecommendation) {
  const call = useCall();
  const [, plan = '', , period = '', , report = '', , recommendation = ''] = (tracked.name ?? '').split('/');
  const path = { plan, period, report, recommendation };
  return useAct<Sent, TrackedRecommendation>(`follow ${tracked.name}`, ({ act, kind, unit, comment, document, requestId }) => {
    const body = { comment, requestId, etag: tracked.etag ?? '' };
    switch (act) {
      case 'ACT_FORWARD':
        return call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}/recommendations/{recommendation}:forward', {
          path,
          body: { ...body, document, addressee: addresseeOf(kind, unit) },
        });
      case 'ACT_DECLINE':
        return call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}/recommendations/{recommendation}:decline', { path, body: { ...body, document } });
      case 'ACT_SETTLE':
        return call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}/recommendations/{recommendation}:settle', { path, body });
      case 'ACT_CONTEST':
        return call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}/recommendations/{recommendation}:contest', { path, body });
      default:
        return call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}/recommendations/{recommendation}:answer', { path, body: { ...body, document } });
    }
  });
}
