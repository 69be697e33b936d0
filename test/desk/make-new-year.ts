import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startYear } from '../../src/desk/start-year.ts';
import { generateProject } from '../../src/desk/sample/generate-project.ts';
import { NO_MEMORY } from '../../src/model/memory.ts';
import type { Volume } from '../../src/model/volume.ts';
import { inspectSite } from '../../src/open-site.ts';

const SCHEMAS = join(import.meta.dirname, '..', '..', 'data', 'schemas');
const YEAR = '2021';

/**
 * Writes the project of an invented department that has published 2020, and starts 2021 as the guide says.
 * @returns the volume of 2021 as it would have been
 */
export async function makeNewYear(root: string, memory = NO_MEMORY): Promise<Volume> {
  await generateProject(root, { years: 2, seed: 'import', last: Number(YEAR), schemas: SCHEMAS });
  const volume = (await inspectSite(root, memory)).site?.volumes.find(({ year }) => year === YEAR);
  if (!volume) throw new Error('the sample has no volume of the year');
  for (const folder of [`data/${YEAR}`, `data/classification/${YEAR}`, `content/${YEAR}`, `seeds/${YEAR}`])
    await rm(join(root, folder), { recursive: true });
  const outcome = await startYear(root, { year: YEAR, wanted: [] }, memory);
  if (!('written' in outcome)) throw new Error('the year was not started');
  return volume;
}
