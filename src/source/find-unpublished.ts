import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { listOwn } from '../model/list-own.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { readText } from './text/read-text.ts';

/** What of a project is not released yet. */
export interface Unpublished {
  /** Folders of drafts, as `data/2020/v1.1.0`. */
  readonly folders: ReadonlySet<string>;
  /** Years that have nothing but drafts. */
  readonly years: ReadonlySet<string>;
  /** Whether there are years, and all of them are such. */
  readonly isWhole: boolean;
}

const SUMS = 'SHA256SUMS';
const draftShape = z.looseObject({ status: z.literal('draft') });

const readNames = (path: string): string[] => (existsSync(path) ? readdirSync(path) : []);
const readWords = (root: string, file: string): string =>
  existsSync(join(root, file)) ? (readText(root, file, []) ?? '') : '';

/** Whether a folder is a draft and was never anything else: one that has digests, or is in the list of its year, is judged as released. */
function isDraft(root: string, folder: string, ledger: string): boolean {
  if (existsSync(join(root, folder, SUMS)) || ledger.includes(` ${folder.split('/').at(-1) ?? ''}/${SUMS}`))
    return false;
  const file = `${folder}/release.yaml`;
  return parseYaml(readWords(root, file), draftShape, file, []) !== undefined;
}

/**
 * Finds the drafts of a project by their `release.yaml`, without reading a table. A folder that does not say plainly that it
 * is a draft is none, so that a slip in it is found and not passed over.
 */
export function findUnpublished(root: string): Unpublished {
  const years = readNames(join(root, 'data')).filter((name) => /^\d{4}$/.test(name));
  const found = years.map((year) => {
    const ledger = readWords(root, `data/${year}/${SUMS}`);
    const folders = readNames(join(root, 'data', year))
      .filter((name) => name.startsWith('v'))
      .map((name) => `data/${year}/${name}`);
    const drafts = folders.filter((folder) => isDraft(root, folder, ledger));
    return { year, drafts, isAll: drafts.length > 0 && drafts.length === folders.length };
  });
  return {
    folders: new Set(found.flatMap(({ drafts }) => drafts)),
    years: new Set(found.filter(({ isAll }) => isAll).map(({ year }) => year)),
    isWhole: found.length > 0 && found.every(({ isAll }) => isAll),
  };
}

/** Paths of a project of which nothing is published: drafts, and all that belongs to years that have nothing else. */
export function listUnpublished({ folders, years }: Pick<Unpublished, 'folders' | 'years'>): string[] {
  return [...folders, ...[...years].flatMap(listOwn)];
}

/** What there is where drafts are shown as well. */
export const NOTHING_UNPUBLISHED: Unpublished = { folders: new Set(), years: new Set(), isWhole: false };
