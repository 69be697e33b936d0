import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readPlain } from '../../publish/read-plain.ts';
import { walkFolder } from '../../publish/walk-folder.ts';
import { type BuiltSite, openBuilt, RECORD } from './built-site.ts';
import { isSameVolume } from './find-kept.ts';
import { keySite } from './key-site.ts';

/** What a build leaves beside a site while it works, or where it was killed. */
const BESIDE = ['.new', '.old'];

/** Whether a folder has the files of the record with every byte, and nothing else. */
function holdsAll({ out, files }: BuiltSite): boolean {
  const walk = walkFolder(out);
  const listed = new Map(files.map((file) => [file[0], file]));
  return (
    walk.others.length === 0 &&
    walk.files.length === listed.size &&
    walk.files.every((path) => {
      const file = listed.get(path);
      return file !== undefined && isSameVolume(out, file);
    })
  );
}

/**
 * The site in a folder, where a build would make the same again: it was the last to be built, from what there is now,
 * and each byte of it was read and is what was built; undefined where there is any doubt. Nothing is written.
 * @param out absolute
 */
export async function findUnchanged(root: string, base: string, out: string): Promise<BuiltSite | undefined> {
  const built = openBuilt(readPlain(join(root, RECORD))?.toString('utf8') ?? '');
  if (built?.out !== out || BESIDE.some((ending) => existsSync(`${out}${ending}`))) return undefined;
  try {
    return built.key === (await keySite(root, base)) && holdsAll(built) ? built : undefined;
  } catch {
    return undefined;
  }
}
