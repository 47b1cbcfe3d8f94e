import { useId, useState } from 'react';
import type { Indicator, MissingKind } from '../api/types';
import { readNumber } from '../format/entry';
import { formatDecimal, percentOf } from '../format/number';
import { useText } from '../text/text';
import { BreakdownFields } from './BreakdownFields';
import { fieldKey, numberRule, type ValueEntry } from './draft';
import { Entry } from './Entry';
import type { FieldErrors } from './fieldErrors';
import { NumberInput } from './NumberInput';

interface ValueFieldProps {
  indicator: Indicator;
  entry: ValueEntry;
  errors: FieldErrors;
  /** What is wrong with what is typed now. */
  live: FieldErrors;
  /** What has to be reached, in words. */
  targets?: string[];
  onChange: (change: Partial<ValueEntry>) => void;
}

const missingKinds: MissingKind[] = ['KIND_NOTHING_OCCURRED', 'KIND_NOT_APPLICABLE', 'KIND_NOT_AVAILABLE'];

/** The field of one indicator: its value, or why there is none. */
export function ValueField({ indicator, entry, errors, live, targets = [], onChange }: ValueFieldProps) {
  const { t } = useText();
  const id = useId();
  return (
    <div className="value-field">
      <div className="value-title">
        <span className="code">{indicator.code}</span> {indicator.title}{' '}
        <span className="muted">({indicator.unitOfMeasure})</span>
        {targets.length > 0 && <p className="hint">{targets.join(' · ')}</p>}
        {indicator.definition && (
          <p className="hint" id={`${id}-definition`}>
            {indicator.definition}
          </p>
        )}
      </div>
      <div className="value-entry">
        <select
          aria-label={t.draft.kind(indicator.title)}
          value={entry.kind}
          onChange={(e) => onChange({ kind: e.target.value as ValueEntry['kind'] })}
        >
          <option value="VALUE">{t.draft.hasValue}</option>
          {missingKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t.missing[kind]}
            </option>
          ))}
        </select>
        {entry.kind === 'VALUE' && <ValueInput indicator={indicator} entry={entry} errors={errors} live={live} onChange={onChange} />}
        {entry.kind === 'KIND_NOT_AVAILABLE' && (
          <Entry label={t.draft.reason} error={errors[fieldKey(indicator.code, 'missing.reason')]}>
            {(props) => (
              <input {...props} maxLength={500} value={entry.reason} onChange={(e) => onChange({ reason: e.target.value })} />
            )}
          </Entry>
        )}
        {entry.kind === 'VALUE' && (
          <BreakdownFields
            indicator={indicator}
            typed={entry.parts}
            errors={errors}
            live={live}
            onChange={(parts) => onChange({ parts })}
          />
        )}
        <Note indicator={indicator} entry={entry} errors={errors} onChange={onChange} />
      </div>
    </div>
  );
}

function ValueInput({ indicator, entry, errors, live, onChange }: ValueFieldProps) {
  const { t } = useText();
  const error = (part: string) => errors[fieldKey(indicator.code, part)];
  const label = t.draft.value(indicator.title);
  switch (indicator.valueKind) {
    case 'VALUE_KIND_RATIO':
      return <RatioInput indicator={indicator} entry={entry} errors={errors} live={live} onChange={onChange} />;
    case 'VALUE_KIND_YES_NO':
      return (
        <Entry label={label} error={error('yes_no')} hidden>
          {(props) => (
            <select {...props} value={entry.yesNo} onChange={(e) => onChange({ yesNo: e.target.value as ValueEntry['yesNo'] })}>
              <option value="">{t.draft.choose}</option>
              <option value="yes">{t.app.yes}</option>
              <option value="no">{t.app.no}</option>
            </select>
          )}
        </Entry>
      );
    case 'VALUE_KIND_TEXT':
      return (
        <Entry label={label} error={error('text')} hidden>
          {(props) => (
            <textarea {...props} rows={3} maxLength={5000} value={entry.text} onChange={(e) => onChange({ text: e.target.value })} />
          )}
        </Entry>
      );
    default:
      return (
        <NumberInput
          label={label}
          hidden
          indicator={indicator}
          value={entry.number}
          error={error('number')}
        live={live[fieldKey(indicator.code, 'number')]}
          onChange={(number) => onChange({ number })}
        />
      );
  }
}

function RatioInput({ indicator, entry, errors, live, onChange }: ValueFieldProps) {
  const { t } = useText();
  const error = (part: string) => errors[fieldKey(indicator.code, part)];
  const [part, whole] = [entry.numerator, entry.denominator].map((typed) => {
    const reading = readNumber(typed, numberRule(indicator));
    return 'number' in reading ? reading.number : '';
  });
  const percent = percentOf(part ?? '', whole ?? '', indicator.decimals ?? 0);
  return (
    <div className="ratio" role="group" aria-label={t.draft.value(indicator.title)}>
      <NumberInput
        label={t.draft.numerator}
        indicator={indicator}
        value={entry.numerator}
        error={error('ratio.numerator')}
        live={live[fieldKey(indicator.code, 'ratio.numerator')]}
        onChange={(numerator) => onChange({ numerator })}
      />
      <NumberInput
        label={t.draft.denominator}
        indicator={indicator}
        value={entry.denominator}
        error={error('ratio.denominator')}
        live={live[fieldKey(indicator.code, 'ratio.denominator')]}
        onChange={(denominator) => onChange({ denominator })}
      />
      <output>{percent !== undefined && t.draft.percent(formatDecimal(percent))}</output>
    </div>
  );
}

function Note({ indicator, entry, errors, onChange }: Omit<ValueFieldProps, 'live'>) {
  const { t } = useText();
  const [open, setOpen] = useState(entry.note !== '');
  if (!open) {
    return (
      <button type="button" className="quiet" onClick={() => setOpen(true)} aria-label={`${t.draft.addNote}: ${indicator.title}`}>
        {t.draft.addNote}
      </button>
    );
  }
  return (
    <Entry label={t.report.note} error={errors[fieldKey(indicator.code, 'note')]}>
      {(props) => <input {...props} maxLength={1000} value={entry.note} onChange={(e) => onChange({ note: e.target.value })} />}
    </Entry>
  );
}
