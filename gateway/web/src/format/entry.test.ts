import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber, writeEntry, type NumberRule } from './entry';

/** A case the server's reader has to answer too. */
interface Case {
  written: string;
  rule: NumberRule;
  number?: string;
  fault?: string;
}

const cases = JSON.parse(readFileSync('../../services/numeral/testdata/cases.json', 'utf8')) as Case[];

test('there are cases', () => expect(cases.length).toBeGreaterThan(30));

test.each(cases)('$written is $number $fault', ({ written, rule, number, fault }) => {
  expect(readNumber(written, rule)).toEqual(number === undefined ? { fault } : { number });
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
