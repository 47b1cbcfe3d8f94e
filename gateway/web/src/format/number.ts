// Numbers are decimal numbers in text, with a point and no grouping, as the contracts have them; they never become
// floating point. People read and write them the Vietnamese way, in both languages of the pages: 1.234,5.

const decimalText = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Writes a decimal number the Vietnamese way: 1234.5 becomes 1.234,5. Anything else is given back as it is. */
export function formatDecimal(text: string): string {
  const match = decimalText.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', fraction] = match;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return sign + grouped + (fraction === undefined ? '' : ',' + fraction);
}

/** Writes a whole number, such as a count of units, the Vietnamese way. */
export function formatCount(count: number): string {
  return formatDecimal(String(count));
}

/** An exact decimal number: digits divided by 10 to the power of scale. */
interface Scaled {
  digits: bigint;
  scale: number;
}

function scaled(text: string): Scaled | undefined {
  const match = decimalText.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  return { digits: BigInt(sign + whole + fraction), scale: fraction.length };
}

const tenTo = (power: number) => 10n ** BigInt(power);

/**
 * The share of a whole in per cent, rounded half up to so many decimals: the same arithmetic as in the consolidated
 * report. Undefined unless both are decimal numbers, the part from 0 and the whole above 0.
 */
export function percentOf(numerator: string, denominator: string, decimals: number): string | undefined {
  const part = scaled(numerator);
  const whole = scaled(denominator);
  if (!part || !whole || part.digits < 0n || whole.digits <= 0n) return undefined;
  const above = part.digits * tenTo(whole.scale + decimals + 2);
  const below = whole.digits * tenTo(part.scale);
  return fromScaled((2n * above + below) / (2n * below), decimals);
}

function fromScaled(digits: bigint, scale: number): string {
  const text = digits.toString().padStart(scale + 1, '0');
  return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** The exact sum of decimal numbers, with the decimals of the one that has most; undefined if there is none. */
export function sumOf(numbers: string[]): string | undefined {
  const read = numbers.map(scaled).filter((x) => x !== undefined);
  if (read.length === 0) return undefined;
  const scale = Math.max(...read.map((x) => x.scale));
  const digits = read.reduce((sum, x) => sum + x.digits * tenTo(scale - x.scale), 0n);
  return digits < 0n ? `-${fromScaled(-digits, scale)}` : fromScaled(digits, scale);
}
