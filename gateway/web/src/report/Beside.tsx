import type { Indicator, KnownValue, ReportComparison, ValueComparison } from '../api/types';
import { formatDecimal } from '../format/number';
import { useText } from '../text/text';
import { sourceText } from './known';
import { ValueText } from './ValueText';

/** What is known of an indicator, or of one of its categories. */
export const besideOf = (compared: ReportComparison, code: string, dimension = '', category = ''): ValueComparison[] =>
  (compared.values ?? []).filter(
    (one) => one.value?.indicator === code && (one.dimension ?? '') === dimension && (one.category ?? '') === category,
  );

/** Sources that say the same of the same time: another value there is a contradiction, and not a development. */
const contradicts = (source: KnownValue['source']) => source?.kind === 'KIND_REFERENCE' || source?.kind === 'KIND_ELSEWHERE';

/** What is known of a value beside what the report says: where it stands, and how far the report is from it. */
export function Beside({ indicator, known }: { indicator: Indicator; known: ValueComparison[] }) {
  const { t } = useText();
  if (known.length === 0) return null;
  return (
    <ul className="beside" aria-label={t.beside.of(indicator.title)}>
      {known.map((one, i) => (
        <li key={i}>
          <span className="muted">{sourceText(one.source, t)}: </span>
          <ValueText value={one.value} decimals={indicator.decimals} /> <Distance one={one} ratio={indicator.valueKind === 'VALUE_KIND_RATIO'} />
        </li>
      ))}
    </ul>
  );
}

/** How far the report is from what is known, in words; what contradicts it is marked. */
function Distance({ one, ratio }: { one: ValueComparison; ratio: boolean }) {
  const { t } = useText();
  const { difference = '', percentChange = '' } = one;
  if (difference === '') return null;
  const same = !/[1-9]/.test(difference);
  const words = t.beside[contradicts(one.source) ? 'against' : 'since'];
  if (same) return <span className="muted nowrap">({words.same})</span>;
  const amount = formatDecimal(difference.replace('-', ''));
  const percent = percentChange.replace('-', '');
  const far = [ratio ? t.beside.points(amount) : amount, percent && /[1-9]/.test(percent) && `${formatDecimal(percent)}%`];
  const said = (difference.startsWith('-') ? words.less : words.more)(far.filter(Boolean).join('; '));
  return <strong className={contradicts(one.source) ? 'differs' : undefined}>({said})</strong>;
}
