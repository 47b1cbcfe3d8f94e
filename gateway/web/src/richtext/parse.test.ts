import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse, type Block } from './parse';

/** A text the server's reader has to read the same way. */
interface Case {
  text: string;
  blocks: Block[] | null;
}

const cases = JSON.parse(readFileSync('../../services/richtext/testdata/cases.json', 'utf8')) as Case[];

test('there are cases', () => expect(cases.length).toBeGreaterThan(20));

test.each(cases)('$text', ({ text, blocks }) => expect(parse(text)).toEqual(blocks ?? []));
