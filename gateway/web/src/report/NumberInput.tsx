import { useState } from 'react';
import type { Indicator } from '../api/types';
import { readNumber, writeEntry } from '../format/entry';
import { numberRule } from './draft';
import { Entry } from './Entry';

interface NumberInputProps {
  label: string;
  hidden?: boolean;
  indicator: Indicator;
  value: string;
  error: string | undefined;
  /** What is wrong with what is typed now; said when the field is left. */
  live: string | undefined;
  onChange: (value: string) => void;
}

/** Takes a number the Vietnamese way, and shows when it is left how it was understood. */
export function NumberInput({ label, hidden, indicator, value, error, live, onChange }: NumberInputProps) {
  const [left, setLeft] = useState(false);
  const rule = numberRule(indicator);
  const reading = readNumber(value, rule);
  const own = left && value.trim() ? live : undefined;
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
