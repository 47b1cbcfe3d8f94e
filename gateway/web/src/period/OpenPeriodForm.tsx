import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { Fault } from '../api/fault';
import { idOf, pageOf } from '../api/names';
import { useCall } from '../api/react';
import type { Period, Plan, ReportingRule } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { useText } from '../text/text';

/** Opens the next period of a plan. */
export function OpenPeriodForm({ plan }: { plan: Plan }) {
  const { t } = useText();
  const id = useId();
  const rules = plan.content.reportingRules;
  const [ruleId, setRule] = useState(rules[0]?.ruleId ?? '');
  const [year, setYear] = useState('');
  const [number, setNumber] = useState('');
  const opening = useOpenPeriod(plan);
  const kind = rules.find((rule) => rule.ruleId === ruleId)?.kind;
  const last = lastNumber(kind);
  function submit(event: FormEvent) {
    event.preventDefault();
    opening.mutate({ ruleId, year: Number(year), ...(last > 0 && { number: Number(number) }) });
  }
  return (
    <form className="panel" onSubmit={submit}>
      <h2>{t.period.open}</h2>
      <p className="hint">{t.period.openHint}</p>
      <div className="row">
        <div className="field">
          <label htmlFor={`${id}-rule`}>{t.period.rule}</label>
          <select id={`${id}-rule`} value={ruleId} onChange={(e) => setRule(e.target.value)}>
            {rules.map((rule) => (
              <option key={rule.ruleId} value={rule.ruleId}>
                {rule.title}
              </option>
            ))}
          </select>
        </div>
        {last > 0 && (
          <div className="field">
            <label htmlFor={`${id}-number`}>{t.schedule.number[kind as keyof typeof t.schedule.number]}</label>
            <input
              id={`${id}-number`}
              className="year"
              type="number"
              min={1}
              max={last}
              required
              value={number}
              onChange={(e) => setNumber(e.target.value)}
            />
          </div>
        )}
        <div className="field">
          <label htmlFor={`${id}-year`}>{t.period.year}</label>
          <input
            id={`${id}-year`}
            className="year"
            inputMode="numeric"
            pattern="20[0-9][0-9]|2100"
            required
            value={year}
            onChange={(e) => setYear(e.target.value)}
          />
        </div>
        <button type="submit" className="primary" disabled={opening.isPending}>
          {opening.isPending ? t.period.opening : t.period.open}
        </button>
      </div>
      {opening.error && <FaultNotice fault={opening.error} />}
    </form>
  );
}

/** How many periods of a kind a year has; 0 where they are not numbered. A year of 52 weeks has no week 53: the server says. */
function lastNumber(kind: ReportingRule['kind'] | undefined): number {
  if (kind === 'KIND_WEEK') return 53;
  if (kind === 'KIND_MONTH') return 12;
  return kind === 'KIND_QUARTER' ? 4 : 0;
}

function useOpenPeriod(plan: Plan) {
  const call = useCall();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation<Period, Fault, { ruleId: string; year: number; number?: number }>({
    mutationFn: (body) => call('post', '/v1/plans/{plan}/periods:open', { path: { plan: idOf(plan.name) }, body }),
    onSuccess: async (period) => {
      await queries.invalidateQueries();
      await navigate(pageOf(period.name));
    },
  });
}
