import { describe, expect, it } from 'vitest';
import { FLOOR, TARGETS } from '../.config/floor.ts';
import { judgeCss } from './floor/judge-css.ts';
import { judgeScript } from './floor/judge-script.ts';

const ofScript = (script: string): string[] => [...new Set(judgeScript(script).map(({ feature }) => feature))];
const ofCss = (css: string): string[] => [...new Set(judgeCss(css).map(({ feature }) => feature))];

it('is written once, in package.json', () => {
  expect(FLOOR.map(({ browser }) => browser).toSorted()).toEqual(['chrome', 'firefox', 'safari']);
  expect(TARGETS).toEqual(FLOOR.map(({ browser, version }) => browser + version));
});

describe('a script above the floor', () => {
  it.each([
    ['Map.groupBy(rows, keyOf)', 'Map.groupBy'],
    ['Object.groupBy(rows, keyOf)', 'Object.groupBy'],
    ['rows.toSorted()', '.toSorted'],
    ['rows.toReversed()', '.toReversed'],
    ['text.toWellFormed()', '.toWellFormed'],
    ['rows.at(-1)', '.at'],
    ['rows.findLast(Boolean)', '.findLast'],
    ["rows['at'](0)", '.at'],
    ['structuredClone(x)', 'structuredClone'],
    ['Object.hasOwn(a, b)', 'Object.hasOwn'],
    ['crypto.randomUUID()', '.randomUUID'],
    ['new AggregateError([])', 'AggregateError'],
    ['new WeakRef(x)', 'WeakRef'],
    ['element.checkVisibility()', '.checkVisibility'],
    ['box.showPopover()', '.showPopover'],
    ['AbortSignal.timeout(1)', 'AbortSignal.timeout'],
    ['/(?<=a)b/.test(c)', '(?<=)'],
    ['/(?<!a)b/u.test(c)', '(?<=)'],
    ["new RegExp('(?<=a)b')", '(?<=)'],
    ['RegExp(`(?<!${a})b`)', '(?<=)'],
    ['/a/v.test(b)', 'syntax'],
    ["new RegExp('a', 'v')", '/v'],
    ['/a/d.exec(b)', 'syntax'],
    ['a ??= b', 'syntax'],
    ['class A { #b = 1 }', 'syntax'],
    ['class A { static { f() } }', 'syntax'],
    ['const a = 1_000', 'syntax'],
    ['await f()', 'syntax'],
    ['Array.fromAsync(x)', 'Array.fromAsync'],
    ['set.union(other)', '.union'],
  ])('%s is found', (script, feature) => {
    expect(ofScript(script)).toEqual([feature]);
  });

  it.each(
    [
      'a?.b ?? c',
      'text.replaceAll(a, b)',
      'Object.fromEntries(a)',
      'rows.flatMap(f).includes(1)',
      '/(?<name>a)(?=b)/su.exec(c)',
      'const at = { groupBy: 1 }; f(at.groupBy2)',
      'element.replaceChildren()',
      'element.closest("a").matches("b")',
      'import("./a.js")',
      'globalThis.x',
      '10n ** 2n',
      'for await (const a of b) c',
      'x.level = y.path',
    ].map((script) => [script]),
  )('%s is not', (script) => {
    expect(ofScript(script.startsWith('for await') ? `async function f() { ${script} }` : script)).toEqual([]);
  });
});

describe('a style above the floor', () => {
  it.each([
    ['a:has(b) { color: red }', ':has'],
    ['a:is(b, c) { color: red }', ':is'],
    ['a:where(b) { color: red }', ':where'],
    ['a:not(b, c) { color: red }', ':not(a, b)'],
    ['a:popover-open { color: red }', ':popover-open'],
    ['details::details-content { color: red }', '::details-content'],
    ['a { inset: 0 }', 'inset'],
    ['a { inset-inline-start: 0 }', 'inset-inline-start'],
    ['a { margin-block: 0 1px }', 'margin-block'],
    ['a { padding-inline: 0 }', 'padding-inline'],
    ['a { aspect-ratio: 1 }', 'aspect-ratio'],
    ['a { accent-color: red }', 'accent-color'],
    ['a { color: color-mix(in srgb, red, blue) }', 'color-mix()'],
    ['a { color: oklch(1 0 0) }', 'oklch()'],
    ['a { height: 100dvh }', 'dvh'],
    ['a { width: 10cqw }', 'cqw'],
    ['a { display: flex; gap: 1px }', 'gap of display: flex'],
    ['a { float: inline-start }', 'float: inline-start'],
    ['@container (min-width: 1px) { a { color: red } }', '@container'],
    ['@layer a { b { color: red } }', '@layer'],
    ['a { color: red; & b { color: blue } }', '&'],
    ['a { content: "x" / "y" }', 'content: /'],
    ['a { translate: 1px }', 'translate'],
    ['@media print { a:has(b) { color: red } }', ':has'],
  ])('%s is found', (css, feature) => {
    expect(ofCss(css)).toEqual([feature]);
  });

  it.each([
    'a { margin-inline-start: 1px; padding-block-end: 2px; inline-size: 1px }',
    'a { display: grid; gap: 1px; width: min(1px, 2vw) }',
    'a:not(.b):not(.c)::before { content: "x"; content: "x" / "" }',
    '@supports selector(:has(a)) { b:has(c) { color: red } }',
    '@supports not selector(:popover-open) { b { color: red } }',
    'a { --x: oklch(1 0 0); color: var(--x) }',
    '@media (prefers-color-scheme: dark) { a { color: red } }',
    'a { -webkit-user-select: none; user-select: none }',
    'a { clip-path: inset(50%); position: sticky }',
  ])('%s is not', (css) => {
    expect(ofCss(css).filter((feature) => feature !== '@supports selector()')).toEqual([]);
  });
});
