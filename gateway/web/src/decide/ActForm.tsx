import { useId, useState, type FormEvent } from 'react';
import type { Fault } from '../api/fault';
import type { PartRemark } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { useText } from '../text/text';
import { violationsAt } from '../report/violations';
import { instantOf } from './moment';
import type { Part } from './parts';

/** What a person said with an act. */
export interface Said {
  comment: string;
  /** An instant; undefined where none was given. */
  time: string | undefined;
  document: string;
  remarks: PartRemark[];
}

interface ActFormProps {
  hint: string;
  confirm: string;
  /** Whether a reason must be given. */
  reasoned?: boolean;
  /** Asks for a moment, under its field in the contract. */
  time?: { label: string; field: 'dueTime' | 'untilTime'; required: boolean };
  /** Asks for the document that decided. */
  document?: boolean;
  /** Offers remarks on these parts. */
  parts?: Part[];
  fault: Fault | null;
  pending: boolean;
  onConfirm: (said: Said) => void;
  onCancel: () => void;
}

const wireField = { dueTime: 'due_time', untilTime: 'until_time' } as const;

/** Asks what is needed for an act, and once more whether it shall be done. */
export function ActForm({ hint, confirm, reasoned = true, time, document: asksDocument, parts, fault, pending, onConfirm, onCancel }: ActFormProps) {
  const { t, language } = useText();
  const id = useId();
  const [comment, setComment] = useState('');
  const [moment, setMoment] = useState('');
  const [document, setDocument] = useState('');
  const [remarks, setRemarks] = useState<PartRemark[]>([]);
  const field = time && wireField[time.field];
  const wrong = (name: string) => (fault ? violationsAt(fault, name).map((v) => v.texts[language]).join(' ') : '');

  function submit(event: FormEvent) {
    event.preventDefault();
    onConfirm({
      comment: comment.trim().normalize(),
      time: instantOf(moment),
      document: document.trim().normalize(),
      remarks: remarks.filter((r) => r.comment.trim() !== '').map((r) => ({ ...r, comment: r.comment.trim().normalize() })),
    });
  }

  return (
    <form onSubmit={submit}>
      <p className="hint">{hint}</p>
      {time && (
        <div className="field">
          <label htmlFor={`${id}-time`}>
            {time.label} <span className="muted">({t.decide.vietnamTime})</span>
          </label>
          <input
            id={`${id}-time`}
            type="datetime-local"
            required={time.required}
            value={moment}
            onChange={(e) => setMoment(e.target.value)}
            aria-invalid={field && wrong(field) ? true : undefined}
            aria-describedby={field && wrong(field) ? `${id}-time-error` : undefined}
          />
          {field && wrong(field) && (
            <p className="field-error" id={`${id}-time-error`}>
              {wrong(field)}
            </p>
          )}
        </div>
      )}
      <div className="field">
        <label htmlFor={`${id}-comment`}>{reasoned ? t.decide.reason : t.review.acceptComment}</label>
        <textarea id={`${id}-comment`} rows={3} maxLength={5000} required={reasoned} value={comment} onChange={(e) => setComment(e.target.value)} />
      </div>
      {asksDocument && (
        <div className="field">
          <label htmlFor={`${id}-document`}>{t.decide.document}</label>
          <input id={`${id}-document`} maxLength={500} value={document} onChange={(e) => setDocument(e.target.value)} />
        </div>
      )}
      {parts && <Remarks parts={parts} remarks={remarks} onChange={setRemarks} />}
      {fault && <FaultNotice fault={fault} shownElsewhere={(name) => name === field} />}
      <div className="buttons">
        <button type="submit" className="primary" disabled={pending}>
          {pending ? t.review.sending : confirm}
        </button>
        <button type="button" disabled={pending} onClick={onCancel}>
          {t.review.cancel}
        </button>
      </div>
    </form>
  );
}

interface RemarksProps {
  parts: Part[];
  remarks: PartRemark[];
  onChange: (remarks: PartRemark[]) => void;
}

/** Remarks on parts of a report, each part at most once. */
export function Remarks({ parts, remarks, onChange }: RemarksProps) {
  const { t } = useText();
  const id = useId();
  const left = parts.filter((p) => !remarks.some((r) => r.part === p.part));
  return (
    <fieldset className="section-fields">
      <legend>{t.decide.remarks}</legend>
      <p className="hint">{t.decide.remarksHint}</p>
      {remarks.map((remark, i) => (
        <div className="field" key={remark.part}>
          <label htmlFor={`${id}-${i}`}>{parts.find((p) => p.part === remark.part)?.title}</label>
          <textarea
            id={`${id}-${i}`}
            rows={2}
            maxLength={2000}
            required
            value={remark.comment}
            onChange={(e) => onChange(remarks.map((r, n) => (n === i ? { ...r, comment: e.target.value } : r)))}
          />
          <button type="button" onClick={() => onChange(remarks.filter((_, n) => n !== i))}>
            {t.decide.removeRemark}
          </button>
        </div>
      ))}
      <div className="field">
        <label htmlFor={`${id}-add`}>{t.decide.addRemark}</label>
        <select id={`${id}-add`} value="" onChange={(e) => onChange([...remarks, { part: e.target.value, comment: '' }])}>
          <option value="">{t.draft.choose}</option>
          {left.map((p) => (
            <option key={p.part} value={p.part}>
              {p.title}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}
