import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isServerName } from '../lib/server-file.ts';
import { isAssetName, isFileName, isLeftover } from '../lib/slug.ts';
import { compareText } from '../lib/order.ts';
import type { Issue } from '../model/issue.ts';

/** Files that are copied into the site as they are. */
const COPIED = 'public';
/** Folders of what is published. */
const INPUTS = ['data', 'content', 'seeds', COPIED];
/** Names that are kept although they have capitals. */
const KEPT = new Set(['SHA256SUMS']);

/** What a build itself writes at the root of the site: a file of the same name would take the place of a page, or a page its; on some systems with other capitals, too. */
const FOLDERS =
  /^public\/(?:_astro|about|checks|compare|corrections|data|en|glossary|pagefind|search|share|site-map|\d{4})$/i;
const FILES =
  /^public\/(?:\.htaccess|\.nojekyll|404\.html|CITATION\.cff|SHA256SUMS|_headers|compare\.(?:csv|json)|corrections\.xml|draft-preview\.txt|feed\.xml|index\.html|robots\.txt|sitemap\.xml)$/i;

/** Compressed forms, which the build makes of every text: one that lies there would be handed out in the place of the text, and no list of digests names it. */
const PACKED = /\.(?:br|gz)$/i;
/** All that `content/` may hold: nothing else is read there, and nothing there is run or copied. */
const CONTENT =
  /^content(?:\/(?:site\.yaml|synonyms\.yaml|site-head\.html|site-foot\.html|\d{4}(?:\/(?:volume\.yaml|charts\.yaml|(?:answers|decisions)\.csv|[^/]+\.mdx))?))?$/;

const isCopied = (file: string): boolean => file === COPIED || file.startsWith(`${COPIED}/`);

function isSound(name: string, file: string): boolean {
  return isCopied(file) ? isAssetName(name) : KEPT.has(name) || name.endsWith('.mdx') || isFileName(name);
}

/** A symlink may lead anywhere, and would be followed and published; names that differ by system break addresses. A chapter's name has a rule of its own. */
function judge(entry: Dirent, file: string): Issue[] {
  if (entry.isSymbolicLink()) return [{ rule: 'path-symlink', place: { file }, found: entry.name, facts: {} }];
  if (!entry.isFile() && !entry.isDirectory())
    return [{ rule: 'path-kind', place: { file }, found: entry.name, facts: {} }];
  if (entry.isFile() && isLeftover(entry.name))
    return [{ rule: 'path-leftover', place: { file }, found: entry.name, facts: {} }];
  if (isCopied(file) && PACKED.test(entry.name))
    return [{ rule: 'path-packed', place: { file }, found: entry.name, facts: {} }];
  if (entry.name === 'answers.csv' && !CONTENT.test(file) && !isCopied(file))
    return [{ rule: 'path-answers', place: { file }, found: file, facts: {} }];
  if (file.startsWith('content/') && !CONTENT.test(file))
    return [{ rule: 'path-content', place: { file }, found: entry.name, facts: {} }];
  if (FOLDERS.test(file) || FILES.test(file))
    return [{ rule: 'path-taken', place: { file }, found: entry.name, facts: {} }];
  if (isCopied(file) && isServerName(entry.name))
    return [{ rule: 'path-server', place: { file }, found: entry.name, facts: {} }];
  if (isSound(entry.name, file)) return [];
  return [{ rule: isCopied(file) ? 'path-asset' : 'path-name', place: { file }, found: entry.name, facts: {} }];
}

/** Names in one folder that some systems take for the same. */
function findClashes(names: readonly string[], folder: string): Issue[] {
  const groups = [...Map.groupBy(names, (name) => name.toLowerCase()).values()];
  return groups.flatMap(([first = '', ...more]) =>
    more.map((name) => ({ rule: 'path-case', place: { file: `${folder}/${name}` }, found: name, facts: { first } })),
  );
}

async function checkFolder(root: string, folder: string): Promise<Issue[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const sorted = entries.toSorted((a, b) => compareText(a.name, b.name));
  const found = await Promise.all(
    sorted.map(async (entry) => {
      const file = `${folder}/${entry.name}`;
      const own = judge(entry, file);
      const isClosed = own.some(({ rule }) => rule === 'path-content');
      return [...own, ...(entry.isDirectory() && !isClosed ? await checkFolder(root, file) : [])];
    }),
  );
  return [
    ...found.flat(),
    ...findClashes(
      sorted.map(({ name }) => name),
      folder,
    ),
  ];
}

async function checkInput(root: string, folder: string): Promise<Issue[]> {
  const entry = (await readdir(root, { withFileTypes: true })).find(({ name }) => name === folder);
  const own = entry ? judge(entry, folder) : [];
  return own.length > 0 ? own : checkFolder(root, folder);
}

/** Names and kinds of everything among the inputs; nothing is opened. */
export async function checkPaths(root: string): Promise<Issue[]> {
  return (await Promise.all(INPUTS.map((folder) => checkInput(root, folder)))).flat();
}
