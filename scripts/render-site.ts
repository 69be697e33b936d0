import { digestTree } from '../src/desk/kept/digest-tree.ts';
import { ENGINE } from '../src/desk/kept/list-keys.ts';
import { openMadeStore, pruneMade } from '../src/desk/kept/made-store.ts';
import { openProgress } from '../src/desk/progress/open-progress.ts';
import { openMade } from '../src/lib/keep-made.ts';
import type { Site } from '../src/model/site.ts';
import { listenToPages } from '../src/report-page.ts';
import { shareChapters } from '../src/shared-chapters.ts';
import { shareSite } from '../src/shared-site.ts';
import { listPages } from '../src/views/catalogue/list-pages.ts';
import { openBundle } from './make-bundle.ts';
import { openProjectChapters } from './open-chapters.ts';
import { renderPages } from './render-pages.ts';
import { SCREEN } from './screen.ts';

/** How far the build has come. */
export const progress = openProgress(SCREEN, () => performance.now());

/** A page is being made; where this build is a part of another, that is told, too. */
function turnPage(year: string): void {
  progress.turn(year);
  process.send?.(year);
}

/** The site with the volumes of these years only. */
export const chooseVolumes = (site: Site, years: readonly string[]): Site => ({
  ...site,
  volumes: site.volumes.filter(({ year }) => years.includes(year)),
});

/** Tells that the pages of these years are rendered from now on. */
export function beginPages(site: Site, years: readonly string[]): void {
  progress.begin('渲染网页', { pages: listPages(chooseVolumes(site, years)).length, volumes: years.length });
}

/** What Astro makes of the engine, once for all pages. */
export function openPrograms(root: string, base: string): Promise<string> {
  return openBundle(root, base, () => {
    progress.begin('打包网页程序');
  });
}

/** Renders what is not there yet. */
export async function renderSite(root: string, folder: string, base: string, site: Site): Promise<void> {
  const bundle = await openPrograms(root, base);
  await shareSite(root, Promise.resolve(site));
  beginPages(
    site,
    site.volumes.flatMap(({ year, made }) => (made ? [] : [year])),
  );
  openMade(openMadeStore(root, await digestTree(root, ENGINE)));
  listenToPages(turnPage);
  shareChapters(openProjectChapters(root));
  await renderPages(root, bundle, folder).finally(() => {
    shareChapters(undefined);
    listenToPages(undefined);
    openMade(undefined);
  });
  pruneMade(root);
}
