import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../../model/issue.ts';
import type { Site } from '../../model/site.ts';
import { shareSite } from '../../shared-site.ts';
import { inspectSite } from '../../open-site.ts';
import { formatLook } from '../../views/frame/live-words.ts';
import type { LiveMemory } from './open-memory.ts';

/** All that a site is read from. */
const INPUTS = ['data', 'content', 'seeds', 'public'];

/** A site without a fault, with the texts that its chapters were read from, by file. */
export interface Sound {
  readonly site: Site;
  readonly texts: ReadonlyMap<string, string>;
}

/** What was seen when the inputs were looked at last. */
export interface SiteLook {
  /** What it was seen from: the inputs as they lay there, and the engine that read them. */
  readonly stamp: string;
  readonly inspect: typeof inspectSite;
  /** Faults that no page can be shown with; what waits for an editor is none. */
  readonly issues: readonly Issue[];
  /** The last site without a fault, which stays when a fault comes. */
  readonly sound: Sound | undefined;
  /** What was done to see it, in words for whoever waits. */
  readonly words: string;
}

/** What a draft is looked at with: a figure that is still to be decided is marked in its chapter, a date that is not known is not there. */
const WAITING = new Set(['chapter-open', 'register-blank']);

function isWaiting({ rule, unfilled }: Issue): boolean {
  return rule === 'chapter-open' || (unfilled !== undefined && WAITING.has(rule));
}

async function readTexts(root: string, { volumes }: Site): Promise<Map<string, string>> {
  const files = volumes.flatMap(({ chapters }) => chapters.map(({ file }) => file));
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')));
  return new Map(files.map((file, index) => [file, texts[index] ?? '']));
}

/**
 * Looks at the inputs of the live site again, and hands a site without a fault over to its pages.
 * Gives the very look before where neither inputs nor engine are other;
 * else no more is read and judged than depends on the change.
 */
export async function lookAgain(root: string, memory: LiveMemory, before: SiteLook | undefined): Promise<SiteLook> {
  const stamp = memory.stamp(root, INPUTS);
  if (before?.stamp === stamp && before.inspect === inspectSite) return before;
  const start = performance.now();
  const { judged: site, issues } = await inspectSite(root, memory);
  const faults = issues.filter((issue) => !isWaiting(issue));
  const isSound = site !== undefined && faults.length === 0;
  const sound = isSound ? { site, texts: await readTexts(root, site) } : before?.sound;
  if (isSound) await shareSite(root, Promise.resolve({ ...site, unweighed: true }));
  const words = formatLook(memory.takeMade(), issues, (performance.now() - start) / 1000);
  return { stamp, inspect: inspectSite, issues: faults, sound, words };
}
