import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seal } from '../../src/desk/release-draft.ts';
import { readSite } from '../../src/source/read-site.ts';

/** What the descriptor and the digests of a version are kept in. */
const SEALS = ['datapackage.json', 'SHA256SUMS'];
const NOTE = '首个版本。';
const DATE = '2020-09-18';

/**
 * Releases the first version of every year of a small department, once more where it was released already: as if what its
 * files say now had always been so. What is wrong with it is not asked.
 */
export async function releaseSmall(project: string): Promise<void> {
  const years = (await readSite(project, []))?.volumes.map(({ year }) => year) ?? [];
  for (const year of years) {
    const folder = join(project, `data/${year}/v1.0.0`);
    const head = await readFile(join(folder, 'release.yaml'), 'utf8');
    await writeFile(join(folder, 'release.yaml'), head.replace('status: released', 'status: draft'));
    for (const name of SEALS) await rm(join(folder, name), { force: true });
  }
  const site = await readSite(project, []);
  for (const volume of site?.volumes ?? []) {
    const order = { year: volume.year, version: '1.0.0', note: NOTE, date: DATE };
    if (site) await seal(project, site, volume, volume.latest, order);
  }
}
