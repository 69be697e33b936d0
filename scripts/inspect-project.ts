import { keySite } from '../src/desk/kept/key-site.ts';
import { listKeys } from '../src/desk/kept/list-keys.ts';
import { openProgress } from '../src/desk/progress/open-progress.ts';
import { type Issue, refuse } from '../src/model/issue.ts';
import type { Site } from '../src/model/site.ts';
import { inspectPart, inspectSite } from '../src/site.ts';
import { SCREEN } from './screen.ts';

/** A project that was read and checked, with the keys of its volumes from before that. */
export interface Project {
  readonly base: string;
  readonly keys: ReadonlyMap<string, string>;
  /** Of everything that the site is made from, from before that; undefined where it could not be read. */
  readonly key: string | undefined;
  readonly site: Site;
}

/**
 * Reads and checks the current folder for a build under a base; every issue, and the project where there is none.
 * @param wanted the years of a part, where it is not the whole
 */
export async function inspectProject(base: string, wanted?: readonly string[]): Promise<{ readonly project: Project | undefined; readonly issues: readonly Issue[] }> {
  const keys = await listKeys(process.cwd(), base).catch(() => new Map<string, string>());
  const key = wanted ? undefined : await keySite(process.cwd(), base).catch(() => undefined);
  const unknown = wanted?.find((year) => !keys.has(year));
  if (unknown !== undefined) return { project: undefined, issues: [refuse('order-year', unknown, { years: [...keys.keys()].join('、') })] };
  const progress = openProgress(SCREEN, () => performance.now());
  progress.begin('读取和检查');
  const inspection = wanted ? inspectPart(process.cwd(), [...keys.keys()].toReversed(), new Set(wanted)) : inspectSite(process.cwd());
  const { site, issues } = await inspection.finally(progress.end);
  return { project: site && issues.length === 0 ? { base, keys, key, site } : undefined, issues };
}
