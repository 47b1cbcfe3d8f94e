import type { Indicator, Period } from '../api/types';
import { useText } from '../text/text';
import { fieldKey, readDraft, type DraftEntry, type ValueEntry } from './draft';
import type { FieldErrors } from './fieldErrors';
import { Entry, ValueField } from './ValueField';

interface DraftFieldsProps {
  period: Period;
  indicators: Indicator[];
  entry: DraftEntry;
  errors: FieldErrors;
  /** Is told what changed: the code of the indicator or of the content area, or nothing of either. */
  onChange: (entry: DraftEntry, code?: string) => void;
}

/** The fields of a report: by content area the figures and the results in words, then what concerns the whole. */
export function DraftFields({ period, indicators, entry, errors, onChange }: DraftFieldsProps) {
  const { t } = useText();
  const given = readDraft(entry, indicators, [], false).content.values?.length ?? 0;
  const changeValue = (code: string, change: Partial<ValueEntry>) =>
    onChange({ ...entry, values: { ...entry.values, [code]: { ...entry.values[code]!, ...change } } }, code);
  return (
    <>
      <p className="muted">{t.draft.progress(given, indicators.length)}</p>
      {(period.sections ?? []).map(({ code, title }) => (
        <fieldset key={code} className="section-fields">
          <legend>{t.consolidated.section(code, title)}</legend>
          {indicators
            .filter((indicator) => indicator.section === code)
            .map((indicator) => (
              <ValueField
                key={indicator.code}
                indicator={indicator}
                entry={entry.values[indicator.code]!}
                errors={errors}
                onChange={(change) => changeValue(indicator.code, change)}
              />
            ))}
          <LongText
            label={t.report.narrative}
            value={entry.sections[code] ?? ''}
            error={errors[fieldKey(code, 'section')]}
            onChange={(text) => onChange({ ...entry, sections: { ...entry.sections, [code]: text } }, code)}
          />
        </fieldset>
      ))}
      {(['difficulties', 'nextSteps', 'proposals'] as const).map((part) => (
        <LongText
          key={part}
          label={t.report[part]}
          value={entry[part]}
          error={undefined}
          onChange={(text) => onChange({ ...entry, [part]: text })}
        />
      ))}
    </>
  );
}

interface LongTextProps {
  label: string;
  value: string;
  error: string | undefined;
  onChange: (text: string) => void;
}

function LongText({ label, value, error, onChange }: LongTextProps) {
  return (
    <Entry label={label} error={error}>
      {(props) => <textarea {...props} rows={4} maxLength={20000} value={value} onChange={(e) => onChange(e.target.value)} />}
    </Entry>
  );
}
