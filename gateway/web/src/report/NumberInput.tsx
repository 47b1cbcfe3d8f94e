import { useState } from 'react';
import type { Indicator } from '../api/types';
import { readNumber, writeEntry } from '../format/entry';
import { useText } from '../text/text';
import { numberRule } from './draft';
import { Entry } from './Entry';

interface NumberInputProps {
  label: string;
  hidden?: boolean;
  indicator: Indicator;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** Takes a number the Vietnamese way, and shows when it is left how it was understood. */
export function NumberInput({ label, hidden, indicator, value, error, onChange }: NumberInputProps) {
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
