import type { IndicatorProgress, TrendPoint } from '../api/types';
import { formatDecimal } from '../format/number';
import { useText } from '../text/text';

/** A value with what a ratio is made of, or why there is none. */
export function Value({ of }: { of: Pick<IndicatorProgress & TrendPoint, 'value' | 'numerator' | 'denominator' | 'gap' | 'nothingOccurred'> }) {
  const { t } = useText();
  if (!of.value) {
    return <span className="muted">{of.nothingOccurred ? t.analysis.nothing : t.analysis.gaps[of.gap ?? 'GAP_UNSPECIFIED']}</span>;
  }
  return (
    <>
      <strong>{formatDecimal(of.value)}</strong>
      {of.numerator && of.denominator && (
        <span className="muted"> ({t.report.ratio(formatDecimal(of.numerator), formatDecimal(of.denominator))})</span>
      )}
      {of.nothingOccurred && <span className="muted"> ({t.analysis.nothing})</span>}
    </>
  );
}
