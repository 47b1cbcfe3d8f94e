import { useState } from 'react';
import { periodName, type PeriodPath } from '../api/names';
import { useAct, useCall, useGet } from '../api/react';
import type { Period, PeriodStanding } from '../api/types';
import { useUnitNames } from '../reorganisation/useUnitNames';
import { useText } from '../text/text';
import { ActForm, type Said } from './ActForm';
import { ActPanel } from './ActPanel';
import { unitName } from './Decided';

interface HandOverProps {
  period: Period;
  path: PeriodPath;
  /** The one unit that was chosen, `units/{unit}`. */
  unit: string;
  onDecided: () => void;
}

/** Offers to hand the report of a unit that ended over to its successors; nothing for a unit that has none. */
export function HandOver({ period, path, unit, onDecided }: HandOverProps) {
  const { t } = useText();
  const found = useGet('/v1/successions', { query: { unit, pageSize: 1000 } });
  const successors = [
    ...new Set(
      (found.data?.successions ?? [])
        .filter((s) => s.predecessorUnit === unit && s.predecessorEnds)
        .map((s) => s.successorUnit ?? ''),
    ),
  ];
  const nameOf = useUnitNames(successors, undefined);
  const [holders, choose] = useState<string[]>([]);
  const act = useHandOver(path);
  if (successors.length === 0) return null;
  const toggle = (successor: string) =>
    choose(holders.includes(successor) ? holders.filter((h) => h !== successor) : [...holders, successor]);
  return (
    <ActPanel
      title={t.decide.handOverTitle(unitName(period, unit))}
      offered={['HAND_OVER'] as const}
      label={() => t.decide.handOver}
      done={act.isSuccess && t.decide.handOverDone}
    >
      {(_, close) => (
        <ActForm
          hint={t.decide.handOverHint}
          confirm={t.decide.handOver}
          document
          nameOf={(field) => nameOf(holders[Number(/^holders\[(\d+)\]$/.exec(field)?.[1])] ?? '') || undefined}
          fault={act.error}
          pending={act.isPending}
          onConfirm={(said) =>
            act.mutate(
              { ...said, unit, holders },
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
          <fieldset className="plain">
            <legend>{t.decide.holders}</legend>
            {successors.map((successor) => (
              <label key={successor} className="check">
                <input type="checkbox" checked={holders.includes(successor)} onChange={() => toggle(successor)} /> {nameOf(successor)}
              </label>
            ))}
          </fieldset>
        </ActForm>
      )}
    </ActPanel>
  );
}

interface Body extends Said {
  unit: string;
  holders: string[];
}

function useHandOver(path: PeriodPath) {
  const call = useCall();
  return useAct<Body, PeriodStanding>(`hand over ${periodName(path)}`, ({ unit, holders, comment, document, requestId }) =>
    call('post', '/v1/plans/{plan}/periods/{period}:handOver', { path, body: { unit, holders, comment, document, requestId } }),
  );
}
