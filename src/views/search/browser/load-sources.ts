import { withBase } from '../../../lib/address.ts';
import type { Sources } from './answer.ts';
import type { Lexicon, Terms } from './plan/client-data.ts';
import { fetchJson } from './fetch-json.ts';
import { keepOnce } from './keep-once.ts';
import { type IndexPlace, openIndex } from './pagefind-client.ts';
import type { SearchedSite } from './searched-site.ts';
import { startProgram } from './start-program.ts';
import { rowsAddress, type YearRows } from './year-rows.ts';

/** Only the first index brings the program along that asks them all. */
const PROGRAM = /worker|wasm/;

function placeOf({ base, index, department }: SearchedSite): IndexPlace {
  return { folder: withBase(base, `/pagefind/${index}/`), tag: index, department };
}

/** Asks for everything a first search needs at once; Pagefind then takes it from the browser’s store. */
function fetchFirst(site: SearchedSite, isMain: boolean): void {
  const files = site.first.split(' ').filter((file) => file !== '' && (isMain || !PROGRAM.test(file)));
  for (const file of [`pagefind-entry.json?ts=${site.index}`, ...files])
    fetch(`${placeOf(site).folder}${file}`).catch(() => undefined);
}

function listLatest(sites: readonly SearchedSite[]): Sources['latest'] {
  return new Set(sites.map(({ latest }) => latest)).size < 2
    ? []
    : sites.map(({ department, latest }) => ({ department, year: latest }));
}

/**
 * What people type and what the volumes call it.
 * @param base of the site whose words they are
 */
export function loadWords(base: string): Pick<Sources, 'terms' | 'lexicon' | 'rows'> {
  const terms = keepOnce((address) => fetchJson<Terms>(address));
  const lexicon = keepOnce((address) => fetchJson<Lexicon>(address));
  const rows = keepOnce((address) => fetchJson<YearRows>(address));
  return {
    rows: (own, table) => rows(`${own}${rowsAddress(table)}`),
    terms: () => terms(withBase(base, '/search/terms.json')),
    lexicon: () => lexicon(withBase(base, '/search/lexicon.json')),
  };
}

/**
 * The files of the search, each fetched when it is first asked for.
 * @param base where the search page stands, with its terms and its lexicon beside it
 * @param sites whose indexes are asked as one
 */
export function loadSources(base: string, sites: readonly [SearchedSite, ...SearchedSite[]]): Sources {
  const [main, ...others] = sites;
  const index = keepOnce(async () => {
    sites.forEach((site) => fetchFirst(site, site === main));
    return openIndex([placeOf(main), ...others.map(placeOf)], startProgram);
  });
  return { latest: listLatest(sites), byYear: false, index: () => index(''), ...loadWords(base) };
}
