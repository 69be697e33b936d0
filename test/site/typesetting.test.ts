import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listPages, readPage, ROOT_SITE } from './built.ts';
import { type Element, findAll, findByTag, getOne, hasClass, isWithin, readableText } from './parse-page.ts';
import { listTables, listVersions, listYears, ROOT } from './published.ts';

/** Words that flow in a line with those around them. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'data',
  'dfn',
  'em',
  'i',
  'ins',
  'del',
  'mark',
  'q',
  's',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
]);

/** Not words of a line: programs, drawings, what only a machine reads. Examples of rules (`example`) show what is wrong. */
const UNSET = new Set(['script', 'style', 'template', 'svg', 'code', 'pre', 'kbd', 'samp', 'textarea', 'noscript']);

/** Stands for what is left out of a line. */
const GAP = '\uFFFC';

interface Line {
  readonly file: string;
  readonly text: string;
}

const isChinese = (element: Element): boolean => !(element.attributes['lang'] ?? 'zh').startsWith('en');
const flows = (element: Element): boolean =>
  INLINE.has(element.tag) &&
  isChinese(element) &&
  !hasClass(element, 'quiet') &&
  !hasClass(element, 'unit') &&
  !hasClass(element, 'hidden-text');

/** The lines of text of an element and of those in it; pieces beside each other (a label and its value, a name and its English) are lines of their own. */
function listLines(element: Element, lines: string[]): string {
  let line = '';
  for (const child of element.children) {
    if (typeof child === 'string') line += child.replace(/[\t\n\f\r ]+/g, ' ');
    else if (UNSET.has(child.tag) || hasClass(child, 'example')) line += GAP;
    else if (flows(child)) line += listLines(child, lines);
    else {
      if (isChinese(child)) lines.push(listLines(child, lines));
      line += GAP;
    }
  }
  return line;
}

/** Every cell as its CSV has it: released bytes, and words of the source document, stay as they are. */
const printed = listYears()
  .flatMap((year) =>
    listVersions(year).flatMap((version) => listTables(year, version).flatMap(({ rows }) => rows.flat())),
  )
  .join('\n');

