/** Makes a text comparable in a search: without accents, đ as d, in small letters. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();
}

/** Whether every word of a search occurs in a text, whatever the accents. */
export function matches(text: string, search: string): boolean {
  const folded = fold(text);
  return fold(search).split(/\s+/).every((word) => folded.includes(word));
}
