import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDecimal, percentOf, sumOf } from './number';

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1234', '1.234'],
  ['1234567', '1.234.567'],
  ['1234.5', '1.234,5'],
  ['-1234.50', '-1.234,50'],
  ['0.000001', '0,000001'],
  ['999999999999999999', '999.999.999.999.999.999'],
  ['', ''],
  ['abc', 'abc'],
])('formatDecimal writes %s as %s', (text, want) => {
  expect(formatDecimal(text)).toBe(want);
});

test.each([
  ['1', '3', 1, '33.3'],
  ['2', '3', 1, '66.7'],
  ['1', '8', 1, '12.5'],
  ['1', '800', 1, '0.1'],
  ['5', '10000', 2, '0.05'],
  ['0', '7', 2, '0.00'],
  ['7', '7', 0, '100'],
  ['12.5', '50', 1, '25.0'],
  ['1', '0', 1, undefined],
  ['-1', '2', 1, undefined],
  ['', '2', 1, undefined],
] as const)('percentOf(%s, %s) with %i decimals is %s', (part, whole, decimals, want) => {
  expect(percentOf(part, whole, decimals)).toBe(want);
});

const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, scale]) => {
    const text = digits.toString().padStart(scale + 1, '0');
    return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
  });

test('grouping and ungrouping gives the number back', () => {
  fc.assert(
    fc.property(decimal, (number) => {
      expect(formatDecimal(number).replaceAll('.', '').replace(',', '.')).toBe(number);
    }),
  );
});

test('a percentage is never further from the share than half of its last digit', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.integer({ min: 0, max: 4 }), (a, b, d) => {
      const percent = percentOf(String(a), String(b), d)!;
      const shown = BigInt(percent.replace('.', ''));
      const error = 2n * (shown * b - a * 10n ** BigInt(d + 2));
      expect(error > -b || error === -b).toBe(true);
      expect(error <= b).toBe(true);
    }),
  );
});

test.each([
  [[], undefined],
  [[''], undefined],
  [['1', '2.50', ''], '3.50'],
  [['0.1', '0.2'], '0.3'],
  [['-5', '4.5'], '-0.5'],
  [['999999999999999999', '1'], '1000000000000000000'],
])('the sum of %j is %s, exactly', (numbers, sum) => expect(sumOf(numbers)).toBe(sum));
