// Reads narrative texts as the server does (services/richtext): services/richtext/testdata/cases.json holds what both have to
// answer. Reading never fails; what has no marks is plain text.

/** A run of characters that look the same. */
export interface Span {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

/** A line of a text. */
export interface Block {
  kind: 'paragraph' | 'bullet' | 'numbered';
  /** Of a numbered item, as it was written: "1." or "a)". */
  marker?: string;
  spans: Span[];
}

// White space as the server knows it, which differs a little from the browser's.
const space = '[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const isSpace = new RegExp(`^${space}$`, 'u');
const edges = new RegExp(`^${space}+|${space}+$`, 'gu');
const bullet = /^[-+*•–] +([^\t\n\f\r ].*)$/su;
const numbered = /^((?:[0-9]{1,3}|[a-zđ])[.)]) +([^\t\n\f\r ].*)$/su;
const inWord = /^[\p{L}\p{N}]$/u;

/** Reads a text into its blocks. */
export function parse(text: string): Block[] {
  return text
    .split('\n')
    .map((line) => line.replace(edges, ''))
    .filter((line) => line !== '')
    .map(blockOf);
}

function blockOf(line: string): Block {
  const item = bullet.exec(line);
  if (item) return { kind: 'bullet', spans: spansOf(item[1]!) };
  const point = numbered.exec(line);
  if (point) return { kind: 'numbered', marker: point[1]!, spans: spansOf(point[2]!) };
  return { kind: 'paragraph', spans: spansOf(line) };
}

/** A piece of a line: characters, or stars that may open or close an emphasis. */
interface Token {
  text: string;
  /** 0 for characters. */
  stars: number;
  opens: boolean;
  closes: boolean;
  /** True once the mark has found its partner. */
  matched: boolean;
}

function spansOf(line: string): Span[] {
  const tokens = tokensOf(line);
  match(tokens);
  const spans: Span[] = [];
  let bold = false;
  let italic = false;
  for (const token of tokens) {
    if (token.matched) {
      if (token.stars === 2) bold = !bold;
      else italic = !italic;
      continue;
    }
    const last = spans.at(-1);
    if (last && (last.bold ?? false) === bold && (last.italic ?? false) === italic) last.text += token.text;
    else spans.push({ text: token.text, ...(bold && { bold }), ...(italic && { italic }) });
  }
  return spans;
}

/** Takes a line apart. Three stars are two and one; more than three are characters. */
function tokensOf(line: string): Token[] {
  const characters = [...line];
  const tokens: Token[] = [];
  let text = '';
  const flush = () => {
    if (text) tokens.push({ text, stars: 0, opens: false, closes: false, matched: false });
    text = '';
  };
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i]!;
    if (character === '\\' && characters[i + 1] === '*') {
      text += '*';
      i++;
    } else if (character === '*') {
      let n = 1;
      while (characters[i + n] === '*') n++;
      const before = characters[i - 1] ?? ' ';
      const after = characters[i + n] ?? ' ';
      const opens = !isSpace.test(after) && !inWord.test(before);
      const closes = !isSpace.test(before) && !inWord.test(after);
      if (n > 3 || (!opens && !closes)) text += '*'.repeat(n);
      else {
        flush();
        tokens.push(...marks(n, opens, closes));
      }
      i += n - 1;
    } else text += character;
  }
  flush();
  return tokens;
}

/** Stars that begin something open bold first, so that those that end it close bold last. */
function marks(n: number, opens: boolean, closes: boolean): Token[] {
  const mark = (stars: number): Token => ({ text: '*'.repeat(stars), stars, opens, closes, matched: false });
  if (n < 3) return [mark(n)];
  return opens ? [mark(2), mark(1)] : [mark(1), mark(2)];
}

/** Finds the partner of every mark that has one. Emphases hold characters, and are nested or apart. */
function match(tokens: Token[]): void {
  let open: number[] = [];
  tokens.forEach((token, i) => {
    if (token.stars === 0) return;
    if (token.closes) {
      const at = open.findLastIndex((index) => tokens[index]!.stars === token.stars);
      if (at >= 0 && tokens.slice(open[at]! + 1, i).some(({ stars }) => stars === 0)) {
        token.matched = tokens[open[at]!]!.matched = true;
        open = open.slice(0, at);
        return;
      }
    }
    if (token.opens) open.push(i);
  });
}
