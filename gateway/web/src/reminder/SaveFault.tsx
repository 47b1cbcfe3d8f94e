import type { Fault } from '../api/fault';
import { FaultNotice } from '../app/FaultNotice';
import { useText } from '../text/text';

interface SaveFaultProps {
  fault: Fault;
  /** Which violations stand at their fields. */
  shown: (field: string) => boolean;
  onLoadNewest: () => void;
}

/** Why something was not saved; where somebody else was faster, in plain words, with the way to what they saved. */
export function SaveFault({ fault, shown, onLoadNewest }: SaveFaultProps) {
  const { t } = useText();
  if (fault.reason !== 'STALE_ETAG') return <FaultNotice fault={fault} shownElsewhere={shown} />;
  return (
    <div className="notice notice-warn" role="alert">
      <p>{t.rules.stale}</p>
      <button type="button" onClick={onLoadNewest}>
        {t.rules.loadNewest}
      </button>
    </div>
  );
}
