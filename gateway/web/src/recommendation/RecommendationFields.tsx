import type { PartRemark, Section } from '../api/types';
import { Entry } from '../report/Entry';
import { useText } from '../text/text';
import { addresseeKinds, newRecommendation, type RecommendationEntry } from './entry';

interface RecommendationFieldsProps {
  sections: Section[];
  /** The parts that may change; all may where there are none. */
  remarks: PartRemark[];
  entries: RecommendationEntry[];
  onChange: (entries: RecommendationEntry[]) => void;
}

/** The most a report takes. */
const most = 50;

/** The fields of the recommendations that are followed until they are answered. */
export function RecommendationFields({ sections, remarks, entries, onChange }: RecommendationFieldsProps) {
  const { t } = useText();
  const only = remarks.length > 0;
  return (
    <fieldset className="section-fields">
      <legend>{t.recommendation.title}</legend>
      <p className="hint">{t.recommendation.fieldsHint}</p>
      {entries.map((entry, n) => (
        <OneRecommendation
          key={entry.id}
          number={n + 1}
          sections={sections}
          entry={entry}
          remark={remarks.find((r) => r.part === `recommendations/${entry.id}`)?.comment}
          locked={only && !remarks.some((r) => r.part === `recommendations/${entry.id}`)}
          onChange={(change) => onChange(entries.map((e) => (e.id === entry.id ? { ...e, ...change } : e)))}
          onRemove={() => onChange(entries.filter((e) => e.id !== entry.id))}
        />
      ))}
      {!only && entries.length < most && (
        <button type="button" onClick={() => onChange([...entries, newRecommendation()])}>
          {t.recommendation.add}
        </button>
      )}
    </fieldset>
  );
}

interface OneProps {
  number: number;
  sections: Section[];
  entry: RecommendationEntry;
  remark: string | undefined;
  locked: boolean;
  onChange: (change: Partial<RecommendationEntry>) => void;
  onRemove: () => void;
}

function OneRecommendation({ number, sections, entry, remark, locked, onChange, onRemove }: OneProps) {
  const { t } = useText();
  return (
    <fieldset className="plain" disabled={locked}>
      <legend>{t.recommendation.numbered(number)}</legend>
      {remark && <p className="notice notice-warn prose">{remark}</p>}
      {locked && <p className="muted">{t.decide.lockedPart}</p>}
      <Entry label={t.recommendation.to} error={undefined}>
        {(props) => (
          <select {...props} value={entry.kind} onChange={(e) => onChange({ kind: e.target.value as RecommendationEntry['kind'] })}>
            {addresseeKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t.recommendation.addressee[kind]}
              </option>
            ))}
          </select>
        )}
      </Entry>
      {entry.kind === 'KIND_UNIT' && (
        <Entry label={t.recommendation.unit} error={undefined}>
          {(props) => <input {...props} maxLength={70} value={entry.unit} onChange={(e) => onChange({ unit: e.target.value })} />}
        </Entry>
      )}
      <Entry label={t.recommendation.section} error={undefined}>
        {(props) => (
          <select {...props} value={entry.section} onChange={(e) => onChange({ section: e.target.value })}>
            <option value="">{t.recommendation.noSection}</option>
            {sections.map(({ code, title }) => (
              <option key={code} value={code}>
                {t.consolidated.section(code, title)}
              </option>
            ))}
          </select>
        )}
      </Entry>
      <Entry label={t.recommendation.text} error={undefined}>
        {(props) => <textarea {...props} rows={3} maxLength={5000} value={entry.text} onChange={(e) => onChange({ text: e.target.value })} />}
      </Entry>
      <button type="button" className="quiet" onClick={onRemove}>
        {t.recommendation.remove(number)}
      </button>
    </fieldset>
  );
}
