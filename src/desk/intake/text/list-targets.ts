import { sha256Hex } from '../../../lib/hash.ts';
import type { ClaimRow, FigureFate } from '../../../inspection/claims/claim.ts';
import { findFigures } from '../../../inspection/figures/find-figures.ts';
import { listTargetRows } from '../../../inspection/targets/list-target-rows.ts';
import { readTargetTable } from '../../../inspection/targets/read-target-table.ts';
import { ORGANISATIONS } from '../../../model/tables/names.ts';
import { PROJECTS } from '../../../model/tables/projects.ts';
import type { Volume } from '../../../model/volume.ts';
import type { ReadPiece } from '../chapters/list-passages.ts';
import type { PlannedChapter } from '../chapters/plan-chapters.ts';
import type { OutlinePiece } from '../outline/piece.ts';

/** Tables of targets and results in a document: what they come to. */
export interface Targets {
  readonly rows: readonly ClaimRow[];
  /** The id of the project of each such table. */
  readonly projects: ReadonlyMap<OutlinePiece, string>;
  /** What became of the figures in their cells, by the ids of these. */
  readonly figures: ReadonlyMap<string, readonly FigureFate[]>;
}

const SHORT = 8;
const PUBLISHER = 'publisher';

/** Ids by names, of the year before and of the draft, which comes last. */
function listIds(volumes: readonly (Volume | undefined)[], table: string): Map<string, string> {
  const rows = volumes.flatMap((volume) => volume?.latest.tables.get(table)?.rows ?? []);
  return new Map(rows.map(({ id, values }) => [values['name'] ?? '', id]));
}

function listFates({ cells }: ReadPiece, of: string): (readonly [string, readonly FigureFate[]])[] {
  const own = cells.flat().flatMap((cell) => cell ?? []);
  return own.map(
    ({ id, text }) =>
      [
        id,
        findFigures([text.replaceAll('\n', '。')]).map(({ start, end, text: printed }): FigureFate => ({
          start,
          end,
          printed,
          fate: { kind: 'bound', of, tag: 'Value', isForm: false },
        })),
      ] as const,
  );
}

/** Who publishes, as a row of the bodies that the source names. */
function makePublisher(id: string, publisher: string, source: string): ClaimRow {
  const values = { id, name: publisher, kind: 'government', role: '公布本决算的部门', basis: 'stated', source };
  return { table: ORGANISATIONS.id, id, values };
}

/** The tables of targets and results in the chapters of a document; ids of projects are those of the year before where they have the same name. */
export function listTargets(
  chapters: readonly PlannedChapter[],
  publisher: string,
  former: Volume | undefined,
  draft: Volume | undefined,
): Targets {
  const known = listIds([former, draft], PROJECTS.id);
  const organisation = listIds([former, draft], ORGANISATIONS.id).get(publisher) ?? PUBLISHER;
  const taken = new Set<string>();
  const found = chapters.flatMap(({ slug, pieces }) =>
    pieces.flatMap((read) => {
      const table = read.piece.role === 'table' ? readTargetTable(read.piece.rows) : undefined;
      // A project without a name would be no row; its table stays one like any other.
      if (!table || table.project === '') return [];
      const own = known.get(table.project) ?? `project-${sha256Hex(table.project).slice(0, SHORT)}`;
      let id = own;
      for (let count = 2; taken.has(id); count += 1) id = `${own}-${count}`;
      taken.add(id);
      const place = { id, number: taken.size, locator: read.piece.locator, chapter: slug, organisation };
      return [{ read, id, rows: listTargetRows(table, place) }];
    }),
  );
  const [first] = found;
  return {
    rows: [
      ...(first ? [makePublisher(organisation, publisher, first.read.piece.locator)] : []),
      ...found.flatMap(({ rows }) => rows),
    ],
    projects: new Map(found.map(({ read, id }) => [read.piece, id])),
    figures: new Map(found.flatMap(({ read, id }) => listFates(read, `${PROJECTS.id}:${id}`))),
  };
}
