import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../../lib/hash.ts';
import { nameGroup, type Twin, type Twins } from '../../publish/place-twins.ts';
import { readPlain } from '../../publish/read-plain.ts';
import { openBuilt, RECORD } from './built-site.ts';

/** The forms that a text has beside it where both make it smaller. */
const ENDINGS = ['.br', '.gz'];

/** The digest of what compresses: the same, and the same content has the same compressed forms. */
export function keyPress(root: string): string {
  const { zlib, brotli } = process.versions;
  const program = readFileSync(join(root, 'src/publish/press-files.ts'), 'utf8');
  return sha256Hex([program, process.version, zlib, brotli].join('\n'));
}

/**
 * The compressed forms in the site that was built last, by content; none where that was compressed otherwise. Their
 * bytes are to be compared when they are taken.
 */
export function listTwins(root: string): Twins {
  const built = openBuilt(readPlain(join(root, RECORD))?.toString('utf8') ?? '');
  if (built?.press !== keyPress(root)) return new Map();
  const { out, files } = built;
  const digests = new Map(files.map(([path, , digest]) => [path, digest]));
  return new Map(
    files.flatMap(([path, , digest]) => {
      const twins = ENDINGS.flatMap((ending): Twin[] => {
        const own = digests.get(`${path}${ending}`);
        return own === undefined ? [] : [{ file: join(out, `${path}${ending}`), ending, digest: own }];
      });
      return twins.length === ENDINGS.length ? [[nameGroup(path, digest), twins] as const] : [];
    }),
  );
}
