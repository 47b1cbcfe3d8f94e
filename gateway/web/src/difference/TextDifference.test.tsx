import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TextProvider } from '../text/text';
import { TextDifference } from './TextDifference';

/** The pieces of a difference: -went, +came, and what is in both. */
function pieces(before: string, after: string): string[] {
  const { container } = render(<TextDifference before={before} after={after} />, { wrapper: TextProvider });
  container.querySelectorAll('.visually-hidden').forEach((hidden) => hidden.remove());
  const mark = { DEL: '-', INS: '+' } as Record<string, string>;
  return [...container.querySelector('.difference')!.childNodes].map((node) => (mark[node.nodeName] ?? '') + (node.textContent ?? ''));
}

test('words differ as a whole, with their Vietnamese letters', () => {
  expect(pieces('Xã đã tổ chức 12 hội nghị tuyên truyền.', 'Xã đã tổ chức 15 hội nghị tập huấn.')).toEqual([
    'Xã đã tổ chức ', '-12', '+15', ' hội nghị ', '-tuyên truyền', '+tập huấn', '.',
  ]);
});

test('a text that came, one that went, and one that stayed', () => {
  expect(pieces('', 'Mới.')).toEqual(['+Mới.']);
  expect(pieces('Cũ.', '')).toEqual(['-Cũ.']);
  expect(pieces('Như cũ.', 'Như cũ.')).toEqual(['Như cũ.']);
});

test('two long texts with nothing in common are told apart in a moment', () => {
  const words = (from: number) => Array.from({ length: 4000 }, (_, i) => `từ${from + i}`).join(' ');
  const started = performance.now();
  const [went, came] = pieces(words(0), words(100_000)).filter((piece) => piece.length > 3);
  expect(performance.now() - started).toBeLessThan(4000);
  expect([went![0], came![0]]).toEqual(['-', '+']);
});
