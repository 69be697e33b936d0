import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { findUnchanged } from '../src/desk/kept/find-unchanged.ts';
import type { Issue } from '../src/model/issue.ts';
import { checkOut } from '../src/publish/check-out.ts';
import { parseBuild } from '../src/publish/parse-build.ts';
import { formatBuildFailure, formatUnchanged } from '../src/views/text/build-text.ts';
import { formatRefusal, formatReport } from '../src/views/text/issue-text.ts';
import type { Project } from './inspect-project.ts';
import { tellFailure, tellUncaught } from './tell-failure.ts';

const UNDONE = '没有生成';

function stop(refusal: Issue): never {
  console.error(formatRefusal(refusal, UNDONE));
  process.exit(2);
}

tellUncaught(formatBuildFailure);
const order = parseBuild(process.argv.slice(2));
if ('rule' in order) stop(order);
const { base, out, years } = order;
// A part of a build has nobody to work for once the build has ended.
const leave = (): never => process.exit(1);
process.once('disconnect', leave);

async function build(project: Project): Promise<string> {
  const { buildPart, buildSite } = await import('./build-site.ts');
  if (years === undefined) return `已生成 ${await buildSite(out, project)} 页，在 ${out}/（基础路径 ${base}）。`;
  const made = await buildPart(project);
  return made.length === 0 ? `${years} 已经在 .cache/volumes/，没有要生成的。` : `已生成 ${made.join('、')} 年度的卷，在 .cache/volumes/（基础路径 ${base}）；生成全站时不再生成它们。`;
}

/** Reads, checks and builds; what renders takes a while to load, and is loaded only where it is needed. */
async function buildAnew(): Promise<void> {
  const { inspectProject } = await import('./inspect-project.ts');
  const { project, issues } = await inspectProject(base, years?.split(','));
  const [first] = issues;
  if (first?.place.file === '') stop(first);
  console.log(formatReport(issues));
  if (!project) process.exit(1);
  const done = await build(project).catch((error: unknown) => {
    tellFailure(error, formatBuildFailure(error));
    process.exit(1);
  });
  console.log(done);
}

const refusal = await checkOut(out, process.cwd(), homedir());
if (refusal) stop(refusal);
const unchanged = years === undefined ? await findUnchanged(process.cwd(), base, resolve(out)) : undefined;
if (unchanged) console.log(formatUnchanged(out, base, unchanged.pages, unchanged.files.length));
else await buildAnew();
process.off('disconnect', leave);
if (process.connected) process.disconnect();
