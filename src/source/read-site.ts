import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../lib/order.ts';
import type { Issue } from '../model/issue.ts';
import type { Site } from '../model/site.ts';
import { readPublisher } from './read-content.ts';
import { readSchemas } from './read-schemas.ts';
import { readVolume } from './read-volume.ts';

/** Reads a whole project folder. What cannot be read becomes issues; undefined only where there is nothing to go on with. */
export async function readSite(root: string, issues: Issue[]): Promise<Site | undefined> {
  const schemas = await readSchemas(root, issues);
  const publisher = await readPublisher(root, issues);
  const years = (await readdir(join(root, 'data'))).filter((name) => /^\d{4}$/.test(name)).toSorted((a, b) => compareText(b, a));
  const volumes = await Promise.all(years.map((year) => readVolume(root, year, schemas, issues)));
  if (!publisher || volumes.includes(undefined)) return undefined;
  return { publisher, volumes: volumes.flatMap((volume) => volume ?? []), schemas };
}
