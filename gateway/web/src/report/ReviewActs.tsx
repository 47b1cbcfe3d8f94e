import { useId, useState } from 'react';
import type { Fault } from '../api/fault';
import type { ReportPath } from '../api/names';
import { useAct, useCall } from '../api/react';
import type { Report } from '../api/types';
import { FaultNotice } from '../app/FaultNotice';
import { useText } from '../text/text';
import { violationsAt } from './violations';

type Review = 'accept' | 'return';

/** What the lead unit does with a submitted report: accept it, or return it with what has to be mended. */
export function ReviewActs({ report, path }: { report: Report; path: ReportPath }) {
  const { t } = useText();
  const [chosen, choose] = useState<Review>();
  const act = useReview(path);
  const offered = reviewsOffered(report);
  if (offered.length === 0 && act.isIdle) return null;
  const confirm = (review: Review, comment: string) =>
    act.mutate({ review, comment, etag: report.etag ?? '' }, { onSuccess: () => choose(undefined) });
  return (
    <section className="panel" aria-labelledby="review-title">
      <h2 id="review-title">{t.review.title}</h2>
      {chosen && offered.includes(chosen) ? (
        <ReviewForm
          review={chosen}
          fault={act.error}
          pending={act.isPending}
          onConfirm={(comment) => confirm(chosen, comment)}
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
  return useAct<{ review: Review; comment: string; etag: string }, Report>(
    `review ${Object.values(path).join('/')}`,
    ({ review, ...body }) =>
      review === 'accept'
        ? call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:accept', { path, body })
        : call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:return', { path, body }),
  );
}

interface ReviewFormProps {
  review: Review;
  fault: Fault | null;
  pending: boolean;
  onConfirm: (comment: string) => void;
  onCancel: () => void;
}

function ReviewForm({ review, fault, pending, onConfirm, onCancel }: ReviewFormProps) {
  const { t, language } = useText();
  const id = useId();
  const [comment, setComment] = useState('');
  const [empty, setEmpty] = useState(false);
  const wrong = fault ? violationsAt(fault, 'comment').map((v) => v.texts[language]) : [];
  const errors = empty ? [t.review.returnRequired] : wrong;

  function confirm() {
    const text = comment.trim().normalize();
    const missing = review === 'return' && text === '';
    setEmpty(missing);
    if (missing) document.getElementById(id)?.focus();
    else onConfirm(text);
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
