import { resolve } from 'node:path';
import { tellFailure } from '../../src/desk/command/tell-failure.ts';
import { findUnchanged } from '../../src/desk/kept/find-unchanged.ts';
import { DONE, FAULTS, REFUSED, type Surroundings } from '../../src/model/command.ts';
import { judgeBuild, PREVIEW_FOLDER, SITE_FOLDER } from '../../src/publish/judge-build.ts';
import { formatBuildFailure, formatUnchanged } from '../../src/views/say/build-text.ts';
import { formatRefusal, formatReport } from '../../src/views/say/issue-text.ts';
import type { Project } from '../inspect-project.ts';

/** What a build is told: base path and folder of the site, the years, parted by commas, of a part of it, and whether drafts are shown. */
export interface BuildOrder {
  readonly base: string;
  readonly out?: string | undefined;
  readonly years: string | undefined;
  readonly draft: boolean;
}

/** The same with the folder known. */
interface PlacedOrder extends BuildOrder {
  readonly out: string;
}

const UNDONE = '没有生成';

async function build(project: Project, { base, out, years, draft }: PlacedOrder): Promise<string> {
  const { buildPart, buildSite } = await import('../build-site.ts');
  if (draft)
    return `已生成草稿预览 ${await buildSite(out, project)} 页，在 ${out}/（基础路径 ${base}）。每一页都写明是草稿；不要放到公开的网站上。`;
  if (years === undefined) return `已生成 ${await buildSite(out, project)} 页，在 ${out}/（基础路径 ${base}）。`;
  const made = await buildPart(project);
  if (made.length === 0) return `${years} 已经在 .cache/volumes/，没有要生成的。`;
  return `已生成 ${made.join('、')} 年度的卷，在 .cache/volumes/（基础路径 ${base}）；生成全站时不再生成它们。`;
}

/** Reads, checks and builds; what renders takes a while to load, and is loaded only where it is needed. */
async function inspectAndBuild(order: PlacedOrder, around: Surroundings): Promise<number> {
  const { base, years, draft } = order;
  const { inspectProject } = await import('../inspect-project.ts');
  const { project, issues } = await inspectProject({ base, wanted: years?.split(','), draft });
  const [first] = issues;
  if (first?.place.file === '') {
    around.tell(formatRefusal(first, UNDONE));
    return REFUSED;
  }
  around.say(formatReport(issues));
  if (!project) return FAULTS;
  around.say(await build(project, order));
  return DONE;
}

/** Says so where the site that stands there is the one that would be built. */
async function sayUnchanged({ base, out, years, draft }: PlacedOrder, around: Surroundings): Promise<boolean> {
  const unchanged = years === undefined && !draft ? await findUnchanged(around.root, base, resolve(out)) : undefined;
  if (unchanged) around.say(formatUnchanged(out, base, unchanged.pages, unchanged.files.length));
  return unchanged !== undefined;
}

/** Builds the site of the current folder, some of its volumes, or a preview with its drafts; a failure leaves what was there. */
export async function runBuild(given: BuildOrder, around: Surroundings): Promise<number> {
  const order = { ...given, out: given.out ?? (given.draft ? PREVIEW_FOLDER : SITE_FOLDER) };
  const refusal = await judgeBuild(order, around.root, around.home);
  if (refusal) {
    around.tell(formatRefusal(refusal, UNDONE));
    return REFUSED;
  }
  if (await sayUnchanged(order, around)) return DONE;
  return inspectAndBuild(order, around).catch((error: unknown) => {
    tellFailure(error, formatBuildFailure(error), around);
    return FAULTS;
  });
}
