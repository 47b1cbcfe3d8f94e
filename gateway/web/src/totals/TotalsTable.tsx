import { Link } from 'react-router';
import { idOf, pageOf } from '../api/names';
import type { DividedUnit, Indicator, IndicatorTotal, Period, PeriodTotals, UnitTotals } from '../api/types';
import { TableScroll } from '../app/TableScroll';
import { formatDecimal, sumOf } from '../format/number';
import { formatDay } from '../format/time';
import { Share } from '../reorganisation/Share';
import { useText } from '../text/text';
import type { Catalogue } from '../text/vi';

/** Names units that filed. */
type NameOf = (unit: string) => string;

/** Whether a unit that filed is asked for an indicator. */
type Asked = (unit: string, code: string) => boolean;

interface TotalsTableProps {
  totals: PeriodTotals;
  period: Period;
}

/** Units by indicators. What a number lacks, and what in it is estimated, stands beside it. */
export function TotalsTable({ totals: { asOf, units = [] }, period }: TotalsTableProps) {
  const { t } = useText();
  const indicators = addedUp(units, period);
  if (units.length === 0) return <p>{t.totals.empty}</p>;
  if (indicators.length === 0) return <p>{t.totals.noIndicators}</p>;
  const nameOf = filedUnder(period);
  const asked = askedIn(period);
  const title = period.title ?? '';
  const caption = asOf ? t.totals.captionDay(title, formatDay(asOf)) : t.totals.captionFiled(title);
  return (
    <TableScroll label={caption}>
      <table className="totals">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.totals.unit}</th>
            {indicators.map((indicator) => (
              <th key={indicator.code} scope="col">
                <span className="code">{indicator.code}</span> {indicator.title} <span className="muted">({indicator.unitOfMeasure})</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.unit}>
              <th scope="row">
                <Link to={pageOf(unit.unit)}>{unit.displayName}</Link>
                <MadeOf unit={unit} nameOf={nameOf} />
              </th>
              {indicators.map(({ code }) => (
                <td key={code}>
                  <Figure code={code} unit={unit} nameOf={nameOf} asked={asked} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.totals.all}</th>
            {indicators.map((indicator) => (
              <td key={indicator.code}>
                {indicator.aggregation === 'AGGREGATION_SUM' ? (
                  <AllUnits code={indicator.code} units={units} asked={asked} />
                ) : (
                  <span className="missing">{t.totals.notAdded}</span>
                )}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  );
}

/** The indicators that have totals, in the plan's order. */
function addedUp(units: UnitTotals[], period: Period): Indicator[] {
  const codes = new Set(units.flatMap(({ totals = [] }) => totals.map((x) => x.indicator)));
  return (period.indicators ?? []).filter(({ code }) => codes.has(code));
}

function filedUnder(period: Period): NameOf {
  const names = new Map((period.obligations ?? []).map(({ unit }) => [unit?.unit, unit?.displayName]));
  return (unit) => names.get(unit) ?? idOf(unit);
}

function askedIn(period: Period): Asked {
  const asked = new Map((period.obligations ?? []).map(({ unit, indicators }) => [unit?.unit, new Set(indicators)]));
  return (unit, code) => asked.get(unit)?.has(code) ?? false;
}

const totalOf = (unit: UnitTotals, code: string): IndicatorTotal => unit.totals?.find((x) => x.indicator === code) ?? {};

/** Of which units one is made, and why it cannot be compared if it cannot. */
function MadeOf({ unit, nameOf }: { unit: UnitTotals; nameOf: NameOf }) {
  const { t } = useText();
  const { wholeUnits = [], dividedUnits = [] } = unit;
  const itself = wholeUnits.length === 1 && wholeUnits[0] === unit.unit;
  return (
    <>
      {wholeUnits.length > 0 && !itself && <span className="block muted">{t.totals.madeOf(wholeUnits.map(nameOf).join(', '))}</span>}
      {dividedUnits.length > 0 && (
        <span className="block not-comparable">
          {t.totals.notComparable}{' '}
          {dividedUnits.map((divided, i) => (
            <span key={divided.unit}>
              {i > 0 && '; '}
              {dividedWords(divided, unit, nameOf, t)}
              <Share share={divided.share} source={divided.shareSource} />
            </span>
          ))}
          .
        </span>
      )}
    </>
  );
}

function dividedWords({ unit = '', extent = '' }: DividedUnit, into: UnitTotals, nameOf: NameOf, t: Catalogue): string {
  const words = t.totals.extent[extent as keyof Catalogue['totals']['extent']] ?? extent;
  return (unit === into.unit ? t.totals.gaveAway : t.totals.hasPart)(nameOf(unit), words);
}

/** One number with what it lacks; where there is no number that is said, and no zero is shown. */
function Figure({ code, unit, nameOf, asked }: { code: string; unit: UnitTotals; nameOf: NameOf; asked: Asked }) {
  const { t } = useText();
  const total = totalOf(unit, code);
  const { value = '', numerator = '', denominator = '', estimatedUnits = [], enteredPortions = [] } = total;
  const listed = (units: string[]) => units.map(nameOf).join(', ');
  const missing = missingOf(total, asked);
  const leftOut = leftOutOf(unit, total, asked);
  const nobody = value === '' && missing.length === 0 && leftOut.length === 0;
  const saysMissing = value !== '' ? missing.length > 0 : missing.some((one) => one !== unit.unit);
  return (
    <>
      {nobody ? <span className="missing">{t.totals.notAsked}</span> : <Value value={value} />}
      {denominator !== '' && <small>{t.totals.fraction(formatDecimal(numerator), formatDecimal(denominator))}</small>}
      {enteredPortions.map((e) => (
        <small key={e.unit}>{t.totals.entered(formatDecimal(e.value ?? ''), nameOf(e.unit ?? ''), e.document ?? '')}</small>
      ))}
      {saysMissing && <small>{t.totals.missing(listed(missing))}</small>}
      {leftOut.length > 0 && <small>{t.totals.leftOut(listed(leftOut))}</small>}
      {estimatedUnits.length > 0 && <small className="estimate">{t.totals.estimate(listed(estimatedUnits))}</small>}
    </>
  );
}

/** The units that are asked for an indicator and gave no number. */
const missingOf = ({ indicator = '', missingUnits = [] }: IndicatorTotal, asked: Asked): string[] =>
  missingUnits.filter((unit) => asked(unit, indicator));

/** The divided units that are asked for an indicator, and of which nothing is in the total. */
const leftOutOf = ({ dividedUnits = [] }: UnitTotals, { indicator = '', estimatedUnits = [], enteredPortions = [] }: IndicatorTotal, asked: Asked): string[] =>
  dividedUnits
    .map(({ unit = '' }) => unit)
    .filter((unit) => asked(unit, indicator) && !estimatedUnits.includes(unit) && !enteredPortions.some((e) => e.unit === unit));

function Value({ value }: { value: string }) {
  const { t } = useText();
  return value ? <span className="value">{formatDecimal(value)}</span> : <span className="missing">{t.totals.none}</span>;
}

/** An indicator that is added up, over all units, with how many it lacks. Of a ratio or an average no sum says anything. */
function AllUnits({ code, units, asked }: { code: string; units: UnitTotals[]; asked: Asked }) {
  const { t } = useText();
  const totals = units.map((unit) => totalOf(unit, code));
  const missing = new Set(totals.flatMap((total) => missingOf(total, asked))).size;
  const divided = new Set(units.flatMap((unit) => leftOutOf(unit, totalOf(unit, code), asked))).size;
  return (
    <>
      <Value value={sumOf(totals.map(({ value = '' }) => value)) ?? ''} />
      {missing > 0 && <small>{t.totals.lacks(missing)}</small>}
      {divided > 0 && <small>{t.totals.allLeftOut(divided)}</small>}
      {totals.some(({ estimatedUnits = [] }) => estimatedUnits.length > 0) && <small className="estimate">{t.totals.allEstimate}</small>}
    </>
  );
}
