import { useState } from 'react';
import { useText } from '../text/text';

/** A hash, short; all of it on demand and in print. */
export function Hash({ hash }: { hash: string | undefined }) {
  const { t } = useText();
  const [whole, setWhole] = useState(false);
  if (!hash) return null;
  return (
    <span className="hash">
      <code className={whole ? undefined : 'screen-only'}>{whole ? hash : `${hash.slice(0, 12)}…`}</code>
      {!whole && <code className="print-only">{hash}</code>}
      <button
        type="button"
        className="quiet"
        aria-expanded={whole}
        aria-label={whole ? t.series.shortHash : t.series.wholeHash}
        title={whole ? t.series.shortHash : t.series.wholeHash}
        onClick={() => setWhole(!whole)}
      >
        {whole ? '−' : '+'}
      </button>
    </span>
  );
}
