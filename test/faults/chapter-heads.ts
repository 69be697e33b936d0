/** A whole chapter whose head must be refused: its lines, then each issue as rule, line and column of the file. */
export type HeadFault = readonly [title: string, text: string, ...issues: readonly string[]];

const MEMBERS = ['title: 收入', 'summary: 钱从哪里来。', 'part: 2', 'order: 20', 'sections: ["2.1"]'];

/** A chapter without faults, with other lines in place of some of its head (0 for `title`). */
export function withHead(lines: Readonly<Record<number, string>> = {}): string {
  return `---\n${MEMBERS.map((line, index) => lines[index] ?? line).join('\n')}\n---\n\n文字\n`;
}

const GOOD = withHead();
const added = (line: string): string => withHead({ 4: `sections: ["2.1"]\n${line}` });

/** Heads that say or hide what they may not, and the slips of writing one. */
export const HEAD_FAULTS: readonly HeadFault[] = [
  ['a full-width colon', withHead({ 0: 'title：收入' }), 'yaml-colon 2:6'],
  ['a full-width colon in the middle', withHead({ 2: 'part：2' }), 'yaml-colon 4:5'],
  [
    'full-width colons everywhere',
    GOOD.replace(/^(\w+): /gm, '$1：'),
    'yaml-colon 2:6',
    'yaml-colon 3:8',
    'yaml-colon 4:5',
    'yaml-colon 5:6',
    'yaml-colon 6:9',
  ],
  ['a full-width colon with CRLF', withHead({ 0: 'title：收入' }).replaceAll('\n', '\r\n'), 'yaml-colon 2:6'],
  ['no blank behind a colon', withHead({ 0: 'title:收入' }), 'yaml-blank 2:6'],
  ['no blank before a number', withHead({ 3: 'order:20' }), 'yaml-blank 5:6'],
  ['a key twice', withHead({ 1: 'summary: 一\ntitle: 二' }), 'yaml-key-twice 4:1'],
  [
    'a key three times',
    withHead({ 1: 'summary: 一\ntitle: 二\ntitle: 三' }),
    'yaml-key-twice 4:1',
    'yaml-key-twice 5:1',
  ],
  ['tabs before a list', withHead({ 4: 'sections:\n\t- "2.1"\n\t- "2.2"' }), 'yaml-tab 7:1'],
  ['a tab before a key', withHead({ 2: '\tpart: 2' }), 'yaml-tab 4:1'],
  ['a full-width comma between quotes', withHead({ 4: 'sections: ["2.1"，"2.2"]' }), 'yaml-comma 6:17'],
  ['a full-width comma without quotes', withHead({ 4: 'sections: [2.1，2.2]' }), 'yaml-comma 6:15'],
  ['a blank line above the head', `\n${GOOD}`, 'chapter-head 1:1'],
  ['words above the head', `收入\n\n${GOOD}`, 'chapter-head 1:1'],
  ['a comment above the head', `<!-- 注 -->\n${GOOD}`, 'chapter-head 1:1', 'chapter-comment 1:1'],
  ['no line above the head', GOOD.slice(4), 'chapter-head 1:1'],
  ['no head', '文字\n', 'chapter-head 1:1'],
  ['nothing', '', 'chapter-head 1:1'],
  ['a head of TOML', '+++\ntitle = "收入"\n+++\n\n文字\n', 'chapter-head 1:1'],
  ['no line below the head', GOOD.replace('\n---\n\n', '\n\n'), 'chapter-head-end 1:1'],
  ['four dashes below the head', GOOD.replace('\n---\n\n', '\n----\n\n'), 'chapter-head-end 7:1'],
  ['dashes of Chinese type below the head', GOOD.replace('\n---\n\n', '\n——\n\n'), 'chapter-head-end 7:1'],
  [
    'words behind the line below the head',
    GOOD.replace('\n---\n\n', '\n--- {process.exit()}\n\n'),
    'chapter-head-end 7:1',
  ],
  [
    'a line within the head that ends it for the site',
    withHead({ 1: 'summary: 一\n---x: {process.exit()}' }),
    'chapter-head-end 4:1',
  ],
  [
    'a line of +++ within the head that ends it for the site',
    withHead({ 0: 'title: "收\n+++ {process.exit()}入"' }),
    'chapter-head-end 3:1',
  ],
  ['an anchor and an alias', withHead({ 0: 'title: &a 收入', 1: 'summary: *a' }), 'yaml-feature 2:8'],
  ['emphasis that reads as an alias', withHead({ 0: 'title: **收入**' }), 'yaml-feature 2:8'],
  ['an alias without an anchor', withHead({ 4: 'sections: [*a]' }), 'yaml-feature 6:12'],
  [
    'an anchor and a wrong value',
    withHead({ 0: 'title: &a 收入', 2: 'part: 二' }),
    'yaml-feature 2:8',
    'yaml-shape 4:7',
  ],
  ['a merge key', added('<<: { part: 3 }'), 'yaml-feature 7:1'],
  ['a tag', withHead({ 0: 'title: !!str 收入' }), 'yaml-feature 2:8'],
  ["a tag of the reader's own", withHead({ 0: 'title: !!js/function x' }), 'yaml-feature 2:8'],
  ['a key in the long form', withHead({ 0: '? title\n: 收入' }), 'yaml-feature 2:3'],
  [
    'a bomb of aliases',
    withHead({ 4: 'a: &a [1]\nb: &b [*a, *a]\nsections: [*b, *b]' }),
    'yaml-feature 6:4',
    'yaml-feature 7:4',
  ],
  ['__proto__', added('__proto__: 1'), 'yaml-key 7:1'],
  ['constructor', added('constructor: 1'), 'yaml-key 7:1'],
  ['toString', added('toString: x'), 'yaml-key 7:1'],
  ['a layout', added('layout: ./x.astro'), 'yaml-key 7:1'],
  ['a slug', added('slug: income'), 'yaml-key 7:1'],
  ['a member in capitals', withHead({ 2: 'Part: 2' }), 'yaml-key-name 4:1'],
  ['a member misspelt', withHead({ 1: 'sumary: 一' }), 'yaml-key-name 3:1'],
  ['three members that are not there', '---\ntitle: 收入\nsummary: 一\n---\n\n文字\n', 'yaml-shape 2:1'],
  ['a title that is a list', withHead({ 0: 'title: [收入]' }), 'yaml-shape 2:8'],
  ['a title that is true', withHead({ 0: 'title: true' }), 'yaml-shape 2:8'],
  ['a part that is a word', withHead({ 2: 'part: 二' }), 'yaml-shape 4:7'],
  ['sections that are a text', withHead({ 4: 'sections: "2.1"' }), 'yaml-shape 6:11'],
  ['a quote that never ends', withHead({ 0: 'title: "收入' }), 'yaml-syntax 2:11'],
  ['brackets without end', withHead({ 4: `sections: ${'['.repeat(5000)}` }), 'yaml-deep 6:111'],
  ['brackets in brackets', withHead({ 4: `sections: ${'['.repeat(40)}${']'.repeat(40)}` }), 'yaml-deep 6:27'],
  ['a bidi mark', withHead({ 0: 'title: 收\u202E入' }), 'char-bidi 2:9'],
  ['a bidi mark as an escape', withHead({ 0: 'title: "收\\u202E入"' }), 'char-bidi 2:8'],
  ['NUL', withHead({ 0: 'title: 收\0入' }), 'char-control 2:9'],
  ['NUL as an escape', withHead({ 0: 'title: "收\\0入"' }), 'char-control 2:8'],
  ['a lone CR', GOOD.replace('part: 2\n', 'part: 2\r'), 'char-control 4:8'],
  [
    'slips in head and body',
    `${withHead({ 0: 'title：收入' })}\n占<5%。\n`,
    'yaml-colon 2:6',
    'chapter-less-than-number 11:2',
  ],
];
