// A formula of a plan in words: value("B1.1", "sex", "f") * 100 / denominator("B2") reads B1.1 (Nữ) × 100 / mẫu số B2.
import type { Indicator } from '../api/types';
import type { Catalogue } from '../text/vi';
import { figureName } from './computed';

const code = `\\s*["']([^"']+)["']\\s*`;
const parts = new RegExp(`(value|numerator|denominator)\\(${code}(?:,${code},${code})?\\)|(min|max|abs|round)(?=\\()|(\\d+\\.\\d+)|\\s*\\*\\s*|,`, 'g');

/** A formula as people read it. What is no part of the language stays as it is. */
export function formulaWords(text: string, indicators: Indicator[], t: Catalogue): string {
  return text.replace(parts, (whole: string, ...found: (string | undefined)[]) => {
    const [part, indicator, dimension, category, name, decimal] = found;
    if (part) return t.computed.part(part as 'value', figureName({ indicator, dimension, category }, indicators));
    if (name) return t.computed.functions[name as 'min'];
    if (decimal) return decimal.replace('.', ',');
    return whole === ',' ? ';' : ' × ';
  });
}
