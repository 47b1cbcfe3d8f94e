import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluate, type Node, type Reference } from './evaluate';

/** A case the server's evaluator has to answer too. */
interface Case {
  expression: string;
  /** A number that is empty: the report says that there is nothing to tell. */
  figures: { number: string; reference: Reference }[] | null;
  tree: Node;
  number?: string;
  holds?: boolean;
  missing?: Reference[];
  by_zero?: boolean;
}

const cases = JSON.parse(readFileSync('../../services/expression/testdata/cases.json', 'utf8')) as Case[];
const key = ({ part, indicator, dimension, category, previous }: Reference) => [part, indicator, dimension, category, previous].join('|');

test('there are cases', () => expect(cases.length).toBeGreaterThan(20));

test.each(cases.map((c, i) => ({ ...c, name: `${i}: ${c.expression}` })))('$name', (c) => {
  const figures = new Map((c.figures ?? []).map((figure) => [key(figure.reference), figure.number]));
  const got = evaluate(c.tree, (reference) => {
    const number = figures.get(key(reference));
    return number === '' ? { none: true } : { number };
  });
  expect(got).toEqual({
    ...(c.number !== undefined && { number: c.number }),
    ...(c.holds !== undefined && { holds: c.holds }),
    missing: c.missing ?? [],
    byZero: c.by_zero ?? false,
  });
});
