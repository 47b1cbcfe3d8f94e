import { useId, useState } from 'react';
import { Link } from 'react-router';
import { idOf, pageOf } from '../api/names';
import type { CategoryFigure, ConsolidatedFigure, ConsolidatedReport, LevelCount, Period } from '../api/types';
import { formatCount, formatDecimal } from '../format/number';
import { levelWords } from '../level/source';
import { Source } from '../level/Source';
import { formulaWords } from '../report/formulaWords';
import { targetOf } from '../report/targets';
import { ValueText } from '../report/ValueText';
import { hasBoard, seesAllReports } from '../session/grants';
import { useAccount } from '../session/react';
import { useText } from '../text/text';
import { FigureInputs } from './FigureInputs';
import { ProvenanceLink } from './ProvenanceLink';

interface FigureProps {
  figure: ConsolidatedFigure;
  report: ConsolidatedReport;
  period: Period;
}

/** The row of one indicator, and below it on demand what each unit reported. */
export function FigureRows({ figure, report, period }: FigureProps) {
  const { t } = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const sample = samples(figure, period);
  return (
    <>
      <tr>
        <td className="code">{figure.indicator}</td>
        <th scope="row">
          <button
            type="button"
            className="fold"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            title={t.consolidated.showUnits(figure.indicator ?? '')}
            onClick={() => setOpen(!open)}
          >
            {figure.title}
          </button>
        </th>
        <td>{figure.unitOfMeasure}</td>
        <td className="figure">
          <FigureValue figure={figure} />
        </td>
        <td className="figure">
          {t.consolidated.ofUnits(figure.reportedUnits ?? 0, figure.expectedUnits ?? 0)}
          <Below levels={figure.levelsBelow} />
        </td>
        <td className="figure">
          {formatDecimal(figure.target ?? '')} {sample.target && <Sample />}
        </td>
        <td className="figure">{formatDecimal(figure.percentOfTarget ?? '')}</td>
        <td className="figure">
          {formatDecimal(figure.baseline ?? '')} {sample.baseline && <Sample />}
        </td>
      </tr>
      {(figure.breakdowns ?? []).map((part) => (
        <CategoryRow key={`${part.dimension} ${part.category}`} part={part} figure={figure} />
      ))}
      {open && (
        <tr id={id} className="contributions">
          <td colSpan={8}>
            {report.contributionsLeftOut ? <p>{t.provenance.leftOut}</p> : <Contributions figure={figure} report={report} period={period} />}
            <p>
              <ProvenanceLink report={report.name} figure={figure} />
            </p>
          </td>
        </tr>
      )}
    </>
  );
}

/** One category of a figure; that units are missing which did not break their value down is said. */
function CategoryRow({ part, figure }: { part: CategoryFigure; figure: ConsolidatedFigure }) {
  const { t } = useText();
  const fewer = (part.reportedUnits ?? 0) < (figure.reportedUnits ?? 0);
  return (
    <tr className="category">
      <td />
      <th scope="row">{t.report.category(part.dimensionTitle ?? '', part.categoryTitle ?? '')}</th>
      <td>{figure.unitOfMeasure}</td>
      <td className="figure">{part.value ? formatDecimal(part.value) : <span className="muted">{t.consolidated.noValue}</span>}</td>
      <td className="figure" title={fewer ? t.consolidated.fewerUnits : undefined}>
        {t.consolidated.ofUnits(part.reportedUnits ?? 0, part.expectedUnits ?? 0)}
        {fewer && <span className="visually-hidden"> {t.consolidated.fewerUnits}</span>}
        <Below levels={part.levelsBelow} />
      </td>
      <td colSpan={3} />
    </tr>
  );
}

/** How many units of lower levels are in it, where values were drawn from consolidated reports. */
function Below({ levels = [] }: { levels: LevelCount[] | undefined }) {
  const { t } = useText();
  return levels.length > 0 && <span className="block muted">{t.level.levelsBelow(levelWords(levels, t))}</span>;
}

/** Which of a figure's target and baseline are only samples, by the indicator as it was pinned with the period. */
function samples(figure: ConsolidatedFigure, period: Period) {
  const indicator = period.indicators?.find(({ code }) => code === figure.indicator);
  const target = indicator && targetOf(indicator, '', period);
  return { target: Boolean(figure.target && target?.sample), baseline: Boolean(figure.baseline && indicator?.baseline?.sample) };
}

function Sample() {
  const { t } = useText();
  return <span className="sample">{t.consolidated.sample}</span>;
}

function FigureValue({ figure }: { figure: ConsolidatedFigure }) {
  const { t } = useText();
  if (figure.value) return <strong>{formatDecimal(figure.value)}</strong>;
  const listed = figure.aggregation === 'AGGREGATION_NONE' && (figure.reportedUnits ?? 0) > 0;
  return <span className="muted">{listed ? t.consolidated.listed : t.consolidated.noValue}</span>;
}

/** What each included report said about an indicator, and the entry it comes from. */
function Contributions({ figure, report, period }: FigureProps) {
  const { t } = useText();
  const account = useAccount();
  const contributions = figure.contributions ?? [];
  if (contributions.length === 0) return <p>{t.consolidated.noContributions}</p>;
  const ranked = contributions.some(({ rank }) => rank);
  const caption = t.consolidated.contributions(figure.title ?? '');
  const names = new Map((report.units ?? []).map(({ unit }) => [unit?.unit, unit?.displayName]));
  const linked = hasBoard(account) && seesAllReports(account, period);
  return (
    <table className="inner">
      <caption>
        {caption} ({t.consolidated.aggregation[figure.aggregation ?? 'AGGREGATION_UNSPECIFIED']})
        {figure.numerator && figure.denominator && (
          <>: {t.report.ratio(formatDecimal(figure.numerator), formatDecimal(figure.denominator))}</>
        )}
        {figure.formula && (
          <>
            {': '}
            {formulaWords(figure.formula, period.indicators ?? [], t)}; <FigureInputs figure={figure} period={period} />
          </>
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t.board.unit}</th>
          <th scope="col" className="figure">
            {t.consolidated.entry}
          </th>
          <th scope="col" className="figure">
            {t.report.value}
          </th>
          {ranked && (
            <th scope="col" className="figure">
              {t.received.rank}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {contributions.map(({ unit, entry, value, rank }) => (
          <tr key={unit}>
            <th scope="row">
              {linked ? <Link to={`${pageOf(period.name)}/reports/${idOf(unit)}`}>{names.get(unit)}</Link> : names.get(unit)}
            </th>
            <td className="figure">{formatCount(entry ?? 0)}</td>
            <td className={figure.valueKind === 'VALUE_KIND_TEXT' ? undefined : 'figure'}>
              <ValueText value={value} decimals={figure.decimals} />
              <Source value={value} />
            </td>
            {ranked && <td className="figure">{rank ? formatCount(rank) : ''}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
