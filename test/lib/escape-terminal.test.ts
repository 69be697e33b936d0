import { expect, it } from 'vitest';
import { escapeExcerpt, escapeJson, escapeLine, escapeLines } from '../../src/lib/escape-terminal.ts';

const CLEAR = '\u001b[2J';

it('leaves plain text of any script as it is', () => {
  const text = '科目 2060101 「机构运行」 — 12.50万元 ✓ é 😀';
  expect([escapeLine(text), escapeLines(text), escapeExcerpt(text, 80), escapeJson(JSON.stringify(text))]).toEqual([
    text,
    text,
    text,
    JSON.stringify(text),
  ]);
});

it.each([
  [`${CLEAR}x`, '〔U+001B〕[2Jx'],
  ['\u009b31m', '〔U+009B〕31m'],
  ['a\u202eb', 'a〔U+202E〕b'],
  ['a\u200bb\ufeff', 'a〔U+200B〕b〔U+FEFF〕'],
  ['a\r\nb\rc\nd', 'a⏎b⏎c⏎d'],
  ['a\tb', 'a⇥b'],
  ['a\u0000\u0007\u007f', 'a〔U+0000〕〔U+0007〕〔U+007F〕'],
  ['a\u2028b\u2029', 'a〔U+2028〕b〔U+2029〕'],
  ['\ud800a', '〔U+D800〕a'],
  ['\u{e0041}', '〔U+E0041〕'],
])('names what a terminal obeys or hides: %j', (text, shown) => {
  expect(escapeLine(text)).toBe(shown);
});

it('keeps the lines of a text of several, and nothing else of the kind', () => {
  expect(escapeLines(`一\r\n二\n${CLEAR}\r三\t四`)).toBe('一\n二\n〔U+001B〕[2J⏎三⇥四');
});

it('cuts by whole characters', () => {
  expect([escapeExcerpt('😀😀😀', 2), escapeExcerpt('😀😀', 2), escapeExcerpt('\n'.repeat(1e6), 3)]).toEqual([
    '😀😀…',
    '😀😀',
    '⏎⏎⏎…',
  ]);
});

it('writes JSON that says the same and does nothing to a terminal', () => {
  const said = { found: '\u001b\u009b31m\u202e\u{e0041}\u2028\u007f 文' };
  const json = escapeJson(JSON.stringify(said));
  expect(json).toMatch(/^[ -~文]+$/);
  expect(JSON.parse(json)).toEqual(said);
});
