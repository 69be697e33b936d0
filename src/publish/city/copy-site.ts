import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { sha256Hex } from '../../lib/hash.ts';
import type { Issue } from '../../model/issue.ts';
import { parseSiteBase } from '../../source/parse-built-site.ts';
import { SITE_SUMS } from '../seal-site.ts';
import type { Member } from './parse-city.ts';
import { missSite } from './read-department.ts';

const PROVENANCE = 'data/provenance.json';
/** What lies beside the listed files of a site and is not in its list. */
const [FOR_SERVERS, PACKED] = [['.htaccess', '.nojekyll', '_headers', SITE_SUMS, `${SITE_SUMS}.br`, `${SITE_SUMS}.gz`], ['.br', '.gz']];
const AT_ONCE = 32;
const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

/** A file of a site with the digest that its list states. */
interface Listed {
  readonly path: string;
  readonly digest: string;
}

/** The list of digests of a site; undefined where it is none, or names a file outside the site. */
function parseSums(text: string): Listed[] | undefined {
  const listed = text.split('\n').filter((line) => line !== '').map((line) => ({ digest: LINE.exec(line)?.[1] ?? '', path: LINE.exec(line)?.[2] ?? '' }));
  const sound = listed.every(({ path, digest }) => digest !== '' && posix.normalize(path) === path && !/^(?:\.\.)?\//.test(path));
  return sound && listed.length > 0 ? listed : undefined;
}

async function judgeBase(member: Member): Promise<Issue[]> {
  const text = await readFile(join(member.folder, PROVENANCE), 'utf8').catch(() => '');
  const [base, expected] = [parseSiteBase(text), `/${member.id}/`];
  if (base === undefined) return [missSite(member, PROVENANCE)];
  return base === expected ? [] : [{ rule: 'city-base', place: { file: join(member.folder, PROVENANCE) }, found: base, facts: { expected } }];
}

/** Copies a listed file and its compressed forms; the very bytes that are written are those that were compared. */
async function copyListed({ folder }: Member, to: string, { path, digest }: Listed): Promise<Issue[]> {
  const bytes = await readFile(join(folder, path)).catch(() => undefined);
  if (!bytes || sha256Hex(bytes) !== digest) return [{ rule: 'city-digest', place: { file: join(folder, path) }, found: path, facts: { list: SITE_SUMS, expected: digest.slice(0, 12) } }];
  await mkdir(dirname(join(to, path)), { recursive: true });
  await writeFile(join(to, path), bytes);
  for (const ending of PACKED) await copyIfThere(folder, to, `${path}${ending}`);
  return [];
}

async function copyIfThere(folder: string, to: string, path: string): Promise<void> {
  await copyFile(join(folder, path), join(to, path)).catch((error: unknown) => {
    if ((error as { readonly code?: unknown }).code !== 'ENOENT') throw error;
  });
}

/**
 * Copies the built site of a department, byte for byte: what its list of digests names, with its compressed forms, and what servers read; nothing else that lies there.
 * @param to an empty folder that need not be there
 * @param issues a base that is not the department's, and every file that is not what the list says
 * @returns the digests of its files by path, as the list has them
 */
export async function copySite(member: Member, to: string, issues: Issue[]): Promise<ReadonlyMap<string, string>> {
  const listed = parseSums(await readFile(join(member.folder, SITE_SUMS), 'utf8').catch(() => ''));
  const faults = listed ? await judgeBase(member) : [missSite(member, SITE_SUMS)];
  issues.push(...faults);
  if (!listed || faults.length > 0) return new Map();
  for (let start = 0; start < listed.length; start += AT_ONCE) issues.push(...(await Promise.all(listed.slice(start, start + AT_ONCE).map((file) => copyListed(member, to, file)))).flat());
  for (const path of FOR_SERVERS) await copyIfThere(member.folder, to, path);
  return new Map(listed.map(({ path, digest }) => [path, digest]));
}
