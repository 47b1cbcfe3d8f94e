import { Fragment } from 'react';
import type { ReportPath } from '../api/names';
import type { ComputedValue, DrawnSource, Indicator, IndicatorValue, Period, ReportComparison, ReportContent } from '../api/types';
import { TableScroll } from '../app/TableScroll';
import { TextDifference } from '../difference/TextDifference';
import { formatDecimal } from '../format/number';
import { OpenSource, Source } from '../level/Source';
import { RichText } from '../richtext/RichText';
import { useText } from '../text/text';
import { besideOf, Beside } from './Beside';
import { ComputedText } from './ComputedField';
import { formulaWords } from './formulaWords';
import { bySection } from './sections';
import { TaskResults } from './TaskResults';
import { PartText, ValueText } from './ValueText';

interface ContentViewProps {
  period: Period;
  /** Codes of the indicators that the unit has to report. */
  codes: string[];
  content: ReportContent;
  /** What is known of the values, to be shown beside them. */
  compared?: ReportComparison | undefined;
  /** The computed indicators, as the server worked them out. */
  computed?: ComputedValue[];
  /** Where drawn values are from, and what opens them down to the level below for who may. */
  drawn?: Drawn | undefined;
}

/** The submission whose values were drawn. */
interface Drawn {
  path: ReportPath;
  entry: number;
  sources: DrawnSource[];
  /** Whether the account may open them. */
  opens: boolean;
}

/** What a unit says in its report: the figures by content area, then the words. */
export function ContentView({ period, codes, content, compared, computed = [], drawn }: ContentViewProps) {
  return (
    <>
      <ValueTable period={period} codes={codes} content={content} compared={compared} computed={computed} drawn={drawn} />
      <TaskResults period={period} content={content} />
      <Explanations period={period} content={content} />
      <Narrative period={period} content={content} compared={compared} />
    </>
  );
}

function ValueTable({ period, codes, content, compared, computed = [], drawn }: ContentViewProps) {
  const { t } = useText();
  const beside = (compared?.values ?? []).length > 0;
  const all = period.indicators ?? [];
  const indicators = all.filter((i) => codes.includes(i.code) || computed.some(({ indicator }) => indicator === i.code));
  const notes = (content.values ?? []).some((value) => value.note);
  return (
    <TableScroll label={t.report.content}>
      <table className={beside ? 'with-beside' : undefined}>
        <caption className="visually-hidden">{t.report.content}</caption>
        <thead>
          <tr>
            <th scope="col">{t.report.code}</th>
            <th scope="col">{t.report.indicator}</th>
            <th scope="col">{t.report.unitOfMeasure}</th>
            <th scope="col" className="figure">
              {t.report.value}
            </th>
            {beside && <th scope="col">{t.beside.title}</th>}
            {notes && <th scope="col">{t.report.note}</th>}
          </tr>
        </thead>
        {bySection(period.sections ?? [], indicators).map((section) => (
          <tbody key={section.code}>
            <tr className="section">
              <th scope="rowgroup" colSpan={4 + Number(notes) + Number(beside)}>
                {t.consolidated.section(section.code, section.title)}
              </th>
            </tr>
            {section.items.map((indicator) =>
              indicator.formula ? (
                <ComputedRow key={indicator.code} indicator={indicator} computed={computed} indicators={all} more={Number(notes) + Number(beside)} />
              ) : (
                <ValueRow
                  key={indicator.code}
                  indicator={indicator}
                  content={content}
                  compared={beside ? compared : undefined}
                  drawn={drawn}
                  notes={notes}
                />
              ),
            )}
          </tbody>
        ))}
      </table>
    </TableScroll>
  );
}

interface ComputedRowProps {
  indicator: Indicator;
  computed: ComputedValue[];
  indicators: Indicator[];
  /** How many columns there are behind the value. */
  more: number;
}

function ComputedRow({ indicator, computed, indicators, more }: ComputedRowProps) {
  const { t } = useText();
  return (
    <tr className="computed">
      <td className="code">{indicator.code}</td>
      <th scope="row">
        {indicator.title} <span className="muted">{t.computed.from(formulaWords(indicator.formula ?? '', indicators, t))}</span>
      </th>
      <td>{indicator.unitOfMeasure}</td>
      <td className="figure">
        <ComputedText value={computed.find((value) => value.indicator === indicator.code)} indicators={indicators} />
      </td>
      {more > 0 && <td colSpan={more} />}
    </tr>
  );
}

interface ValueRowProps {
  indicator: Indicator;
  content: ReportContent;
  compared: ReportComparison | undefined;
  drawn: Drawn | undefined;
  /** Whether the table has a column for notes. */
  notes: boolean;
}

/** All categories of an indicator, dimension after dimension. */
const categoriesOf = (indicator: Indicator) =>
  (indicator.dimensions ?? []).flatMap((dimension) =>
    dimension.categories.map(({ code, title }) => ({ dimension, category: code, title })),
  );

