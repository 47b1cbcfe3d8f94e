import { useId, useState } from 'react';
import type { Indicator, MissingKind } from '../api/types';
import { readNumber, writeEntry } from '../format/entry';
import { formatDecimal, percentOf } from '../format/number';
import { useText } from '../text/text';
import { fieldKey, numberRule, type ValueEntry } from './draft';
import type { FieldErrors } from './fieldErrors';

interface ValueFieldProps {
  indicator: Indicator;
  entry: ValueEntry;
  errors: FieldErrors;
  onChange: (change: Partial<ValueEntry>) => void;
}

const missingKinds: MissingKind[] = ['KIND_NOTHING_OCCURRED', 'KIND_NOT_APPLICABLE', 'KIND_NOT_AVAILABLE'];

/** The field of one indicator: its value, or why there is none. */
export function ValueField({ indicator, entry, errors, onChange }: ValueFieldProps) {
  const { t } = useText();
  const id = useId();
  return (
    <div className="value-field">
      <div className="value-title">
        <span className="code">{indicator.code}</span> {indicator.title}{' '}
        <span className="muted">({indicator.unitOfMeasure})</span>
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
        {entry.kind === 'VALUE' && <ValueInput indicator={indicator} entry={entry} errors={errors} onChange={onChange} />}
        {entry.kind === 'KIND_NOT_AVAILABLE' && (
          <Entry label={t.draft.reason} error={errors[fieldKey(indicator.code, 'missing.reason')]}>
            {(props) => (
              <input {...props} maxLength={500} value={entry.reason} onChange={(e) => onChange({ reason: e.target.value })} />
            )}
          </Entry>
        )}
        <Note indicator={indicator} entry={entry} errors={errors} onChange={onChange} />
      </div>
    </div>
  );
}

function ValueInput({ indicator, entry, errors, onChange }: ValueFieldProps) {
  const { t } = useText();
  const error = (part: string) => errors[fieldKey(indicator.code, part)];
  const label = t.draft.value(indicator.title);
  switch (indicator.valueKind) {
    case 'VALUE_KIND_RATIO':
      return <RatioInput indicator={indicator} entry={entry} errors={errors} onChange={onChange} />;
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
          onChange={(number) => onChange({ number })}
        />
      );
  }
}

function RatioInput({ indicator, entry, errors, onChange }: ValueFieldProps) {
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
        onChange={(numerator) => onChange({ numerator })}
      />
      <NumberInput
        label={t.draft.denominator}
        indicator={indicator}
        value={entry.denominator}
        error={error('ratio.denominator')}
        onChange={(denominator) => onChange({ denominator })}
      />
      <output>{percent !== undefined && t.draft.percent(formatDecimal(percent))}</output>
    </div>
  );
}

interface NumberInputProps {
  label: string;
  hidden?: boolean;
  indicator: Indicator;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** Takes a number the Vietnamese way, and shows when it is left how it was understood. */
function NumberInput({ label, hidden, indicator, value, error, onChange }: NumberInputProps) {
  const { t } = useText();
  const [left, setLeft] = useState(false);
  const rule = numberRule(indicator);
  const reading = readNumber(value, rule);
  const own = left && value.trim() && 'fault' in reading ? t.number[reading.fault] : undefined;
  function leave() {
    setLeft(true);
    if ('number' in reading) onChange(writeEntry(reading.number, rule));
  }
  return (
    <Entry label={label} error={own ?? error} hidden={hidden}>
      {(props) => (
        <input
          {...props}
          className="number"
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          value={value}
          onChange={(e) => {
            setLeft(false);
            onChange(e.target.value);
          }}
          onBlur={leave}
        />
      )}
    </Entry>
  );
}

function Note({ indicator, entry, errors, onChange }: ValueFieldProps) {
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

interface EntryProps {
  label: string;
  error: string | undefined;
  /** True when the label stands elsewhere for those who see. */
  hidden?: boolean | undefined;
  children: (props: { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string }) => React.ReactNode;
}

/** A labelled field with what is wrong with it. */
export function Entry({ label, error, hidden, children }: EntryProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={hidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {children({ id, ...(error && { 'aria-invalid': true, 'aria-describedby': `${id}-error` }) })}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
