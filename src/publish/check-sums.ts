import { join } from 'node:path';
import { sha256Hex } from '../lib/hash.ts';
import type { Issue } from '../model/issue.ts';
import { PACKED } from './compress-site.ts';
import { parseSums } from './parse-sums.ts';
import { readPlain } from './read-plain.ts';
import { isUnlisted, SITE_SUMS } from './seal-site.ts';
import { walkFolder } from './walk-folder.ts';

const fault = (rule: string, file: string, found: string, facts: Readonly<Record<string, string>> = {}): Issue => ({
  rule,
  place: { file },
  found,
  facts,
});

/** Everything in a built site that is not as its own list of digests says: before something is added to it, and the list is written anew. */
export function checkSums(folder: string): Issue[] {
  const list = join(folder, SITE_SUMS);
  const { digests, faults } = parseSums(readPlain(list)?.toString('utf8') ?? '');
  if (digests.size === 0 || faults.length > 0) return [fault('served-site', '', folder)];
  const { files, others } = walkFolder(folder);
  const lost = [...digests].filter(([path, digest]) => {
    const bytes = readPlain(join(folder, path));
    return !bytes || sha256Hex(bytes) !== digest;
  });
  return [
    ...others.map((path) => fault('site-kind', join(folder, path), path)),
    ...lost
      .filter(([path]) => !others.includes(path))
      .map(([path, digest]) => fault('site-digest', list, path, { expected: digest.slice(0, 12) })),
    ...files
      .filter((path) => !digests.has(path) && !PACKED.test(path) && !isUnlisted(path))
      .map((path) => fault('site-unlisted', list, path)),
  ];
}
