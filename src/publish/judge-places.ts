import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Issue, refuse } from '../model/issue.ts';

/** Where a site lies on its server, as it was told. */
interface Places {
  readonly base: string;
  /** The folder that holds the site. */
  readonly root: string | undefined;
  /** The folder of several sites that were joined. */
  readonly city: string | undefined;
}

/** Where the site lies is told once, and so that its base is known: what speaks against the three together. */
export function judgePlaces({ base, root, city }: Places, project: string): Issue | undefined {
  if (city !== undefined) {
    const isSound = root === undefined && base === '/' && existsSync(resolve(project, city, 'data/lake'));
    return isSound ? undefined : refuse('hosts-city', city);
  }
  if (root !== undefined || base === '/') return undefined;
  return refuse('hosts-base', base, { folder: base.replaceAll('/', '') });
}
