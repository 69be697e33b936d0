import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALLOWED } from '../floor/allowed.ts';
import type { Hit } from '../floor/compat.ts';
import { judgeCss } from '../floor/judge-css.ts';
import { judgeScript } from '../floor/judge-script.ts';
import { listFiles, listPages, ROOT_SITE } from './built.ts';

interface Found extends Hit {
  readonly file: string;
}

const read = (file: string): string => readFileSync(join(ROOT_SITE.folder, file), 'utf8');

/** All styles of the pages, each text once, and style sheets that lie by themselves. */
function listStyles(): string[] {
  const inPages = listPages(ROOT_SITE).flatMap((file) =>
    [...read(file).matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => css),
  );
  return [
    ...new Set([
      ...inPages,
      ...listFiles(ROOT_SITE.folder)
        .filter((file) => file.endsWith('.css'))
        .map(read),
    ]),
  ];
}

/** Scripts that lie by themselves, and those in the pages, each text once. */
function listScripts(): (readonly [file: string, script: string])[] {
  const inPages = listPages(ROOT_SITE).flatMap((file) =>
    [...read(file).matchAll(/<script(?![^>]*(?:src=|ld\+json))[^>]*>([^]*?)<\/script>/g)].map(
      ([, script = '']) => script,
    ),
  );
  return [
    ...[...new Set(inPages)].map((script) => ['a page', script] as const),
    ...listFiles(ROOT_SITE.folder)
      .filter((file) => /\.m?js$/.test(file))
      .map((file) => [file, read(file)] as const),
  ];
}

const isAllowed = ({ file, feature }: Found, { where, features }: (typeof ALLOWED)[number]): boolean =>
  file.includes(where) && features.includes(feature);

describe('the floor of browsers', () => {
  const scripts = listScripts();
  const found: Found[] = [
    ...listStyles().flatMap((css) => judgeCss(css).map((hit) => ({ ...hit, file: 'style' }))),
    ...scripts.flatMap(([file, script]) => judgeScript(script).map((hit) => ({ ...hit, file }))),
  ];

  test('bears every script and style that is published, but for what has a reason', () => {
    expect(scripts.length).toBeGreaterThan(5);
    expect(
      found
        .filter((hit) => !ALLOWED.some((entry) => isAllowed(hit, entry)))
        .map(({ file, feature, found: where }) => `${file}: ${feature} in ${where}`),
    ).toEqual([]);
  });

  test('has no reason that nothing needs', () => {
    const needless = ALLOWED.flatMap((entry) =>
      entry.features.filter((feature) => !found.some((hit) => hit.feature === feature && isAllowed(hit, entry))),
    );
    expect(needless).toEqual([]);
  });
});
