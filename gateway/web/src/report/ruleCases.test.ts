import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Indicator, IndicatorValue, Rule } from '../api/types';
import { entryOf, readDraft, type FieldFault } from './draft';
import { fieldOf, ownErrors } from './fieldErrors';
import { vi } from '../text/vi';

/** What the server and the form have to find in the same contents. */
interface Cases {
  indicators: Indicator[];
  /** The rules as the server gives them. */
  rules: Rule[];
  cases: { name: string; values: IndicatorValue[]; draft: string[]; submission: string[] }[];
}

const { indicators, rules, cases } = JSON.parse(readFileSync('../../services/reporting/testdata/rules.json', 'utf8')) as Cases;
const asked = { indicators, sections: [], tasks: [], rules: { rules, previous: [], target: () => undefined } };

/** What the server calls a rule that is not kept to. */
const names: Record<string, string> = {
  KIND_WHOLE_NUMBER: 'NOT_WHOLE',
  KIND_DECIMALS: 'TOO_MANY_DECIMALS',
  KIND_MINIMUM: 'BELOW_MINIMUM',
  KIND_MAXIMUM: 'ABOVE_MAXIMUM',
  KIND_DENOMINATOR_ABOVE_ZERO: 'OUT_OF_RANGE',
  KIND_NUMERATOR_WITHIN_DENOMINATOR: 'NUMERATOR_ABOVE_DENOMINATOR',
  KIND_CATEGORY_WITHIN_VALUE: 'CATEGORY_ABOVE_VALUE',
  KIND_CATEGORIES_ADD_UP: 'NOT_ADDED_UP',
};
const nameOf = (fault: FieldFault) => (typeof fault === 'string' ? fault : names[fault.kind ?? '']);

test('there are cases', () => expect(cases.length).toBeGreaterThan(30));

test.each(cases)('the form finds what the server finds: $name', ({ values, draft, submission }) => {
  for (const [whole, told] of [[false, draft], [true, submission]] as const) {
    const { faults } = readDraft(entryOf({ values }, indicators), asked, whole);
    const wanted = told.map((line) => {
      const [field = '', rule] = line.split(' ');
      return [fieldOf(field, { values }, indicators), rule];
    });
    const found = Object.entries(faults).filter(([, fault]) => fault !== 'required'); // the cases leave indicators out
    expect(Object.fromEntries(found.map(([key, fault]) => [key, nameOf(fault)]))).toEqual(Object.fromEntries(wanted));
    expect(Object.values(ownErrors(faults, vi)).every(Boolean)).toBe(true);
  }
});

test('what is at fault is not saved, and what is right beside it is', () => {
  const values = [{ indicator: 'A', number: '10', breakdowns: [{ dimension: 'aid', category: 'cash', number: '-1' }, { dimension: 'aid', category: 'work', number: '3' }] }, { indicator: 'D', number: '-1' }];
  const { content } = readDraft(entryOf({ values }, indicators), asked, false);
  expect(content.values).toEqual([{ indicator: 'A', number: '10', breakdowns: [{ dimension: 'aid', category: 'work', number: '3' }] }]);
});
