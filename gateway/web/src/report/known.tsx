import type { Indicator, KnownText, KnownValue, ReportPrefill } from '../api/types';
import { ValueText } from './ValueText';
import { RichText } from '../richtext/RichText';
import { useText } from '../text/text';
import type { Catalogue } from '../text/vi';
import { numberRule, valueEntry, type ValueEntry } from './draft';

/** What the unit said before of one indicator, and what the lead unit knows of it. */
export const knownOf = (prefill: ReportPrefill | undefined, code: string): KnownValue[] =>
  (prefill?.values ?? []).filter(({ value }) => value?.indicator === code);

/** What the last report said in one part. */
export const knownTextOf = (prefill: ReportPrefill | undefined, part: string): KnownText | undefined =>
  (prefill?.texts ?? []).find((text) => text.part === part);

/** Where something that is known stands, in words. */
export function sourceText(source: KnownValue['source'], t: Catalogue): string {
  const kind = t.known.kind[source?.kind ?? 'KIND_UNSPECIFIED'];
  const plan = source?.kind === 'KIND_ELSEWHERE' ? t.known.ofPlan(source.planDocumentNumber ?? '') : '';
  return [kind, source?.periodTitle, plan, source?.sourceText].filter(Boolean).join(', ');
}

interface KnownValuesProps {
  indicator: Indicator;
  known: KnownValue[];
  entry: ValueEntry;
  onTake: (change: Partial<ValueEntry>) => void;
}

/** Whether it is no report's, but what the lead unit knows from elsewhere. */
const isReference = (source: KnownValue['source']) => source?.kind === 'KIND_REFERENCE';

/** Values the unit gave before, or that are known of it; one that is taken over says in its note where it is from. */
export function KnownValues({ indicator, known, entry, onTake }: KnownValuesProps) {
  const { t } = useText();
  if (known.length === 0) return null;
  const take = ({ source, value }: KnownValue) => {
    const where = sourceText(source, t);
    const from = isReference(source) ? t.known.noteOfReference(where) : t.known.note(where, source?.entry ?? 0);
    const note = [entry.note, from].filter(Boolean).join('; ').slice(0, 1000);
    onTake({ ...valueEntry(value, numberRule(indicator)), note });
  };
  return (
    <ul className="known" aria-label={t.known.title(indicator.title)}>
      {known.map((one) => (
        <li key={`${one.source?.kind} ${one.source?.report}`}>
          <span className="muted">{sourceText(one.source, t)}: </span>
          <ValueText value={one.value} decimals={indicator.decimals} />
          {one.source && !one.source.accepted && !isReference(one.source) && <span className="muted"> ({t.known.notAccepted})</span>}{' '}
          <button type="button" className="quiet" onClick={() => take(one)}>
            {t.known.take}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What the last report said in a part; it can be started from where nothing is written yet. */
export function KnownWords({ known, empty, onTake }: { known: KnownText | undefined; empty: boolean; onTake: (text: string) => void }) {
  const { t } = useText();
  if (!known) return null;
  return (
    <details>
      <summary>{t.known.words(sourceText(known.source, t))}</summary>
      <RichText text={known.text ?? ''} />
      {empty && (
        <button type="button" className="quiet" onClick={() => onTake(known.text ?? '')}>
          {t.known.takeWords}
        </button>
      )}
    </details>
  );
}
