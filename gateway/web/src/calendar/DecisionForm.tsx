import { useId, useState, type FormEvent, type HTMLAttributes } from 'react';
import type { DayEffect } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { useText } from '../text/text';
import { decisionsOf, nothingTyped, type Typed } from './decision';
import { useDecide } from './useDecisions';

/** Decides a day, or exchanges one for another. */
export function DecisionForm() {
  const { t } = useText();
  const id = useId();
  const [typed, setTyped] = useState(nothingTyped);
  const deciding = useDecide(() => setTyped(nothingTyped));
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  function submit(event: FormEvent) {
    event.preventDefault();
    deciding.mutate(decisionsOf(typed));
  }
  return (
    <form className="panel" onSubmit={submit}>
      <h3>{t.calendar.decide}</h3>
      <p className="hint">{t.calendar.decideHint}</p>
      <div className="row">
        <Field label={t.calendar.date} type="date" required value={typed.day} onType={(day) => change({ day })} />
        <div className="field">
          <label htmlFor={`${id}-effect`}>{t.calendar.is}</label>
          <select id={`${id}-effect`} value={typed.effect} onChange={(e) => change({ effect: e.target.value as DayEffect })}>
            <option value="EFFECT_OFF">{t.calendar.off}</option>
            <option value="EFFECT_WORKED">{t.calendar.worked}</option>
          </select>
        </div>
        <Field label={t.calendar.exchangedWith} type="date" value={typed.exchangedWith} onType={(exchangedWith) => change({ exchangedWith })} />
      </div>
      <Field label={t.calendar.why} required maxLength={200} value={typed.reason} onType={(reason) => change({ reason })} />
      <Field label={t.calendar.document} required maxLength={300} value={typed.legalBasis} onType={(legalBasis) => change({ legalBasis })} />
      <div className="buttons">
        <button type="submit" className="primary" disabled={deciding.isPending}>
          {deciding.isPending ? t.calendar.deciding : t.calendar.decide}
        </button>
      </div>
      {deciding.error && <FaultNotice fault={deciding.error} />}
      <p role="status">{deciding.isSuccess && t.calendar.decided}</p>
    </form>
  );
}

interface FieldProps extends Omit<HTMLAttributes<HTMLInputElement>, 'onChange'> {
  label: string;
  value: string;
  type?: 'text' | 'date';
  required?: boolean;
  maxLength?: number;
  onType: (value: string) => void;
}

function Field({ label, onType, type = 'text', ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type={type} {...input} onChange={(e) => onType(e.target.value)} />
    </div>
  );
}
