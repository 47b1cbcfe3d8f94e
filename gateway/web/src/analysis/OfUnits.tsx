import type { FigureSource } from '../api/types';
import { useText } from '../text/text';

/** Of how many units a value is, a line for each period in it. */
export function OfUnits({ sources = [] }: { sources: FigureSource[] | undefined }) {
  const { t } = useText();
  return (
    <>
      {sources
        .filter(({ expectedUnits = 0 }) => expectedUnits > 0)
        .map(({ period, reportedUnits = 0, expectedUnits = 0 }) => (
          <div key={period}>{t.analysis.ofUnits(reportedUnits, expectedUnits)}</div>
        ))}
    </>
  );
}
