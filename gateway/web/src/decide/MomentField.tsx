import { vietnamTime } from '../format/time';
import { Entry } from '../report/Entry';
import { useText } from '../text/text';
import { instantOf } from './moment';

interface MomentFieldProps {
  label: string;
  required: boolean;
  /** As a datetime-local field has it. */
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** A day and a time of day in Vietnam; written out below, since some browsers put the month before the day. */
export function MomentField({ label, required, value, error, onChange }: MomentFieldProps) {
  const { t } = useText();
  const at = vietnamTime(instantOf(value), 'minute');
  return (
    <Entry label={`${label} (${t.decide.vietnamTime})`} error={error}>
      {(input) => (
        <>
          <input
            {...input}
            className="moment"
            type="datetime-local"
            aria-required={required}
            value={value}
            onChange={(e) => onChange(e.target.value)}
          />
          {at && <p className="hint in-words">{t.decide.moment(at.time, at.day)}</p>}
        </>
      )}
    </Entry>
  );
}
