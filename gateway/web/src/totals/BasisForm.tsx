import { useId } from 'react';
import { Entry } from '../report/Entry';
import { useText } from '../text/text';
import type { Basis } from './basis';

interface BasisFormProps {
  basis: Basis;
  /** What is wrong with the day. */
  wrongDay: string | undefined;
  onChange: (part: Partial<Basis>) => void;
}

/** Chooses by which units figures are added up. What is chosen holds at once. */
export function BasisForm({ basis, wrongDay, onChange }: BasisFormProps) {
  const { t } = useText();
  const id = useId();
  const kinds: [Basis['by'], string][] = [
    ['filed', t.totals.asFiled],
    ['day', t.totals.asOf],
    ['today', t.totals.today],
  ];
  return (
    <form className="panel screen-only" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="plain">
        <legend>{t.totals.basis}</legend>
        {kinds.map(([by, text]) => (
          <label key={by} className="choice">
            <input type="radio" name={`${id}-by`} checked={basis.by === by} onChange={() => onChange({ by })} /> {text}
          </label>
        ))}
      </fieldset>
      {basis.by === 'day' && (
        <Entry label={t.totals.day} error={wrongDay}>
          {(input) => (
            <>
              <input {...input} className="moment" type="date" value={basis.day} onChange={(e) => onChange({ day: e.target.value })} />
              <p className="hint in-words">{t.totals.dayHint}</p>
            </>
          )}
        </Entry>
      )}
      {basis.by !== 'filed' && (
        <>
          <label className="choice">
            <input type="checkbox" checked={basis.shares} onChange={(e) => onChange({ shares: e.target.checked })} /> {t.totals.useShares}
          </label>
          <p className="hint">{t.totals.sharesHint}</p>
        </>
      )}
    </form>
  );
}
