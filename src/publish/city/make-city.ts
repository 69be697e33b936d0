import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ReleaseOutcome } from '../../desk/release-draft.ts';
import { type Issue, IssuesError, refuse } from '../../model/issue.ts';
import { checkOut, findPlace, isWithin, type Product } from '../check-out.ts';
import { makeBeside } from '../make-beside.ts';
import type { City } from './parse-city.ts';

/** Where the command is run: the project, and the home of the person, which is not to be replaced. */
export interface Desk {
  readonly root: string;
  readonly home: string;
  /** Says something while the work goes on. */
  readonly tell: (sentence: string) => void;
}

/** The folder that is replaced neither holds a site that is read nor lies in one. */
async function judgeOut({ root, home }: Desk, { members, out }: City, product: Product): Promise<Issue | undefined> {
  const place = await findPlace(resolve(root, out));
  const sites = new Map<string, string>();
  for (const { id, folder } of members) {
    const site = await realpath(resolve(root, folder)).catch(() => resolve(root, folder));
    const first = sites.get(site);
    if (first !== undefined) return refuse('city-same', `${id}=${folder}`, { first });
    sites.set(site, id);
    if (isWithin(place, site) || isWithin(site, place)) return refuse('city-inside', out, { site: folder });
  }
  return checkOut(resolve(root, out), root, home, product);
}

async function fill(
  folder: string,
  make: (folder: string, issues: Issue[]) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const issues: Issue[] = [];
  const written = await make(folder, issues);
  if (issues.length > 0) throw new IssuesError(issues, '');
  return written;
}

/**
 * Makes a folder from built sites, beside its place, and moves it in when it is whole. A fault in any site leaves what stood there.
 * @param make fills the empty folder it is given, collects every issue, and gives what is said in the end
 */
export async function makeCity(
  desk: Desk,
  city: City,
  product: Product,
  make: (folder: string, issues: Issue[]) => Promise<readonly string[]>,
): Promise<ReleaseOutcome> {
  const { root } = desk;
  const refusal = await judgeOut(desk, city, product);
  if (refusal) return { issues: [refusal] };
  try {
    return {
      written: await makeBeside(resolve(root, city.out), (folder) => fill(folder, make), { onWait: desk.tell }),
    };
  } catch (error) {
    if (error instanceof IssuesError) return { issues: error.issues };
    throw error;
  }
}
