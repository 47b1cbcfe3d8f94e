import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { LanguageSwitch } from '../app/LanguageSwitch';
import { en } from './en';
import { TextProvider } from './text';
import { vi } from './vi';

/** Every text of a catalogue with its key; functions are called with numbers and words. */
function texts(catalogue: object, at = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] => {
    const path = at ? `${at}.${key}` : key;
    if (typeof value === 'string') return [[path, value]];
    if (typeof value === 'function') return [[path, String((value as (...a: unknown[]) => string)(2, 3, 4))]];
    return texts(value as object, path);
  });
}

test('both catalogues have the same keys, and a text for every one but the unspecified', () => {
  expect(texts(en).map(([key]) => key)).toEqual(texts(vi).map(([key]) => key));
  for (const [key, text] of [...texts(vi), ...texts(en)]) {
    if (!key.endsWith('_UNSPECIFIED')) expect(text.trim(), key).not.toBe('');
  }
});

test('Vietnamese is in NFC with the tone marks of this project: hòa, not hoà', () => {
  const old = /(?<![qQ])(o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/u;
  expect('hoà').toMatch(old);
  for (const [key, text] of texts(vi)) {
    expect(text.normalize('NFC'), key).toBe(text);
    expect(text, key).not.toMatch(old);
  }
});

test('the page starts in Vietnamese, changes its language, and keeps the choice', async () => {
  const page = (
    <TextProvider>
      <LanguageSwitch />
    </TextProvider>
  );
  const { unmount } = render(page);
  expect(document.documentElement.lang).toBe('vi');
  await userEvent.click(screen.getByRole('button', { name: 'English' }));
  expect(document.documentElement.lang).toBe('en');
  unmount();
  render(page);
  expect(screen.getByRole('button', { name: 'Tiếng Việt' })).toBeDefined();
});
