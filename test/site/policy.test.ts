import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listPages, readPage, SITES } from './built.ts';
import { parseCsv } from './parse-csv.ts';
import { type Element, findAll, findByTag, getOne, rawText } from './parse-page.ts';

/** The policy of every page. `form-action` is 'self', so that the search box works without a script. */
const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'object-src': ["'none'"],
  'manifest-src': ["'self'"],
};

/** The page that loads a script of its own, and those of one chart, which others embed and which have no switches. */
const SCRIPTED = ['search/index.html'];
const EMBEDDED = /\/charts\/[^/]+\/index\.html$/;
/** The whole volume for paper loads none. */
const BOUND = /\/print\/index\.html$/;

/** What a page has that needs a script. */
function nameKind(file: string, page: Element): string {
  if (SCRIPTED.includes(file)) return 'search';
  if (EMBEDDED.test(file)) return 'embedded';
  if (BOUND.test(file)) return 'paper';
  const kinds = [
    ...(findByTag(page, 'figure', 'chart').length > 0 ? ['chart'] : []),
    ...(findByTag(page, 'table', 'tidy').length > 0 ? ['table'] : []),
    ...(findByTag(page, 'details', 'doubt').length > 0 ? ['question'] : []),
  ];
  return kinds.join(' and ') || 'plain';
}

function parsePolicy(text: string): Record<string, string[]> {
  return Object.fromEntries(
    text
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values]),
  );
}

describe.each(SITES)('content policy under $base', (site) => {
  const pages = listPages(site).map((file) => ({ file, page: readPage(site, file) }));
  const policies = pages.map(({ page }) => {
    const first = getOne(page, 'head').children.find((child) => typeof child !== 'string');
    return typeof first === 'object' &&
      first.tag === 'meta' &&
      first.attributes['http-equiv']?.toLowerCase() === 'content-security-policy'
      ? (first.attributes['content'] ?? '')
      : '';
  });

  test('the first element of every head is the policy, and it is the same on all pages', () => {
    expect(pages.filter((_, index) => policies[index] === '').map(({ file }) => file)).toEqual([]);
    expect(new Set(policies).size).toBe(1);
    for (const { file, page } of pages)
      expect(findByTag(page, 'meta').filter((meta) => meta.attributes['http-equiv'] !== undefined).length, file).toBe(
        1,
      );
  });

  test('it allows what the site itself serves, one style and one script by their digests, and nothing else', () => {
    const { 'style-src': style = [], 'script-src': script = [], ...others } = parsePolicy(policies[0] ?? '');
    expect(others).toEqual(DIRECTIVES);
    for (const allowed of [style, script])
      expect(allowed).toEqual(["'self'", expect.stringMatching(/^'sha256-[A-Za-z0-9+/]{43}='$/)]);
  });

  test.each(['style', 'script'])('every page has exactly the one inline %s that the policy names', (tag) => {
    const allowed = parsePolicy(policies[0] ?? '')[`${tag}-src`]?.[1];
    for (const { file, page } of pages) {
      const inline = findByTag(page, tag).filter(
        ({ attributes }) => attributes['src'] === undefined && attributes['type'] !== 'application/ld+json',
      );
      expect(
        inline.map((element) => `'sha256-${createHash('sha256').update(rawText(element)).digest('base64')}'`),
        file,
      ).toEqual([allowed]);
    }
  });

  test('no style attribute, no event handler, no javascript address', () => {
    const faults = pages.flatMap(({ file, page }) =>
      findAll(page, () => true).flatMap(({ tag, attributes, children }) => [
        ...(tag === 'script' && attributes['src'] !== undefined && children.length > 0
          ? [`${file}: script with source and text`]
          : []),
        ...Object.entries(attributes).flatMap(([name, value]) => [
          ...(name === 'style' ? [`${file}: ${tag} style="${value}"`] : []),
          ...(/^on/.test(name) ? [`${file}: ${tag} ${name}`] : []),
          ...(/^\s*(?:javascript|data|vbscript):/i.test(value)
            ? [`${file}: ${tag} ${name}="${value.slice(0, 40)}"`]
            : []),
        ]),
      ]),
    );
    expect(faults).toEqual([]);
  });

  test('nothing is embedded or loaded but scripts, styles and icons of this site', () => {
    const embedding = new Set([
      'iframe',
      'frame',
      'object',
      'embed',
      'applet',
      'base',
      'portal',
      'foreignobject',
      'set',
      'animate',
    ]);
    const faults = pages.flatMap(({ file, page }) =>
      findAll(page, () => true).flatMap(({ tag, attributes }) => [
        ...(embedding.has(tag) ? [`${file}: ${tag}`] : []),
        ...(tag !== 'a'
          ? ['href', 'src', 'srcset', 'xlink:href', 'action'].flatMap((name) =>
              /^\s*(?:[a-z]+:)?\/\//i.test(attributes[name] ?? '')
                ? [`${file}: ${tag} ${name}="${attributes[name] ?? ''}"`]
                : [],
            )
          : []),
        ...(tag === 'link' &&
        ![
          'icon',
          'stylesheet',
          'canonical',
          'alternate',
          'license',
          'manifest',
          'modulepreload',
          'prev',
          'next',
          'help',
          'search',
        ].includes(attributes['rel'] ?? '')
          ? [`${file}: link rel="${attributes['rel'] ?? ''}"`]
          : []),
      ]),
    );
    expect(faults).toEqual([]);
  });

  test('each kind of page loads what script-bytes.csv says, and no more', () => {
    const scripts = pages.map(({ file, page }) => {
      const elements = findByTag(page, 'script').filter(
        ({ attributes }) => attributes['type'] !== 'application/ld+json',
      );
      const sources = [...new Set(elements.flatMap(({ attributes }) => attributes['src'] ?? []))];
      const texts = sources.map((source) => readFileSync(join(site.folder, source.slice(site.base.length)), 'utf8'));
      return { file, kind: nameKind(file, page), sources, texts, inline: elements.map(rawText).join('') };
    });
    const allowed = parseCsv(readFileSync(join(import.meta.dirname, 'script-bytes.csv'), 'utf8')).slice(1);
    const byKind = Map.groupBy(scripts, ({ kind }) => kind);
    expect([...byKind.keys()].toSorted()).toEqual(allowed.map(([kind]) => kind ?? '').toSorted());
    for (const [kind = '', files, most] of allowed) {
      const alike = byKind.get(kind) ?? [];
      for (const { file, sources, texts, inline } of alike) {
        expect(sources, file).toEqual(alike[0]?.sources);
        expect(sources, file).toHaveLength(Number(files));
        expect(Buffer.byteLength(texts.join('') + inline), file).toBeLessThanOrEqual(Number(most));
        if (kind === 'search') continue;
        for (const text of texts)
          expect(text, 'brings nothing along before it is asked').not.toMatch(/(?:^|[;\n}])import\s*[{"'`*]/);
      }
    }
    const preloads = pages.filter(
      ({ file, page }) =>
        !SCRIPTED.includes(file) &&
        findByTag(page, 'link').some(
          ({ attributes }) => attributes['as'] === 'script' || attributes['rel'] === 'modulepreload',
        ),
    );
    expect(preloads.map(({ file }) => file)).toEqual([]);
  });
});