/** How a command, a tag or a stop is written is not a sentence: rules and recipes name them. */
const withoutCode = (text: string): string =>
  text.replace(
    /npm run [^。，；]*|<[A-Z][^>]*>|「[^」]*」|“[，。；：、]+”|round\(…, 位数\)|round\([^\p{Script=Han}]*|(?:表|行):[^”，。]*/gu,
    GAP,
  );

const RULES: readonly { readonly rule: string; readonly wrong: RegExp }[] = [
  {
    rule: 'a comma, colon, semicolon, question or exclamation mark beside Han is full-width',
    wrong: /\p{Script=Han}[,:;?!]|[,;?!] ?\p{Script=Han}/u,
  },
  { rule: 'a sentence ends with 。', wrong: /\p{Script=Han}\.(?![\w-])/u },
  { rule: 'brackets beside Han are full-width', wrong: /\p{Script=Han}[()]|[()]\p{Script=Han}/u },
  { rule: 'quotes are “” and ‘’', wrong: /["']/u },
  {
    rule: 'no space beside full-width punctuation',
    wrong: /(?<=\S) [，。：；？！、）》”]|[，。：；？！、（《“] (?=\S)|[）》”] (?=\p{Script=Han})/u,
  },
  {
    rule: 'what is said of years, days and units has no typed space: the browser sets it',
    wrong: /(?<![\d.])\d+(?:\.\d+)? (?:年|月|日|号|万元|亿元|元|家|项|个|人|次|件|倍)|年 \d/u,
  },
  { rule: 'an ellipsis is ……', wrong: /\.{3}|。。|(?<!…)…(?!…)/u },
  { rule: 'a dash is ——', wrong: /(?<![—“\d])—(?![—”\d])|--/u },
  { rule: 'no mark-up is left', wrong: /\*\*|__|`|\]\(|\\[a-z]/u },
  {
    rule: 'a date is 2021年9月24日',
    wrong:
      /(?<![[\w-])\d{4}-\d{2}-\d{2}(?![\w-])|(?<![\d.])(?:19|20)\d{2}[./]\d{1,2}[./]\d{1,2}(?!\d)|\d{4}年0\d月|月0\d日/u,
  },
  { rule: 'an amount has thousands separators', wrong: /(?<![\d.,])\d{4,}(?:\.\d+)?(?:万元|亿元|元|%)/u },
  { rule: 'no comma or full stop twice', wrong: /[，。；：、]{2}|[，；：、]。/u },
];

/** A page's lines outside the cells of tables, which tables.test.ts holds against the CSV. */
function readLines(file: string): Line[] {
  const lines: string[] = [];
  const body = getOne(readPage(ROOT_SITE, file), 'body');
  lines.push(listLines(body, lines));
  return lines
    .flatMap((text) => text.split(GAP))
    .map((text) => ({ file, text: withoutCode(text.trim()) }))
    .filter(({ text }) => text !== '' && text !== '—');
}

const all = listPages(ROOT_SITE).flatMap(readLines);

/** True where a find of some length, or a short one with what is before it or what comes after, stands so in a cell of a CSV. */
const isPrinted = (text: string, at: number, length: number): boolean =>
  [text.slice(at, at + length), text.slice(Math.max(0, at - 2), at + length), text.slice(at, at + length + 2)].some(
    (words) => words.length > Math.min(length, 5) && printed.includes(words),
  );

/** A control total is what a program prints; an example shows how a thing is typed. */
const isTyped = (text: string): boolean => /例子应得|例如|写法是|形如|如\d|应为|改法/.test(text);

describe('typesetting of the built pages', () => {
  test('there are lines to judge', () => {
    expect(all.length).toBeGreaterThan(5000);
  });

  test.each(RULES)('$rule', ({ wrong }) => {
    const every = new RegExp(wrong.source, `${wrong.flags}g`);
    const faults = all.flatMap(({ file, text }) =>
      isTyped(text)
        ? []
        : [...text.matchAll(every)]
            .filter(({ 0: found, index }) => !isPrinted(text, index, found.length))
            .map(({ 0: found, index }) => `${file}: ${text.slice(Math.max(0, index - 15), index + found.length + 15)}`),
    );
    const distinct = [...new Map(faults.map((fault) => [fault.replace(/^[^:]*/, ''), fault])).values()];
    expect(distinct.slice(0, 30), `${distinct.length} faults`).toEqual([]);
  });

  test('amounts in cells of numbers have thousands separators, on every page', () => {
    const faults = listPages(ROOT_SITE).flatMap((file) =>
      findByTag(readPage(ROOT_SITE, file), 'td', 'num')
        .flatMap((cell) =>
          findAll({ ...cell, children: [cell] }, () => true).flatMap(({ children }) =>
            children.filter((child) => typeof child === 'string'),
          ),
        )
        .filter((text) => /(?<![\d.,])\d{4,}\.\d/.test(text))
        .map((text) => `${file}: ${text}`),
    );
    expect(faults.slice(0, 20)).toEqual([]);
  });

  test('bold that ends in Chinese punctuation, with words right behind it, is rendered', () => {
    const bold = listPages(ROOT_SITE).flatMap((file) =>
      findByTag(readPage(ROOT_SITE, file), 'strong').filter((element) => isWithin(element, 'article')),
    );
    expect(bold.filter((element) => /[。：]$/.test(readableText(element))).length).toBeGreaterThan(20);
  });
});

/** The narrative types no space between Han and Latin letters or digits: `text-autospace` sets it, once. */
test('no chapter types a space between Han and Latin letters or digits, or after punctuation', () => {
  const files = listYears().flatMap((year) =>
    readdirSync(join(ROOT, 'content', year))
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => join('content', year, name)),
  );
  const faults = files.flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/<[^>]*>|`[^`]*`/g, GAP)
      .split('\n')
      .flatMap((line) =>
        [
          ...line.matchAll(
            /\p{Script=Han}[ \u3000][\w&]|[\w%] \p{Script=Han}|[，。：；？！、）》”](?:\*\*)? (?=[\p{Script=Han}\w“《])/gu,
          ),
        ].map(({ 0: found }) => `${file}: ${found}`),
      ),
  );
  expect(faults).toEqual([]);
});
