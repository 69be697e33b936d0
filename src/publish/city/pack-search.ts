import { join } from 'node:path';
import type { Department } from '../../model/department.ts';
import type { Issue } from '../../model/issue.ts';
import { mergeLexicons, mergeTerms } from '../../views/search/index/merge-client-data.ts';
import { writeCitySearchPage } from '../../views/city/city-search-page.ts';
import type { Member } from './parse-city.ts';
import { type DepartmentSearch, readSearch } from './read-search.ts';

/** Indexes are asked as one by one program: each must be of the version it knows. */
function judgeVersions([main, ...others]: readonly DepartmentSearch[]): Issue[] {
  const strange = others.filter(({ version }) => version !== main?.version);
  return strange.map(({ member, version }) => ({
    rule: 'city-index',
    place: { file: join(member.folder, 'pagefind') },
    found: `Pagefind ${version}`,
    facts: { version: main?.version ?? '', department: main?.member.id ?? '' },
  }));
}

/** The bases of departments that have published one year. */
function listAlone(searches: readonly DepartmentSearch[]): string[] {
  return searches.filter(({ terms }) => terms.years.length < 2).map(({ site }) => site.base.replace(/\/$/, ''));
}

/**
 * The search of all departments as files by path: its page, made as that of the first department, and what its script loads. The indexes stay where they are.
 * @param folder of the joined sites, each below its id
 * @param issues every site whose index cannot be asked with the others
 */
export async function packSearch(
  folder: string,
  members: readonly Member[],
  departments: readonly Department[],
  issues: Issue[],
): Promise<Readonly<Record<string, string>>> {
  const memberOf = ({ id }: Department): Member => members.find((member) => member.id === id) ?? { id, folder: id };
  const read = await Promise.all(
    departments.map((department) => readSearch(join(folder, department.id), memberOf(department), department)),
  );
  const searches = read.filter((search) => 'mould' in search);
  issues.push(...read.filter((search) => 'rule' in search), ...judgeVersions(searches));
  const [main, ...others] = searches;
  if (!main || issues.length > 0) return {};
  return {
    'search/index.html': writeCitySearchPage(departments, main.mould, JSON.stringify(searches.map(({ site }) => site))),
    'search/terms.json': JSON.stringify({
      ...mergeTerms(searches.map(({ terms }) => terms)),
      alone: listAlone(searches),
    }),
    'search/lexicon.json': JSON.stringify(mergeLexicons([main.lexicon, ...others.map(({ lexicon }) => lexicon)])),
  };
}
