import type { ConsolidatedReport } from '../api/types';
import { formatInstant } from '../format/time';
import { useText } from '../text/text';

/** What the receiving authority said last of what was dispatched to it. */
export function Receipt({ report }: { report: ConsolidatedReport }) {
  const { t } = useText();
  const { receipt, recipientUnit } = report;
  if (!receipt) return null;
  const rejected = receipt.outcome === 'OUTCOME_REJECTED';
  const say = rejected ? t.received.rejected : t.received.acknowledged;
  return (
    <div className={`notice ${rejected ? 'notice-warn' : ''}`}>
      <p>{say(recipientUnit?.displayName ?? '', receipt.revision ?? 0, formatInstant(receipt.receiveTime))}</p>
      {receipt.comment && <p>{t.received.comment(receipt.comment)}</p>}
      {rejected && receipt.revision === report.revision && <p className="hint">{t.received.next}</p>}
    </div>
  );
}
