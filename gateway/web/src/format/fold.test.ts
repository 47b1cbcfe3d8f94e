import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, matches } from './fold';

test.each([
  ['Xã Đại Thịnh', 'xa dai thinh'],
  ['Thị trấn Chi Đông', 'thi tran chi dong'],
  ['Phòng Lao động - Thương binh và Xã hội', 'phong lao dong - thuong binh va xa hoi'],
])('fold(%s) is %s', (text, want) => {
  expect(fold(text)).toBe(want);
});

test('a search finds with and without accents, composed and decomposed, in any order', () => {
  const unit = 'Xã Tráng Việt';
  for (const search of ['trang viet', 'Tráng', 'VIỆT trang', 'Tráng'.normalize('NFD'), '', '  ']) {
    expect(matches(unit, search)).toBe(true);
  }
  expect(matches(unit, 'dai')).toBe(false);
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
