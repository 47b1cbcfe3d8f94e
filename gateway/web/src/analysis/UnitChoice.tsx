import { useSearchParams } from 'react-router';
import type { Period } from '../api/types';
import { Entry } from '../report/Entry';
import { reportingUnits, seesAllReports } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';

/** The unit that is looked at: in the address, so that a page can be sent on; empty for the whole. */
export function useUnit() {
  const [params, setParams] = useSearchParams();
  const choose = (unit: string) => setParams(unit ? { unit } : {}, { replace: true });
  return [params.get('unit') ?? '', choose] as const;
}

/** The name of the unit that is looked at, or of the whole. */
export function useUnitName(period: Period | undefined, unit: string) {
  const { t } = useText();
  if (!unit) return t.analysis.whole;
  return period?.obligations?.find((o) => o.unit?.unit === unit)?.unit?.displayName ?? unit;
}

/** Chooses the whole, or one of the units whose reports the account sees. */
export function UnitChoice({ period, unit, onChange }: { period: Period; unit: string; onChange: (unit: string) => void }) {
  const { t } = useText();
  const account = useAccount();
  const own = reportingUnits(account);
  const all = seesAllReports(account, period);
  const units = (period.obligations ?? []).filter((o) => all || own.includes(o.unit?.unit ?? ''));
  if (units.length === 0) return null;
  return (
    <form className="screen-only" onSubmit={(event) => event.preventDefault()}>
      <Entry label={t.analysis.of} error={undefined}>
        {(input) => (
          <select {...input} value={unit} onChange={(event) => onChange(event.target.value)}>
            <option value="">{t.analysis.whole}</option>
            {units.map((o) => (
              <option key={o.unit?.unit} value={o.unit?.unit}>
                {o.unit?.displayName}
              </option>
            ))}
          </select>
        )}
      </Entry>
    </form>
  );
}
