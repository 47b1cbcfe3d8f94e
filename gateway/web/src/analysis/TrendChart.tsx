import { useId } from 'react';
import type { IndicatorTrend, TrendPoint } from '../api/types';
import { formatDecimal } from '../format/number';
import { useText } from '../text/text';

const width = 720;
const height = 310;
const inner = { left: 90, right: 700, top: 40, bottom: 255 };

/**
 * The points of a trend as a line. It draws what the server says: a line only between points that may be joined, nothing where there
 * is no value. The table holds the same numbers, so the picture needs but a name.
 */
export function TrendChart({ trend, title, of }: { trend: IndicatorTrend; title: string; of: string }) {
  const { t } = useText();
  const id = useId();
  const points = trend.points ?? [];
  const scale = scaleOf(points);
  if (!scale) return null;
  const x = (n: number) => (points.length === 1 ? (inner.left + inner.right) / 2 : inner.left + 25 + (n * (inner.right - inner.left - 50)) / (points.length - 1));
  const y = (text: string) => inner.bottom - ((Number(text) - scale.low) / (scale.high - scale.low)) * (inner.bottom - inner.top);
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
        <title id={id}>{t.analysis.chart(title, of)}</title>
        {scale.marks.map((mark) => (
          <g key={mark}>
            <line className="grid" x1={inner.left} x2={inner.right} y1={y(mark)} y2={y(mark)} />
            <text x={inner.left - 8} y={y(mark) + 4} textAnchor="end">
              {formatDecimal(mark)}
            </text>
          </g>
        ))}
        <line className="axis" x1={inner.left} x2={inner.right} y1={inner.bottom} y2={inner.bottom} />
        {points.map((point, n) => (
          <g key={point.year}>
            <text x={x(n)} y={inner.bottom + 20} textAnchor="middle">
              {point.year}
            </text>
            {point.definitionChanged && n > 0 && (
              <line className="break" x1={(x(n - 1) + x(n)) / 2} x2={(x(n - 1) + x(n)) / 2} y1={inner.top} y2={inner.bottom} />
            )}
            {point.joined && point.value && points[n - 1]?.value && (
              <line className="line" data-testid="joined" x1={x(n - 1)} y1={y(points[n - 1]!.value!)} x2={x(n)} y2={y(point.value)} />
            )}
            {point.target && <line className="goal" x1={x(n) - 14} x2={x(n) + 14} y1={y(point.target)} y2={y(point.target)} />}
          </g>
        ))}
        {points.map(
          (point, n) =>
            point.value && (
              <circle key={point.year} className={open(point) ? 'point point-open' : 'point'} cx={x(n)} cy={y(point.value)} r="5">
                <title>{`${point.year}: ${formatDecimal(point.value)}`}</title>
              </circle>
            ),
        )}
        <Legend />
      </svg>
    </figure>
  );
}

const open = (point: TrendPoint) => (point.dividedUnits ?? []).length > 0;

/** What the marks mean, told by their shapes and not by colour alone. */
function Legend() {
  const { t } = useText();
  const y = height - 8;
  return (
    <g className="legend">
      <circle className="point" cx={inner.left + 5} cy={y - 4} r="5" />
      <text x={inner.left + 16} y={y}>
        {t.analysis.legendValue}
      </text>
      <line className="goal" x1={inner.left + 120} x2={inner.left + 148} y1={y - 4} y2={y - 4} />
      <text x={inner.left + 156} y={y}>
        {t.analysis.legendTarget}
      </text>
      <circle className="point point-open" cx={inner.left + 270} cy={y - 4} r="5" />
      <text x={inner.left + 282} y={y}>
        {t.analysis.legendOpen}
      </text>
    </g>
  );
}

/** The range that is drawn, from 0 so that a small change looks small; numbers become floating point for places on the screen only. */
function scaleOf(points: TrendPoint[]) {
  const values = points.flatMap(({ value, target }) => [value, target]).filter((text): text is string => Boolean(text));
  if (!points.some(({ value }) => value)) return undefined;
  const sorted = [...new Set([...values, '0'])].sort((a, b) => Number(a) - Number(b));
  const low = Number(sorted[0]);
  const high = Number(sorted.at(-1));
  const most = points.map(({ value }) => value).filter((text): text is string => Boolean(text)).sort((a, b) => Number(a) - Number(b)).at(-1)!;
  const marks = [...new Set([sorted[0]!, '0', most, sorted.at(-1)!])];
  const far = marks.filter((mark, i) => i === marks.length - 1 || Math.abs(Number(mark) - high) > (high - low) / 12);
  return { low, high: high > low ? high : low + 1, marks: far };
}
