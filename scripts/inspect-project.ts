import { keySite } from '../src/desk/kept/key-site.ts';
import { listKeys } from '../src/desk/kept/list-keys.ts';
import { openProgress } from '../src/desk/progress/open-progress.ts';
import { type Issue, refuse } from '../src/model/issue.ts';
import type { Site } from '../src/model/site.ts';
import { inspectPart, inspectReleased, inspectSite } from '../src/open-site.ts';
import { SCREEN } from './screen.ts';

/** A project that was read and checked, with the keys of its volumes from before that. */
export interface Project {
  readonly base: string;
  readonly keys: ReadonlyMap<string, string>;
  /** Of everything that the site is made from, from before that; undefined where it could not be read. */
  readonly key: string | undefined;
  readonly site: Site;
  /** Set where drafts are shown as well: the site is a preview, of which nothing is kept and for which nothing is taken over. */
  readonly draft: boolean;
}

/** What of a project is to be built. */
export interface ProjectOrder {
  readonly base: string;
  /** The years of a part, where it is not the whole. */
  readonly wanted?: readonly string[] | undefined;
  /** Whether drafts are shown as well. */
  readonly draft: boolean;
}

/** What reading and checking came to; a preview is marked as one. */
async function inspect({ wanted, draft }: ProjectOrder, years: readonly string[]): ReturnType<typeof inspectReleased> {
  const root = process.cwd();
  if (wanted) return inspectPart(root, years, new Set(wanted), true);
  if (!draft) return inspectReleased(root);
  const { site, ...rest } = await inspectSite(root);
  return { ...rest, site: site && { ...site, preview: true } };
}

/** Reads and checks the current folder for a build under a base; every issue, and the project where there is none. */
export async function inspectProject(
  order: ProjectOrder,
): Promise<{ readonly project: Project | undefined; readonly issues: readonly Issue[] }> {
  const { base, wanted, draft } = order;
  const keys = await listKeys(process.cwd(), base).catch(() => new Map<string, string>());
  const key = wanted || draft ? undefined : await keySite(process.cwd(), base).catch(() => undefined);
  const unknown = wanted?.find((year) => !keys.has(year));
  if (unknown !== undefined)
    return { project: undefined, issues: [refuse('order-year', unknown, { years: [...keys.keys()].join('、') })] };
  const progress = openProgress(SCREEN, () => performance.now());
  progress.begin('读取和检查');
  const { site, issues } = await inspect(order, [...keys.keys()].toReversed()).finally(progress.end);
  return { project: site && issues.length === 0 ? { base, keys, key, site, draft } : undefined, issues };
}
