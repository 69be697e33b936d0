import { withBase } from '../../lib/address.ts';
import type { Sources } from './answer.ts';
import type { Lexicon, Terms } from './client-data.ts';
import { keepOnce } from './keep-once.ts';
import { openIndex } from './pagefind-client.ts';

/** Where the search page finds its files; `first` names those of the index that every search needs. */
export interface Place {
  readonly base: string;
  /** The folder of the index this page was built with. */
  readonly release: string;
  readonly first: readonly string[];
}

async function fetchJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return await response.json() as Value;
}

/** Asks for everything a first search needs at once; Pagefind then takes it from the browser’s store. */
function fetchFirst(folder: string, { first, release }: Place): void {
  for (const file of [...first, `pagefind-entry.json?ts=${release}`]) fetch(`${folder}${file}`).catch(() => undefined);
}

/** The files of the search, each fetched when it is first asked for. */
export function loadSources(place: Place): Sources {
  const folder = withBase(place.base, `/pagefind/${place.release}/`);
  const index = keepOnce(async () => {
    fetchFirst(folder, place);
    return openIndex(folder, place.release);
  });
  const terms = keepOnce((address) => fetchJson<Terms>(address));
  const lexicon = keepOnce((address) => fetchJson<Lexicon>(address));
  return { index: () => index(''), terms: () => terms(withBase(place.base, '/search/terms.json')), lexicon: () => lexicon(withBase(place.base, '/search/lexicon.json')) };
}
