import type { Receipt } from '../api/types';
import { Facts } from '../app/Facts';
import { formatInstant } from '../format/time';
import { useDue } from '../period/due';
import { useText } from '../text/text';
import { TimelinessMark } from './marks';

/** The receipt of a submission. */
export function ReceiptCard({ receipt, unit }: { receipt: Receipt; unit: string | undefined }) {
  const { t } = useText();
  const due = useDue();
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title">{t.receipt.title}</h2>
      <p className="receipt-number">
        <span className="muted">{t.receipt.number}</span> <strong>{receipt.number}</strong>
      </p>
      <Facts
        facts={[
          [t.board.unit, unit],
          [t.receipt.receivedAt, formatInstant(receipt.receiveTime, 'millisecond')],
          [t.period.due, due(receipt.dueTime)],
          [t.decide.regularDue, receipt.regularDueTime !== receipt.dueTime && due(receipt.regularDueTime)],
          [t.receipt.timeliness, <TimelinessMark timeliness={receipt.timeliness} />],
          [t.receipt.contentHash, <code className="whole-hash">{receipt.contentSha256}</code>],
          [t.receipt.entryHash, <code className="whole-hash">{receipt.entrySha256}</code>],
        ]}
      />
      <p className="hint">{t.receipt.hint}</p>
    </section>
  );
}
