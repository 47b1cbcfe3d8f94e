import { useText } from '../text/text';

interface SubmitPanelProps {
  pending: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks once more before a report leaves the unit. */
export function SubmitPanel({ pending, onConfirm, onCancel }: SubmitPanelProps) {
  const { t } = useText();
  return (
    <div className="panel">
      <p>{t.draft.submitHint}</p>
      <div className="buttons">
        <button type="button" className="primary" autoFocus disabled={pending} onClick={onConfirm}>
          {pending ? t.draft.submitting : t.draft.submitConfirm}
        </button>
        <button type="button" disabled={pending} onClick={onCancel}>
          {t.review.cancel}
        </button>
      </div>
    </div>
  );
}
