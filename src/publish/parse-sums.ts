import { isServerFile } from '../lib/server-file.ts';
import { isAssetName } from '../lib/slug.ts';
import { PACKED } from './compress-site.ts';

/** What is wrong with a line of a list of digests. */
export interface SumsFault {
  readonly line: number;
  readonly text: string;
  readonly rule: 'city-line' | 'city-path' | 'city-double';
}

/** A list of digests as it was read: digests by path, and every line that is none. */
export interface Sums {
  readonly digests: ReadonlyMap<string, string>;
  readonly faults: readonly SumsFault[];
}

const LINE = /^([0-9a-f]{64}) {2}(.+)$/;
/** The list itself. */
const LIST = 'SHA256SUMS';

/** Whether a path leads to a place in a site on every system: names with `/` between them, none of which leads up or elsewhere. */
export function isSitePath(path: string): boolean {
  return path.split('/').every(isAssetName);
}

/** A compressed form is no file of its own, and what servers are told is not a department's to say. */
function isListable(path: string): boolean {
  return isSitePath(path) && path !== LIST && !isServerFile(path) && !PACKED.test(path);
}

/** The text of `SHA256SUMS` of a site. Paths that differ only by case are the same file on some systems. */
export function parseSums(text: string): Sums {
  const digests = new Map<string, string>();
  const seen = new Set<string>();
  const faults: SumsFault[] = [];
  for (const [index, line] of text.replace(/\n$/, '').split('\n').entries()) {
    const [, digest, path] = LINE.exec(line) ?? [];
    const rule =
      digest === undefined || path === undefined
        ? 'city-line'
        : !isListable(path)
          ? 'city-path'
          : seen.has(path.toLowerCase())
            ? 'city-double'
            : undefined;
    if (rule) faults.push({ line: index + 1, text: path ?? line, rule });
    else if (digest !== undefined && path !== undefined) digests.set(path, digest);
    if (path !== undefined) seen.add(path.toLowerCase());
  }
  return { digests, faults };
}
