import { intersect } from '../../lib/intersect.ts';
import type { Filters, Index } from './pagefind-client.ts';

/** For each value of a filter, the records that have it. */
export type Facet = ReadonlyMap<string, ReadonlySet<string>>;

export interface Facets {
  readonly kind: Facet;
  readonly part: Facet;
  /** Records that are pieces of one page. */
  readonly piece: Facet;
}

async function loadFacet(index: Index, name: string, filters: Filters): Promise<Facet> {
  const values = Object.keys((await index.filters())[name] ?? {});
  return new Map(await Promise.all(values.map(async (value) => [value, new Set((await index.ask(null, { ...filters, [name]: value })).map(({ id }) => id))] as const)));
}

/** The records of a year by kind, part and page; asked once a year, without loading a text. */
export async function loadFacets(index: Index, filters: Filters): Promise<Facets> {
  const [kind, part, piece] = await Promise.all(['kind', 'part', 'piece'].map((name) => loadFacet(index, name, filters)));
  return { kind: kind ?? new Map(), part: part ?? new Map(), piece: piece ?? new Map() };
}

/** How many pages a set of records comes from. */
export function countPages(ids: ReadonlySet<string>, { piece }: Facets): number {
  const repeated = [...piece.values()].map((members) => Math.max(0, intersect(members, ids).size - 1));
  return ids.size - repeated.reduce((sum, count) => sum + count, 0);
}
