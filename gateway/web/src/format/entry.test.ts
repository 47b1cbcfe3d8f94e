import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber, writeEntry, type NumberRule } from './entry';

const amount: NumberRule = { decimals: 1 };

describe('readNumber takes what is written the Vietnamese way', () => {
  test.each([
    ['1.234,5', '1234.5'],
    ['1234,5', '1234.5'],
    ['1 234,5', '1234.5'],
    ['1\u00a0234,5', '1234.5'],
    ['1.234', '1234'],
    ['12.345.678', '12345678'],
    ['0,5', '0.5'],
    ['0', '0'],
    ['007', '7'],
    ['  42 ', '42'],
    ['１２', '12'],
    ['-0', '0'],
  ])('%s is %s', (entry, number) => {
    expect(readNumber(entry, amount)).toEqual({ number });
  });
});

describe('readNumber refuses what is not, or could mean something else', () => {
  test.each([
    ['1.5', 'pointIsNotDecimal'],
    ['1234.5', 'pointIsNotDecimal'],
    ['1,234.5', 'pointIsNotDecimal'],
    ['0.125', 'pointIsNotDecimal'],
    ['12.34', 'pointIsNotDecimal'],
    ['1.2345', 'pointIsNotDecimal'],
    ['1,23', 'tooManyDecimals'],
    ['1.23.456', 'notNumber'],
    ['1.234.5', 'notNumber'],
    ['1,', 'notNumber'],
    [',5', 'notNumber'],
    ['1 2', 'notNumber'],
    ['12 hộ', 'notNumber'],
    ['1e3', 'notNumber'],
    ['', 'notNumber'],
    ['-5', 'negative'],
    ['1234567890123456789', 'tooLong'],
  ])('%s: %s', (entry, fault) => {
    expect(readNumber(entry, amount)).toEqual({ fault });
  });

  test('a decimal for a count', () => {
    expect(readNumber('1,5', { decimals: 0 })).toEqual({ fault: 'notWhole' });
  });

  test('a lone group where three decimals are possible, unless things are counted', () => {
    expect(readNumber('1.234', { decimals: 3 })).toEqual({ fault: 'ambiguous' });
    expect(readNumber('1.234.567', { decimals: 3 })).toEqual({ number: '1234567' });
    expect(readNumber('1.234', { decimals: 6, counted: true })).toEqual({ number: '1234' });
  });
});

const rule = fc.record({ decimals: fc.integer({ min: 0, max: 6 }), negative: fc.boolean(), counted: fc.boolean() });

/** A rule and a number that it allows, in the form of the contracts. */
const allowed = rule.chain((r) =>
  fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.stringMatching(new RegExp(`^\\d{0,${r.decimals}}$`)), fc.boolean())
    .map(([whole, fraction, minus]) => {
      const number = fraction === '' ? String(whole) : `${whole}.${fraction}`;
      const zero = !/[1-9]/.test(number);
      return { rule: r, number: minus && r.negative && !zero ? `-${number}` : number };
    }),
);

test('what is written into a field is read back as the same number', () => {
  fc.assert(
    fc.property(allowed, ({ rule, number }) => {
      expect(readNumber(writeEntry(number, rule), rule)).toEqual({ number });
    }),
    { numRuns: 1000 },
  );
});

test('whatever is typed, the answer is a number of the contract within the rule, or a fault', () => {
  const typed = fc.oneof(fc.string(), fc.stringMatching(/^[-−]?[\d., ]{0,24}$/));
  fc.assert(
    fc.property(typed, rule, (entry, rule) => {
      const reading = readNumber(entry, rule);
      if ('fault' in reading) return;
      expect(reading.number).toMatch(/^-?\d{1,18}(\.\d{1,6})?$/);
      expect((reading.number.split('.')[1] ?? '').length).toBeLessThanOrEqual(rule.decimals);
      if (!rule.negative) expect(reading.number).not.toMatch(/^-/);
    }),
    { numRuns: 2000 },
  );
});

test('a point before the last one or two digits is never taken as a separator of thousands', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,6}\.\d{1,2}$/), rule, (entry, rule) => {
      expect(readNumber(entry, rule)).toHaveProperty('fault');
    }),
  );
});
