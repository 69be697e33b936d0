import { compareText } from '../lib/order.ts';
import type { Issue } from '../model/issue.ts';
import { listOwn } from '../model/list-own.ts';
import { type Memory, NO_MEMORY, recallReading } from '../model/memory.ts';
import type { Site } from '../model/site.ts';
import type { Volume } from '../model/volume.ts';
import { checkPaths } from './check-paths.ts';
import { findUnpublished, NOTHING_UNPUBLISHED } from './find-unpublished.ts';
import { readCrosswalk } from './read-crosswalk.ts';
import { PUBLISHER_FILES, readPublisher } from './read-content.ts';
import { readFolder } from './read-folder.ts';
import { readInspectionGround } from './profile/read-inspection-ground.ts';
import { readProfiles } from './profile/read-profiles.ts';
import { readSchemas } from './schema/read-schemas.ts';
import { readSynonyms } from './read-synonyms.ts';
import { type Known, readVolume } from './read-volume.ts';

/** A volume with its issues; one of which no file has changed is not looked into again. */
async function recallVolume(
  root: string,
  year: string,
  known: Known,
  issues: Issue[],
  memory: Memory,
): Promise<Volume | undefined> {
  const stamp = memory.stamp(root, listOwn(year));
  const from = [readVolume, known.schemas, known.profiles, known.owner, ...known.unpublished.folders, stamp];
  const { volume, own } = await memory.recall(`volume ${year}`, from, async () => {
    const found: Issue[] = [];
    return { volume: await readVolume(root, year, known, found, memory), own: found };
  });
  issues.push(...own);
  return volume;
}

/** Which part of a project is read. */
export interface ReadScope {
  /** Tells the years whose volumes are read; all where it is not said. */
  readonly isWanted?: (year: string) => boolean;
  /** Drafts are passed over, and with them years that have nothing else. */
  readonly released?: boolean;
}

/**
 * Reads a whole project folder. What cannot be read becomes issues; undefined only where there is nothing to go on with.
 * Nothing is opened where a symlink, a pipe or a device lies among the inputs.
 */
export async function readSite(
  root: string,
  issues: Issue[],
  { isWanted = () => true, released = false }: ReadScope = {},
  memory = NO_MEMORY,
): Promise<Site | undefined> {
  issues.push(...(await checkPaths(root)));
  if (issues.some(({ rule }) => rule === 'path-symlink' || rule === 'path-kind')) return undefined;
  const schemas = await readSchemas(root, issues, memory);
  const profiles = await readProfiles(root, issues, memory);
  const ground = readInspectionGround(root, issues, memory);
  const signs = [readPublisher, memory.stamp(root, PUBLISHER_FILES)];
  const publisher = recallReading(memory, 'publisher', signs, issues, (own) => readPublisher(root, own));
  const synonyms = readSynonyms(root, issues);
  const inside = await readFolder(root, 'data', issues);
  const there = inside.filter((name) => /^\d{4}$/.test(name)).toSorted((a, b) => compareText(b, a));
  const unpublished = released ? findUnpublished(root) : NOTHING_UNPUBLISHED;
  const years = there.filter((year) => !unpublished.years.has(year));
  const crosswalk = readCrosswalk(root, unpublished.years, issues);
  if (there.length === 0 && inside.length > 0)
    issues.push({ rule: 'site-no-year', place: { file: 'data' }, found: '', facts: {} });
  const narrated = (await readFolder(root, 'content', [])).filter(
    (name) => /^\d{4}$/.test(name) && !there.includes(name),
  );
  issues.push(
    ...narrated.map((year): Issue => ({
      rule: 'content-year',
      place: { file: `content/${year}` },
      found: year,
      facts: { year },
    })),
  );
  const volumes: (Volume | undefined)[] = [];
  // One year after the other: a system opens only so many files at once.
  const known = { schemas, profiles, owner: publisher?.name ?? '', unpublished };
  for (const year of years.filter(isWanted)) volumes.push(await recallVolume(root, year, known, issues, memory));
  if (!publisher || years.length === 0 || volumes.includes(undefined)) return undefined;
  return {
    publisher,
    volumes: volumes.flatMap((volume) => volume ?? []),
    schemas,
    profiles,
    ...ground,
    synonyms,
    ...(crosswalk && { crosswalk }),
  };
}
