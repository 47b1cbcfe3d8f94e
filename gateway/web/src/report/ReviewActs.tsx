import { reportName, type ReportPath } from '../api/names';
import { useAct, useCall } from '../api/react';
import type { Period, Report } from '../api/types';
import { ActForm, type Said } from '../decide/ActForm';
import { ActPanel } from '../decide/ActPanel';
import { partsOf } from '../decide/parts';
import { useText } from '../text/text';

type Review = 'accept' | 'return';

/** What the lead unit does with a submitted report: accept it, or return it with what has to be mended. */
export function ReviewActs({ report, period, path }: { report: Report; period: Period | undefined; path: ReportPath }) {
  const { t } = useText();
  const act = useReview(path);
  const done = act.isSuccess && (act.variables.review === 'accept' ? t.review.accepted : t.review.returned);
  return (
    <ActPanel title={t.review.title} offered={reviewsOffered(report)} label={(review) => t.review[review]} primary="accept" done={done}>
      {(review, close) => (
        <ActForm
          key={review}
          hint={review === 'accept' ? t.review.acceptHint : t.review.returnHint}
          confirm={t.review[`${review}Confirm`]}
          {...(review === 'accept'
            ? { comment: { label: t.review.acceptComment, required: false } }
            : {
                comment: { label: t.review.returnComment, required: true, missing: t.review.returnRequired },
                times: [{ field: 'due_time' as const, label: t.decide.returnBy, required: false }],
                parts: period && partsOf(period, report, t),
              })}
          fault={act.error}
          pending={act.isPending}
          onConfirm={(said) => act.mutate({ review, ...said, etag: report.etag ?? '' }, { onSuccess: close })}
          onCancel={() => {
            act.reset();
            close();
          }}
        />
      )}
    </ActPanel>
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
  return useAct<{ review: Review; etag: string } & Said, Report>(
    `review ${reportName(path)}`,
    ({ review, remarks, times, comment, etag, requestId }) => {
      const body = { comment, etag, requestId };
      return review === 'accept'
        ? call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:accept', { path, body })
        : call('post', '/v1/plans/{plan}/periods/{period}/reports/{report}:return', {
            path,
            body: { ...body, ...(remarks.length > 0 && { remarks }), ...(times.due_time && { dueTime: times.due_time }) },
          });
    },
  );
}