function ValueRow({ indicator, content, compared, drawn, notes }: ValueRowProps) {
  const { t } = useText();
  const value = content.values?.find((v) => v.indicator === indicator.code);
  const words = indicator.valueKind === 'VALUE_KIND_TEXT' && !value?.missing;
  return (
    <>
      <tr>
        <td className="code">{indicator.code}</td>
        <th scope="row">{indicator.title}</th>
        <td>{indicator.unitOfMeasure}</td>
        <td className={words ? undefined : 'figure'}>
          <ValueText value={value} decimals={indicator.decimals} />
          {value?.drawnFrom && <DrawnValue value={value} drawn={drawn} decimals={indicator.decimals} />}
        </td>
        {compared && (
          <td>
            <Beside indicator={indicator} known={besideOf(compared, indicator.code)} />
          </td>
        )}
        {notes && <td className="prose">{value?.note}</td>}
      </tr>
      {categoriesOf(indicator).map(({ dimension, category, title }) => {
        const part = value?.breakdowns?.find((b) => b.dimension === dimension.code && b.category === category);
        return (
          part && (
            <tr key={`${dimension.code} ${category}`} className="category">
              <td />
              <th scope="row">{t.report.category(dimension.title, title)}</th>
              <td>{indicator.unitOfMeasure}</td>
              <td className="figure">
                <PartText part={part} decimals={indicator.decimals} />
              </td>
              {compared && (
                <td>
                  <Beside indicator={indicator} known={besideOf(compared, indicator.code, dimension.code, category)} />
                </td>
              )}
              {notes && <td />}
            </tr>
          )
        );
      })}
    </>
  );
}

/** Where a drawn value is from. */
function DrawnValue({ value, drawn, decimals }: { value: IndicatorValue; drawn: Drawn | undefined; decimals: number | undefined }) {
  const source = drawn?.sources.find(({ contentSha256 }) => contentSha256 === value.drawnFrom?.contentSha256);
  return (
    <>
      <Source value={value} source={source} />
      {drawn?.opens && <OpenSource path={drawn.path} entry={drawn.entry} value={value} source={source} decimals={decimals} />}
    </>
  );
}

/** Why figures are right that do not keep to a rule. */
function Explanations({ period, content }: { period: Period; content: ReportContent }) {
  const { t, language } = useText();
  const explanations = content.explanations ?? [];
  if (explanations.length === 0) return null;
  const said = (id: string) => {
    const rule = period.rules?.find((r) => r.ruleId === id);
    if (rule?.changeThresholdPercent) return `${rule.indicators?.[0] ?? ''}: ${t.draft.changed(formatDecimal(rule.changeThresholdPercent))}`;
    return (language === 'en' && rule?.messageEn) || rule?.message || id;
  };
  return (
    <div className="narrative">
      <h3>{t.report.explanations}</h3>
      <dl>
        {explanations.map(({ rule, text }) => (
          <Fragment key={rule}>
            <dt>{said(rule)}</dt>
            <dd className="prose">{text}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}

interface NarrativeProps {
  period: Period;
  content: ReportContent;
  compared: ReportComparison | undefined;
}

function Narrative({ period, content, compared }: NarrativeProps) {
  const { t } = useText();
  const parts: [string, string, string | undefined][] = [
    [t.report.difficulties, 'difficulties', content.difficulties],
    [t.report.nextSteps, 'next_steps', content.nextSteps],
    [t.report.proposals, 'proposals', content.proposals],
  ];
  const titles = new Map((period.sections ?? []).map((section) => [section.code, section.title]));
  return (
    <div className="narrative">
      {(content.sections ?? []).length > 0 && <h3>{t.report.sections}</h3>}
      {(content.sections ?? []).map(({ section, text }) => (
        <Fragment key={section}>
          <h4>{t.consolidated.section(section, titles.get(section) ?? '')}</h4>
          <RichText text={text} />
          <SinceLast compared={compared} part={`sections/${section}`} />
        </Fragment>
      ))}
      {parts.map(
        ([title, part, text]) =>
          text && (
            <Fragment key={title}>
              <h3>{title}</h3>
              <RichText text={text} />
              <SinceLast compared={compared} part={part} />
            </Fragment>
          ),
      )}
    </div>
  );
}

/** How a part differs from what it said in the last period, where it said something then. */
function SinceLast({ compared, part }: { compared: ReportComparison | undefined; part: string }) {
  const { t } = useText();
  const text = compared?.texts?.find((one) => one.part === part);
  if (!text) return null;
  return (
    <details>
      <summary>{t.difference.sinceLast(text.source?.periodTitle ?? '')}</summary>
      <TextDifference before={text.before ?? ''} after={text.after ?? ''} />
    </details>
  );
}
