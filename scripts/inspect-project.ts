import { listKeys } from '../src/desk/kept/list-keys.ts';
import { openProgress } from '../src/desk/progress/open-progress.ts';
import type { Issue } from '../src/model/issue.ts';
import type { Site } from '../src/model/site.ts';
import { inspectSite } from '../src/site.ts';

/** A project that was read and checked, with the keys of its volumes from before that. */
export interface Project {
  readonly base: string;
  readonly keys: ReadonlyMap<string, string>;
  readonly site: Site;
}

/** Reads and checks the current folder for a build under a base; every issue, and the project where there is none. */
export async function inspectProject(base: string): Promise<{ readonly project: Project | undefined; readonly issues: readonly Issue[] }> {
  const keys = await listKeys(process.cwd(), base).catch(() => new Map<string, string>());
  const progress = openProgress(process.stderr, () => performance.now());
  progress.begin('读取和检查');
  const { site, issues } = await inspectSite(process.cwd()).finally(progress.end);
  return { project: site && issues.length === 0 ? { base, keys, site } : undefined, issues };
}
