import type { Indicator, PartRemark, Section } from '../api/types';
import type { ReactNode } from 'react';
import { useText } from '../text/text';
import { fieldKey, readDraft, type DraftEntry, type ValueEntry } from './draft';
import type { FieldErrors } from './fieldErrors';
import { Entry, ValueField } from './ValueField';

interface DraftFieldsProps {
  sections: Section[];
  /** The parts that may change, with what has to be mended there; all may where there are none. */
  remarks: PartRemark[];
  indicators: Indicator[];
  entry: DraftEntry;
  errors: FieldErrors;
  /** Is told what changed: the code of the indicator or of the content area, or nothing of either. */
  onChange: (entry: DraftEntry, code?: string) => void;
}

/** The fields of a report: by content area the figures and the results in words, then what concerns the whole. */
export function DraftFields({ sections, remarks, indicators, entry, errors, onChange }: DraftFieldsProps) {
  const { t } = useText();
  const given = readDraft(entry, indicators, [], false).content.values?.length ?? 0;
  const changeValue = (code: string, change: Partial<ValueEntry>) =>
    onChange({ ...entry, values: { ...entry.values, [code]: { ...entry.values[code]!, ...change } } }, code);
  return (
    <>
      <p className="muted">{t.draft.progress(given, indicators.length)}</p>
      <p className="muted">{t.draft.words}</p>
      {sections.map(({ code, title }) => (
        <fieldset key={code} className="section-fields">
          <legend>{t.consolidated.section(code, title)}</legend>
          {indicators
            .filter((indicator) => indicator.section === code)
            .map((indicator) => (
              <Mended key={indicator.code} part={`values/${indicator.code}`} remarks={remarks}>
                <ValueField
                  indicator={indicator}
                  entry={entry.values[indicator.code]!}
                  errors={errors}
                  onChange={(change) => changeValue(indicator.code, change)}
                />
              </Mended>
            ))}
          <Mended part={`sections/${code}`} remarks={remarks}>
            <LongText
              label={t.report.narrative}
              value={entry.sections[code] ?? ''}
              error={errors[fieldKey(code, 'section')]}
              onChange={(text) => onChange({ ...entry, sections: { ...entry.sections, [code]: text } }, code)}
            />
          </Mended>
        </fieldset>
      ))}
      {(['difficulties', 'nextSteps', 'proposals'] as const).map((part) => (
        <Mended key={part} part={part === 'nextSteps' ? 'next_steps' : part} remarks={remarks}>
          <LongText
            label={t.report[part]}
            value={entry[part]}
            error={undefined}
            onChange={(text) => onChange({ ...entry, [part]: text })}
          />
        </Mended>
      ))}
    </>
  );
}

/** A part with what the lead unit asked to mend in it; one that need not be mended cannot be changed. */
function Mended({ part, remarks, children }: { part: string; remarks: PartRemark[]; children: ReactNode }) {
  const { t } = useText();
  const remark = remarks.find((r) => r.part === part);
  const locked = remarks.length > 0 && !remark;
  if (remarks.length === 0) return children;
  return (
    <fieldset className="plain" disabled={locked}>
      {remark && <p className="notice notice-warn prose">{remark.comment}</p>}
      {locked && <p className="muted">{t.decide.lockedPart}</p>}
      {children}
    </fieldset>
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
