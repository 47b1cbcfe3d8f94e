import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { Fault } from '../api/fault';
import { FaultNotice } from '../app/FaultNotice';
import { Entry } from '../report/Entry';
import { useText } from '../text/text';
import { violationsAt } from '../report/violations';
import { MomentField } from './MomentField';
import type { Part } from './parts';
import { Remarks } from './Remarks';
import { missingFields, nothingTyped, saidOf, type Said, type TimeField, type Typed } from './said';

export type { Said } from './said';

/** A moment an act asks for. */
export interface TimeAsked {
  field: TimeField;
  label: string;
  required: boolean;
}

interface ActFormProps {
  /** What follows from the act. */
  hint: string;
  confirm: string;
  /** What the words are called; a reason that has to be given if nothing else is said. */
  comment?: { label: string; required: boolean; missing?: string };
  times?: TimeAsked[];
  /** Asks for the document that decided. */
  document?: boolean;
  /** Offers remarks on these parts. */
  parts?: Part[] | undefined;
  /** What people call a field of the request that has no field here, such as a unit that was chosen before. */
  nameOf?: (field: string) => string | undefined;
  fault: Fault | null;
  pending: boolean;
  onConfirm: (said: Said) => void;
  onCancel: () => void;
  /** What has to be known before it is confirmed. */
  children?: ReactNode;
}

/** Asks what is needed for an act, and once more whether it shall be done. */
export function ActForm(props: ActFormProps) {
  const { t } = useText();
  const { comment = { label: t.decide.reason, required: true }, times = [] } = props;
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Typed>(nothingTyped);
  const [missing, setMissing] = useState<string[]>([]);
  const wrong = useWrong(props.fault, missing, comment.missing);
  const focus = (which: string) => form.current?.querySelector<HTMLElement>(which)?.focus();
  useEffect(() => focus('input, textarea'), []);
  useEffect(() => {
    if (missing.length > 0) focus('[aria-invalid]');
  }, [missing]);
  useEffect(() => {
    if (props.fault) focus('[aria-invalid]');
  }, [props.fault]);

  function change(part: Partial<Typed>) {
    setTyped({ ...typed, ...part });
    setMissing([]);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const found = missingFields(typed, { comment: comment.required, times: times.filter((x) => x.required).map((x) => x.field) });
    setMissing(found);
    if (found.length === 0) props.onConfirm(saidOf(typed));
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <p className="hint">{props.hint}</p>
      {props.children}
      {times.map(({ field, label, required }) => (
        <MomentField
          key={field}
          label={label}
          required={required}
          value={typed.moments[field] ?? ''}
          error={wrong(field)}
          onChange={(moment) => change({ moments: { ...typed.moments, [field]: moment } })}
        />
      ))}
      <Entry label={comment.label} error={wrong('comment')}>
        {(input) => (
          <textarea
            {...input}
            rows={3}
            maxLength={5000}
            aria-required={comment.required}
            value={typed.comment}
            onChange={(e) => change({ comment: e.target.value })}
          />
        )}
      </Entry>
      {props.document && (
        <Entry label={t.decide.document} error={wrong('document')}>
          {(input) => <input {...input} maxLength={500} value={typed.document} onChange={(e) => change({ document: e.target.value })} />}
        </Entry>
      )}
      {props.parts && <Remarks parts={props.parts} remarks={typed.remarks} wrong={wrong} onChange={(remarks) => change({ remarks })} />}
      {props.fault && missing.length === 0 && <Refusal fault={props.fault} shown={shownHere(props)} nameOf={props.nameOf} />}
      <div className="buttons">
        <button type="submit" className="primary" disabled={props.pending}>
          {props.pending ? t.review.sending : props.confirm}
        </button>
        <button type="button" disabled={props.pending} onClick={props.onCancel}>
          {t.review.cancel}
        </button>
      </div>
    </form>
  );
}

/** What is wrong with a field: what the person left out, else what the server says. */
function useWrong(fault: Fault | null, missing: string[], commentMissing: string | undefined) {
  const { t, language } = useText();
  return (field: string): string | undefined => {
    if (missing.includes(field)) return (field === 'comment' && commentMissing) || t.session.required;
    const said = fault && missing.length === 0 ? violationsAt(fault, field).map((v) => v.texts[language]) : [];
    return said.join(' ') || undefined;
  };
}

/** Which fields of the request have a field in the form that tells what is wrong with them. */
const shownHere =
  ({ times = [], document = false, parts }: ActFormProps) =>
  (field: string) =>
    field === 'comment' ||
    (document && field === 'document') ||
    times.some((time) => time.field === field) ||
    (parts !== undefined && /^remarks\[\d+\]\.(comment|part)$/.test(field));

interface RefusalProps {
  fault: Fault;
  shown: (field: string) => boolean;
  nameOf: ((field: string) => string | undefined) | undefined;
}

/** Why the act was refused, as far as no field says it. */
function Refusal({ fault, shown, nameOf = () => undefined }: RefusalProps) {
  const { language } = useText();
  const named = fault.violations.filter((v) => !shown(v.field) && nameOf(v.field));
  return (
    <FaultNotice fault={fault} shownElsewhere={(field) => shown(field) || nameOf(field) !== undefined}>
      {named.length > 0 && (
        <ul>
          {named.map((v) => (
            <li key={v.field}>
              {nameOf(v.field)}: {v.texts[language]}
            </li>
          ))}
        </ul>
      )}
    </FaultNotice>
  );
}
