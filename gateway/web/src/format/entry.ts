import { formatDecimal } from './number';

/** What a number field takes. */
export interface NumberRule {
  /** Decimals allowed, 0 to 6. */
  decimals: number;
  /** True where negative numbers make sense. */
  negative?: boolean;
  /** True where a lone group such as 1.234 can only mean thousands, because what is entered is counted. */
  counted?: boolean;
}

/** Why an entry is not taken; each has a text in the catalogues. */
export type NumberFault = 'notNumber' | 'pointIsNotDecimal' | 'ambiguous' | 'tooManyDecimals' | 'notWhole' | 'negative' | 'tooLong';

/** The number in the form of the contracts, or why there is none. */
export type NumberReading = { number: string } | { fault: NumberFault };

const form = /^([-−]?)(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/;
const maxWhole = 18;

/**
 * Reads a number written the Vietnamese way: points or spaces between thousands, a comma before the decimals. What
 * could also mean something else is refused instead of guessed.
 */
export function readNumber(entry: string, rule: NumberRule): NumberReading {
  const text = joinGroups(entry.trim().normalize('NFKC'));
  const match = form.exec(text);
  if (!match) return { fault: looksLikeDecimalPoint(text) ? 'pointIsNotDecimal' : 'notNumber' };
  const [, sign = '', grouped = '', fraction = ''] = match;
  if (/^0\d*\./.test(grouped)) return { fault: 'pointIsNotDecimal' };
  if (isLoneGroup(grouped) && fraction === '' && rule.decimals >= 3 && !rule.counted) return { fault: 'ambiguous' };
  if (fraction.length > rule.decimals) return { fault: rule.decimals === 0 ? 'notWhole' : 'tooManyDecimals' };
  const whole = grouped.replaceAll('.', '').replace(/^0+(?=\d)/, '');
  if (whole.length > maxWhole) return { fault: 'tooLong' };
  const number = fraction === '' ? whole : `${whole}.${fraction}`;
  const isZero = !/[1-9]/.test(number);
  if (sign !== '' && !isZero && !rule.negative) return { fault: 'negative' };
  return { number: sign !== '' && !isZero ? `-${number}` : number };
}

/** Spaces count as points between thousands where they stand like them; elsewhere they stay and are refused. */
function joinGroups(text: string): string {
  return /^[-−]?\d{1,3}(?: \d{3})+(?:,\d+)?$/.test(text) ? text.replaceAll(' ', '.') : text;
}

/** 1.5, 1234.56, 1,234.5: somebody used the point before the decimals. */
const looksLikeDecimalPoint = (text: string) => /^[-−]?\d[\d,]*\.\d+$/.test(text);

/** 1.234, which could be a thousand and more or, with a foreign hand, a little above one. */
const isLoneGroup = (grouped: string) => /^\d{1,3}\.\d{3}$/.test(grouped);

/** Writes a number into a field so that readNumber takes it back as it is. */
export function writeEntry(number: string, rule: NumberRule): string {
  const entry = formatDecimal(number);
  const reading = readNumber(entry, rule);
  return 'number' in reading ? entry : number.replace('.', ',');
}
