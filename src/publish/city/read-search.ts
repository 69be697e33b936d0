import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Department } from '../../model/department.ts';
import type { Issue } from '../../model/issue.ts';
import { parseIndexVersion, parseSearchLexicon, parseSearchTerms } from '../../source/parse-built-site.ts';
import type { Lexicon, Terms } from '../../views/search/browser/plan/client-data.ts';
import type { SearchedSite } from '../../views/search/browser/searched-site.ts';
import type { PageMould } from '../../views/city/city-search-page.ts';
import { type Element, getAttribute, listElements, parsePage, textOf } from '../../views/frame/page-tree.ts';
import { missSite } from './open-member.ts';
import type { Member } from './parse-city.ts';

/** The search of a department’s site: how its page is made, where its index is, and what its script loads. */
export interface DepartmentSearch {
  readonly member: Member;
  readonly mould: PageMould;
  readonly site: SearchedSite;
  /** Of the program that made the index. */
  readonly version: string;
  readonly terms: Terms;
  readonly lexicon: Lexicon;
}

const PAGE = 'search/index.html';
const TERMS = 'search/terms.json';
const LEXICON = 'search/lexicon.json';

function textOfFirst(elements: readonly Element[], fits: (element: Element) => boolean): string {
  const found = elements.find(fits);
  return found ? textOf(found) : '';
}

function readMould(elements: readonly Element[]): PageMould {
  const isScript = ({ tagName }: Element): boolean => tagName === 'script';
  const valueOf = (name: string, fits: (element: Element) => boolean): string =>
    elements.filter(fits).map((element) => getAttribute(element, name))[0] ?? '';
  return {
    policy: valueOf('content', (element) => getAttribute(element, 'http-equiv') === 'Content-Security-Policy'),
    icon: valueOf('href', (element) => getAttribute(element, 'rel') === 'icon'),
    style: textOfFirst(elements, ({ tagName }) => tagName === 'style'),
    start: textOfFirst(elements, (element) => isScript(element) && getAttribute(element, 'src') === ''),
    scripts: elements
      .filter(isScript)
      .map((element) => getAttribute(element, 'src'))
      .filter((address) => address !== ''),
  };
}

/** The element that names the index; a page of an older program has none that can name several. */
function findAsked(elements: readonly Element[]): Element | undefined {
  return elements.find(
    (element) => getAttribute(element, 'id') === 'results' && element.attrs.some(({ name }) => name === 'data-sites'),
  );
}

/**
 * Reads the search of a department.
 * @param folder where its site was copied to; these files were compared with their digests
 * @param member where it came from, for what is said of it
 * @returns an issue where a file is missing, is none of its kind, or is of a program that searches one site only
 */
export async function readSearch(
  folder: string,
  member: Member,
  { id, title, years }: Department,
): Promise<DepartmentSearch | Issue> {
  const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8').catch(() => '');
  const elements = listElements(parsePage(await read(PAGE)));
  const asked = findAsked(elements);
  if (!asked) return { rule: 'city-search', place: { file: join(member.folder, PAGE) }, found: id, facts: {} };
  const index = getAttribute(asked, 'data-index');
  const first = getAttribute(asked, 'data-first');
  const entry = `pagefind/${index}/pagefind-entry.json`;
  const terms = parseSearchTerms(await read(TERMS));
  const lexicon = parseSearchLexicon(await read(LEXICON));
  const version = parseIndexVersion(await read(entry));
  if (!terms || !lexicon || version === undefined) return missSite(member, terms ? (lexicon ? entry : LEXICON) : TERMS);
  return {
    member,
    mould: readMould(elements),
    site: { department: id, title, latest: years[0]?.year ?? '', base: `/${id}/`, index, first },
    version,
    terms,
    lexicon,
  };
}
