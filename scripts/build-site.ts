import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism, freemem } from 'node:os';
import { join, resolve } from 'node:path';
import { type Held, holdLock } from '../src/desk/hold-lock.ts';
import { findUnchanged } from '../src/desk/kept/find-unchanged.ts';
import { SHARDS } from '../src/desk/kept/make-shard.ts';
import {
  keepRendered,
  type KeptPlan,
  leaveSpares,
  listKnown,
  listMissingVolumes,
  listVerified,
  markMade,
  placeKept,
  planKept,
} from '../src/desk/kept/plan-kept.ts';
import type { KeptFile } from '../src/desk/kept/kept-volume.ts';
import { keySite } from '../src/desk/kept/key-site.ts';
import { keyPress, listTwins } from '../src/desk/kept/list-twins.ts';
import { planShards } from '../src/desk/kept/plan-shards.ts';
import { recordSite, weighSite } from '../src/desk/kept/record-site.ts';
import { type EarlyFiles, finishEarly, finishPartialSite, finishSite } from '../src/publish/finish-site.ts';
import { keepLastAssets, keepLastIndex } from '../src/publish/keep-last-release.ts';
import { listSite } from '../src/publish/list-site.ts';
import { makeBeside } from '../src/publish/make-beside.ts';
import { buildSearchIndex, listReadings, readVolumes } from '../src/views/search/index/build-index.ts';
import type { Project } from './inspect-project.ts';
import { runShards } from './run-shards.ts';
import { beginPages, chooseVolumes, openPrograms, progress, renderSite } from './render-site.ts';

const LOCK = '.cache/build';
const PART = '.cache/part';

/** Finds what an earlier build rendered, and has the rest rendered side by side where that is quicker. */
async function planBuild(root: string, { base, keys, site }: Project): Promise<KeptPlan> {
  const plan = await planKept(root, base, keys);
  const missing = listMissingVolumes(plan);
  // A build that was killed may have left some.
  await rm(join(root, SHARDS), { recursive: true, force: true });
  const shards = planShards(missing, { cores: availableParallelism(), free: freemem() });
  if (shards.shards.length === 0) return plan;
  // All parts are lent them.
  await openPrograms(root, base);
  beginPages(site, missing);
  await runShards({ root, base, all: [...keys.keys()], plan: shards }, progress.turn);
  return planKept(root, base, keys, plan.kept);
}

/** A site that was built: what was kept for it, and how many pages it has. */
interface Built {
  readonly plan: KeptPlan;
  readonly pages: number;
  readonly files: readonly KeptFile[];
}

/** Makes what there is only once for all volumes, of a site whose pages were rendered, and verifies the whole. */
async function completeSite(
  folder: string,
  { base, site, draft }: Project,
  last: string,
  plan: KeptPlan,
  early: EarlyFiles,
): Promise<Built> {
  progress.begin('放回未变的卷');
  const placed = placeKept(plan, folder);
  progress.begin('建检索');
  const names = (await listSite(folder, placed)).map(({ path }) => path);
  const facts = await buildSearchIndex(folder, site, base, { ...listKnown(plan), names });
  keepLastIndex(last, folder);
  await keepLastAssets(last, folder);
  progress.begin('核对和压缩');
  const verified = listVerified(plan);
  const twins = listTwins(plan.root);
  const readings = listReadings(facts.pages);
  const verification = await finishSite({
    folder,
    root: plan.root,
    base,
    site,
    verified,
    placed,
    early,
    twins,
    readings,
  });
  if (!draft) await keepRendered(plan, listMissingVolumes(plan), folder, facts, verification.listVerified);
  const known = [...verified.values()].flatMap(({ digests }) => Object.entries(digests));
  return { plan, pages: facts.pages.size, files: weighSite(folder, new Map(known)) };
}

/** Builds a whole site into an empty folder, and verifies it. */
async function buildInto(folder: string, project: Project, last: string): Promise<Built> {
  const root = process.cwd();
  const plan = project.draft
    ? { root, base: project.base, keys: new Map(), kept: new Map() }
    : await planBuild(root, project);
  await renderSite(root, folder, project.base, markMade(plan, project.site));
  const early = await finishEarly(folder, listTwins(root));
  try {
    return await completeSite(folder, project, last, plan, early);
  } finally {
    // Whatever happens, nobody writes into the folder any more when it is moved or removed.
    await early.compressed.catch(() => undefined);
  }
}

const tell = (sentence: string): void => {
  console.log(sentence);
};

function holdBuild<Result>(work: (held: Held) => Promise<Result>): Promise<Result> {
  return holdLock(resolve(LOCK), tell, (held) => work(held).finally(progress.end));
}

/** Writes down what was built, so that the next build can tell that nothing changed; not where inputs changed meanwhile. */
async function rememberSite(out: string, { base, key }: Project, { pages, files }: Built): Promise<void> {
  const root = process.cwd();
  if (key === undefined || key !== (await keySite(root, base))) return;
  await recordSite(root, { out, key, press: keyPress(root), pages, files });
}

/**
 * Builds the site of the current folder beside `out` and moves it there when it is whole and verified, so that a failing build leaves the old site whole.
 * Volumes that an earlier build rendered from the same are taken over from `.cache/volumes/`; a preview of drafts neither takes nor leaves any. A second build of the folder waits for the first.
 */
export function buildSite(out: string, project: Project): Promise<number> {
  return holdBuild(async () => {
    // Another build, for which this one waited, may have made it.
    const unchanged = project.draft ? undefined : await findUnchanged(process.cwd(), project.base, resolve(out));
    if (unchanged) return unchanged.pages;
    const salvage = ({ plan }: Built, aside: string): void => {
      leaveSpares(plan, aside);
    };
    const make = (folder: string): Promise<Built> => buildInto(folder, project, resolve(out));
    const built = await makeBeside(resolve(out), make, { salvage, onWait: tell });
    await rememberSite(resolve(out), project, built);
    return built.pages;
  });
}

async function renderPart(folder: string, { base, keys, site }: Project): Promise<readonly string[]> {
  const root = process.cwd();
  const plan = await planKept(root, base, keys);
  const marked = markMade(plan, site);
  const years = marked.volumes.flatMap(({ year, made }) => (made ? [] : [year]));
  if (years.length === 0) return years;
  await renderSite(root, folder, base, marked);
  progress.begin('核对和压缩');
  const rendered = chooseVolumes(site, years);
  const facts = await readVolumes(folder, rendered);
  const { listVerified: verify } = await finishPartialSite(folder, rendered, base, listReadings(facts.pages));
  await keepRendered(plan, years, folder, facts, verify);
  return years;
}

/** Renders the volumes of a part of the current folder into `.cache/volumes/`, where the build of the whole takes them from; gives those that were not there. */
export function buildPart(project: Project): Promise<readonly string[]> {
  return holdBuild(async () => {
    await rm(PART, { recursive: true, force: true });
    await mkdir(PART, { recursive: true });
    try {
      return await renderPart(resolve(PART), project);
    } finally {
      await rm(PART, { recursive: true, force: true });
    }
  });
}
