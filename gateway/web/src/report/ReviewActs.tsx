import { useId, useState } from 'react';
import type { Fault } from '../api/fault';
import type { ReportPath } from '../api/names';
import { useAct, useCall } from '../api/react';
import type { PartRemark, Period, Report } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { Remarks } from '../decide/ActForm';
import { instantOf } from '../decide/moment';
import { partsOf, type Part } from '../decide/parts';
import { useText } from '../text/text';
import { violationsAt } from './violations';

type Review = 'accept' | 'return';

/** What the lead unit does with a submitted report: accept it, or return it with what has to be mended. */
export function ReviewActs({ report, period, path }: { report: Report; period: Period | undefined; path: ReportPath }) {
  const { t } = useText();
  const [chosen, choose] = useState<Review>();
  const act = useReview(path);
  const offered = reviewsOffered(report);
  if (offered.length === 0 && act.isIdle) return null;
  const confirm = (review: Review, comment: string, mending: Mending) =>
    act.mutate({ review, comment, ...mending, etag: report.etag ?? '' }, { onSuccess: () => choose(undefined) });
  return (
    <section className="panel" aria-labelledby="review-title">
      <h2 id="review-title">{t.review.title}</h2>
      {chosen && offered.includes(chosen) ? (
        <ReviewForm
          review={chosen}
          parts={period ? partsOf(period, report.indicators ?? [], t) : []}
          fault={act.error}
          pending={act.isPending}
          onConfirm={(comment, mending) => confirm(chosen, comment, mending)}
          onCancel={() => choose(undefined)}
        />
      ) : (
        <div className="buttons">
          {offered.map((review) => (
            <button key={review} type="button" className={review === 'accept' ? 'primary' : undefined} onClick={() => choose(review)}>
              {t.review[review]}
            </button>
          ))}
        </div>
      )}
      {act.error && <FaultNotice fault={act.error} shownElsewhere={(field) => field === 'comment'} />}
      <p role="status">{act.isSuccess && (act.variables.review === 'accept' ? t.review.accepted : t.review.returned)}</p>
    </section>
  );
}

function reviewsOffered(report: Report): Review[] {
  const acts = report.allowedActs ?? [];
  return [
    ...(acts.includes('ACT_ACCEPT') ? (['accept'] as const) : []),
    ...(acts.includes('ACT_RETURN') ? (['return'] as const) : []),
  ];
}

function useReview(path: ReportPath) {
  const call = useCall();
  return useAct<{ review: Review; comment: string; etag: string } & Mending, Report>(
    `review ${Object.values(path).join('/')}`,
    ({ review, remarks, dueTime, ...body }) =>
      review === 'accept'
        ? call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:accept', { path, body })
        : call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:return', {
            path,
            body: { ...body, ...(remarks.length > 0 && { remarks }), ...(dueTime && { dueTime }) },
          }),
  );
}

/** What a return lays down besides its words. */
interface Mending {
  remarks: PartRemark[];
  dueTime: string | undefined;
}

interface ReviewFormProps {
  review: Review;
  parts: Part[];
  fault: Fault | null;
  pending: boolean;
  onConfirm: (comment: string, mending: Mending) => void;
  onCancel: () => void;
}

function ReviewForm({ review, parts, fault, pending, onConfirm, onCancel }: ReviewFormProps) {
  const { t, language } = useText();
  const id = useId();
  const [comment, setComment] = useState('');
  const [remarks, setRemarks] = useState<PartRemark[]>([]);
  const [by, setBy] = useState('');
  const [empty, setEmpty] = useState(false);
  const wrong = fault ? violationsAt(fault, 'comment').map((v) => v.texts[language]) : [];
  const errors = empty ? [t.review.returnRequired] : wrong;

  function confirm() {
    const text = comment.trim().normalize();
    const missing = review === 'return' && text === '';
    setEmpty(missing);
    if (missing) document.getElementById(id)?.focus();
    else onConfirm(text, { remarks: remarks.filter((r) => r.comment.trim() !== ''), dueTime: instantOf(by) });
  }

  return (
    <div>
      <p className="hint">{review === 'accept' ? t.review.acceptHint : t.review.returnHint}</p>
      <div className="field">
        <label htmlFor={id}>{review === 'accept' ? t.review.acceptComment : t.review.returnComment}</label>
        <textarea
          id={id}
          rows={4}
          maxLength={5000}
          autoFocus
          value={comment}
          onChange={(e) => {
            setComment(e.target.value);
            setEmpty(false);
          }}
          aria-required={review === 'return'}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={errors.length > 0 ? `${id}-error` : undefined}
        />
        {errors.length > 0 && (
          <p className="field-error" id={`${id}-error`}>
            {errors.join(' ')}
          </p>
        )}
      </div>
      {review === 'return' && (
        <>
          <div className="field">
            <label htmlFor={`${id}-by`}>
              {t.decide.returnBy} <span className="muted">({t.decide.vietnamTime})</span>
            </label>
            <input id={`${id}-by`} type="datetime-local" value={by} onChange={(e) => setBy(e.target.value)} />
          </div>
          <Remarks parts={parts} remarks={remarks} onChange={setRemarks} />
        </>
      )}
      <div className="buttons">
        <button type="button" className="primary" disabled={pending} onClick={confirm}>
          {pending ? t.review.sending : t.review[`${review}Confirm`]}
        </button>
        <button type="button" disabled={pending} onClick={onCancel}>
          {t.review.cancel}
        </button>
      </div>
    </div>
  );
}
