import { parseSources } from '../../model/cell.ts';
import type { Chapter } from '../../model/chapter.ts';
import type { Locator } from '../../model/source-outline.ts';
import type { Row, Table } from '../../model/table.ts';
import { readProof } from '../../model/tables/shared-columns.ts';
import type { Volume } from '../../model/volume.ts';
import { PLACE_SIGN, sayPages, sayParagraphs } from './words.zh.ts';

export interface SourceView {
  readonly locator: Locator;
  readonly chapters: readonly Chapter[];
  readonly tables: readonly { readonly table: Table; readonly rows: readonly Row[] }[];
}

function indexRows(volume: Volume): Map<string, { table: Table; row: Row }[]> {
  const entries = [...volume.latest.tables.values()].flatMap((table) =>
    table.rows.flatMap((row) => parseSources(readProof(row).source ?? '').map((locator) => ({ locator, table, row }))),
  );
  return Map.groupBy(entries, ({ locator }) => locator);
}

/** The chapters that name the locator, or else those that name the nearest place above it. */
function findChapters(volume: Volume, locator: Locator): Chapter[] {
  const chapters = volume.chapters.filter(({ sections }) => sections.includes(locator.locator));
  const parent = volume.outline.get(locator.parent);
  return chapters.length > 0 || !parent ? chapters : findChapters(volume, parent);
}

/** Where a place stands in the file of the source: `第20—21页，第113段`; blank where that is not known. */
export function nameSourcePlace({ page, paragraph }: Pick<Locator, 'page' | 'paragraph'>): string {
  const words = [page === '' ? '' : sayPages(page), paragraph === '' ? '' : sayParagraphs(paragraph)];
  return words.filter((word) => word !== '').join(PLACE_SIGN);
}

/** For each place of the source, in document order: the chapters that carry it and the rows taken from it. */
export function viewSources(volume: Volume): SourceView[] {
  const rows = indexRows(volume);
  return [...volume.outline.values()].map((locator) => ({
    locator,
    chapters: findChapters(volume, locator),
    tables: [...Map.groupBy(rows.get(locator.locator) ?? [], ({ table }) => table)].map(([table, entries]) => ({
      table,
      rows: entries.map(({ row }) => row),
    })),
  }));
}
