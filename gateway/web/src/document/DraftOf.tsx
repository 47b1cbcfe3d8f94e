import { Link } from 'react-router';
import { useText } from '../text/text';

interface DraftOfProps {
  /** The office whose document it will be, `units/{unit}`. */
  office: string | undefined;
  /** The report it is made from. */
  source: string | undefined;
}

/** Leads to drafting a document of a report. */
export function DraftOf({ office, source }: DraftOfProps) {
  const { t } = useText();
  if (!office || !source) return null;
  return (
    <p>
      <Link to={`/${office}/draftDocument?${new URLSearchParams({ source })}`}>{t.document.draftOf}</Link>
    </p>
  );
}
