import { Link } from 'react-router';
import { pageOf } from '../api/names';
import type { ConsolidatedReport, NarrativeParagraph, Period } from '../api/types';
import { RichText } from '../richtext/RichText';
import { seesAllReports } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';

/** The text of a consolidated report, with the units each paragraph rests on, and the way to where it is written. */
export function Narrative({ report, period }: { report: ConsolidatedReport; period: Period }) {
  const { t } = useText();
  const account = useAccount();
  const paragraphs = report.narrative ?? [];
  const writes = seesAllReports(account, period);
  if (paragraphs.length === 0 && !writes) return null;
  return (
    <section aria-labelledby="narrative-title">
      <h2 id="narrative-title">{t.narrative.title}</h2>
      {writes && (
        <p>
          <Link to={`${pageOf(period.name)}/consolidatedDraft`}>{t.narrative.open}</Link>
        </p>
      )}
      {paragraphs.map((paragraph, n) => (
        <div key={n}>
          <h3>{placeOf(paragraph, period, t)}</h3>
          <RichText text={paragraph.text ?? ''} />
          {(paragraph.sources ?? []).length > 0 && (
            <p className="muted">{t.narrative.sources(paragraph.sources!.map(({ pinnedUnit }) => pinnedUnit?.displayName ?? '').join(', '))}</p>
          )}
        </div>
      ))}
    </section>
  );
}

/** Where in the outline a paragraph stands. */
export function placeOf({ part, section }: NarrativeParagraph, period: Period, t: ReturnType<typeof useText>['t']): string {
  const title = period.sections?.find(({ code }) => code === section)?.title ?? '';
  return section ? t.consolidated.section(section, title) : t.narrative.part[part ?? 'PART_UNSPECIFIED'];
}
