import { Link } from 'react-router';
import { pageOf } from '../api/names';
import type { ConsolidatedFigure } from '../api/types';
import { useText } from '../text/text';

/** The page of where a figure comes from. */
export const provenancePage = (report: string | undefined, indicator: string | undefined) =>
  `${pageOf(report)}/figures/${encodeURIComponent(indicator ?? '')}`;

/** Leads from a figure to where it comes from. */
export function ProvenanceLink({ report, figure }: { report: string | undefined; figure: ConsolidatedFigure }) {
  const { t } = useText();
  return <Link to={provenancePage(report, figure.indicator)}>{t.provenance.open(figure.indicator ?? '')}</Link>;
}
