import type { ConsolidatedReport } from '../api/types';
import { RichText } from '../richtext/RichText';
import { useText } from '../text/text';

/** What the units did in words, by content area. */
export function UnitTexts({ report }: { report: ConsolidatedReport }) {
  const { t } = useText();
  const sections = (report.sections ?? []).filter((section) => (section.texts ?? []).length > 0);
  if (sections.length === 0) return null;
  return (
    <section aria-labelledby="texts-title">
      <h2 id="texts-title">{t.consolidated.texts}</h2>
      {sections.map((section) => (
        <details key={section.section}>
          <summary>
            {t.consolidated.section(section.section ?? '', section.title ?? '')}{' '}
            <span className="muted">({t.consolidated.unitTexts(section.texts?.length ?? 0)})</span>
          </summary>
          <dl className="unit-texts">
            {(section.texts ?? []).map(({ unit, text }) => (
              <div key={unit?.unit}>
                <dt>{unit?.displayName}</dt>
                <dd>
                  <RichText text={text ?? ''} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}
