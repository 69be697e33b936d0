import type { Issue } from '../../model/issue.ts';
import { UNSERVED_WORDS } from '../../views/say/served-text.ts';
import type { Served, Unserved } from './ask-site.ts';
import { FOREVER, MEDIA_TYPES, NAMED_BY_CONTENT, OPEN_FOLDER, SAFETY_HEADERS } from '../hosts/host-rules.ts';
import type { Listed } from '../parse-site-sums.ts';
import { FaultTally } from '../tally-faults.ts';

/** Older names of types that mean the same. */
const SAME = new Map([
  ['application/javascript', 'text/javascript'],
  ['text/xml', 'application/xml'],
  ['application/x-zip-compressed', 'application/zip'],
  ['image/vnd.microsoft.icon', 'image/x-icon'],
]);

/** A header is shown so far; each that is another is one fault, and a server may make up as many as there are files. */
const LONGEST = 200;

/** What came instead of an answer, as a sentence has it. */
export function describeUnserved({ failure, location }: Unserved): string {
  return location === undefined ? UNSERVED_WORDS[failure] : `${UNSERVED_WORDS[failure]} ${location.slice(0, LONGEST)}`;
}

function plain(mediaType: string): string {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  return SAME.get(type) ?? type;
}

/** Without a charset a browser guesses that of a text; JSON is UTF-8 by itself, a page says it. */
function lacksCharset(wanted: string, found: string): boolean {
  return wanted.startsWith('text/') && !/^text\/(?:html|javascript)/.test(wanted) && !/charset="?utf-8/i.test(found);
}

function judgeType(path: string, found: string, faults: FaultTally): void {
  const [ending, wanted] = MEDIA_TYPES.find(([end]) => `/${path}`.endsWith(end)) ?? [];
  if (ending === undefined || wanted === undefined) return;
  if (plain(found) !== plain(wanted) || lacksCharset(wanted, found))
    faults.add('served-type', path, `${ending.replace(/^\//, '')} ${found}`.trim(), { expected: wanted });
}

function listHeaders(path: string): (readonly [name: string, value: string])[] {
  const named = NAMED_BY_CONTENT.some((folder) => `/${path}`.startsWith(folder));
  return [
    ...SAFETY_HEADERS,
    ...(named ? [['Cache-Control', FOREVER] as const] : []),
    ...(`/${path}`.startsWith(OPEN_FOLDER) ? [['Access-Control-Allow-Origin', '*'] as const] : []),
  ];
}

/** Judges the answers of a server file by file; what is wrong in the same way everywhere is one fault. */
export class ServedCheck {
  readonly #faults = new FaultTally();

  add({ path, digest }: Listed, served: Served | Unserved): void {
    if ('failure' in served)
      return this.#faults.add('served-missing', path, path, { status: describeUnserved(served) });
    if (served.status !== 200) return this.#faults.add('served-missing', path, path, { status: String(served.status) });
    if (served.digest !== digest) this.#faults.add('served-digest', path, path, { expected: digest.slice(0, 12) });
    judgeType(path, (served.headers.get('content-type') ?? '').slice(0, LONGEST), this.#faults);
    for (const [name, value] of listHeaders(path)) {
      const found = served.headers.get(name) ?? '';
      if (found !== value)
        this.#faults.add('served-header', path, `${name}: ${found.slice(0, LONGEST)}`.trim(), {
          expected: `${name}: ${value}`,
        });
    }
  }

  finish(): Issue[] {
    return this.#faults.list();
  }
}
