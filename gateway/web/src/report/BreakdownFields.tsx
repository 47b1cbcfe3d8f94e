import type { Dimension, Indicator, MissingKind } from '../api/types';
import { formatDecimal } from '../format/number';
import { useText } from '../text/text';
import { blankPart, dimensionField, partField, partKey, sumSoFar, type PartEntries, type PartEntry } from './breakdown';
import { fieldKey, numberRule } from './draft';
import { Entry } from './Entry';
import type { FieldErrors } from './fieldErrors';
import { NumberInput } from './NumberInput';

interface BreakdownFieldsProps {
  indicator: Indicator;
  typed: PartEntries;
  errors: FieldErrors;
  /** What is wrong with what is typed now. */
  live: FieldErrors;
  onChange: (typed: PartEntries) => void;
}

const missingKinds: MissingKind[] = ['KIND_NOTHING_OCCURRED', 'KIND_NOT_APPLICABLE', 'KIND_NOT_AVAILABLE'];

/** The fields of a value's categories: one table for each dimension, with what the categories add up to so far. */
export function BreakdownFields({ indicator, typed, errors, live, onChange }: BreakdownFieldsProps) {
  const { t } = useText();
  return (indicator.dimensions ?? []).map((dimension) => {
    const error = errors[fieldKey(indicator.code, dimensionField(dimension.code))];
    const sum = sumSoFar(indicator, dimension, typed, numberRule(indicator));
    return (
      <fieldset key={dimension.code} className="breakdown">
        <legend>
          {t.draft.by(dimension.title)}
          {dimension.required && <span className="muted"> ({t.draft.needed})</span>}
        </legend>
        {dimension.categories.map((category) => (
          <PartRow
            key={category.code}
            indicator={indicator}
            dimension={dimension}
            category={category}
            entry={typed[partKey(dimension.code, category.code)] ?? blankPart}
            errors={errors}
            live={live}
            onChange={(change) => {
              const key = partKey(dimension.code, category.code);
              onChange({ ...typed, [key]: { ...(typed[key] ?? blankPart), ...change } });
            }}
          />
        ))}
        {dimension.complete && sum.length > 0 && <output>{t.draft.sum(sum.map(formatDecimal).join(' / '))}</output>}
        {error && (
          <p className="field-error" role="alert">
            {error}
          </p>
        )}
      </fieldset>
    );
  });
}

interface PartRowProps {
  indicator: Indicator;
  dimension: Dimension;
  category: Dimension['categories'][number];
  entry: PartEntry;
  errors: FieldErrors;
  /** What is wrong with what is typed now. */
  live: FieldErrors;
  onChange: (change: Partial<PartEntry>) => void;
}

function PartRow({ indicator, dimension, category, entry, errors, live, onChange }: PartRowProps) {
  const { t } = useText();
  const error = (field: string) => errors[fieldKey(indicator.code, partField(dimension.code, category.code, field))];
  const label = t.draft.part(indicator.title, category.title);
  const number = (field: string, name: string, key: 'number' | 'numerator' | 'denominator') => (
    <NumberInput
      label={name}
      hidden={key === 'number'}
      indicator={indicator}
      value={entry[key]}
      error={error(field)}
      live={live[fieldKey(indicator.code, partField(dimension.code, category.code, field))]}
      onChange={(value) => onChange({ [key]: value })}
    />
  );
  return (
    <div className="part-row">
      <span className="part-title">{category.title}</span>
      <select
        aria-label={t.draft.kind(`${indicator.title}, ${category.title}`)}
        value={entry.kind}
        onChange={(e) => onChange({ kind: e.target.value as PartEntry['kind'] })}
      >
        <option value="VALUE">{t.draft.hasValue}</option>
        {missingKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t.missing[kind]}
          </option>
        ))}
      </select>
      {entry.kind === 'VALUE' && indicator.valueKind !== 'VALUE_KIND_RATIO' && number('number', label, 'number')}
      {entry.kind === 'VALUE' && indicator.valueKind === 'VALUE_KIND_RATIO' && (
        <div className="ratio" role="group" aria-label={label}>
          {number('ratio.numerator', t.draft.numerator, 'numerator')}
          {number('ratio.denominator', t.draft.denominator, 'denominator')}
        </div>
      )}
      {entry.kind === 'KIND_NOT_AVAILABLE' && (
        <Entry label={t.draft.reason} error={error('missing.reason')}>
          {(props) => <input {...props} maxLength={500} value={entry.reason} onChange={(e) => onChange({ reason: e.target.value })} />}
        </Entry>
      )}
    </div>
  );
}
