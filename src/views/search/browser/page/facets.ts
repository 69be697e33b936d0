import { intersect } from '../../../../lib/intersect.ts';
import type { Filters, Index } from '../pagefind-client.ts';

/** For each value of a filter, the records that have it. */
export type Facet = ReadonlyMap<string, ReadonlySet<string>>;

export interface Facets {
  readonly kind: Facet;
  readonly part: Facet;
  /** Records that are pieces of one page. */
  readonly piece: Facet;
  /** Of which department; nothing where there is only one. */
  readonly department: Facet;
}

async function loadFacet(index: Index, name: string, filters: Filters): Promise<Facet> {
  const values = Object.keys((await index.filters(filters))[name] ?? {});
  return new Map(
    await Promise.all(
      values.map(
        async (value) =>
          [value, new Set((await index.ask(null, { ...filters, [name]: value })).map(({ id }) => id))] as const,
      ),
    ),
  );
}

/** The records of a year by kind, part, page and department; asked once a year, without loading a text. */
export async function loadFacets(index: Index, filters: Filters): Promise<Facets> {
  const [kind, part, piece, department] = await Promise.all([
    loadFacet(index, 'kind', filters),
    loadFacet(index, 'part', filters),
    loadFacet(index, 'piece', filters),
    loadFacet(index, 'department', filters),
  ]);
  return { kind, part, piece, department };
}

function countOwn(ids: ReadonlySet<string>, piece: Facet): number {
  const repeated = [...piece.values()].map((members) => Math.max(0, intersect(members, ids).size - 1));
  return ids.size - repeated.reduce((sum, count) => sum + count, 0);
}

/** How many pages a set of records comes from; pages of two departments are two, whatever their address. */
export function countPages(ids: ReadonlySet<string>, { piece, department }: Facets): number {
  const groups = department.size === 0 ? [ids] : [...department.values()].map((members) => intersect(members, ids));
  return groups.reduce((sum, group) => sum + countOwn(group, piece), 0);
}
