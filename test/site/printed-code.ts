import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Element, findAll, textOf } from './parse-page.ts';
import { ROOT } from './published.ts';

const [, domain = ''] = /^domain:[ \t]*(\S*)/m.exec(readFileSync(join(ROOT, 'content/site.yaml'), 'utf8')) ?? [];

/** The origin that examples are printed with: the publisher's, or the one of `npm start` while there is none. */
export const PRINTED_HOME: string =
  domain === '' ? 'http://localhost:4321' : domain.replace(/^(?!https?:)/, 'https://').replace(/\/+$/, '');

/** The code and text blocks of a page by name, each as a reader copies it. */
export function listCode(page: Element): Map<string, string> {
  return new Map(
    findAll(page, ({ tag, attributes }) => tag === 'code' && attributes['data-code'] !== undefined).map((block) => [
      block.attributes['data-code']!,
      textOf(block),
    ]),
  );
}
