import type { Release } from '../../model/release.ts';
import { listTables } from '../../model/release.ts';
import { INCONSISTENCIES } from '../../model/tables/inconsistencies.ts';
import { listRoundings } from '../../model/tolerances.ts';
import { listImmaterial, listMaterial } from '../../model/weigh-inconsistency.ts';
import { viewConflict } from '../figure/conflict-view.ts';
import { formatNumber } from '../words/format-number.ts';
import { formatVerdict } from '../ledger/judgement-view.ts';
import { describeUnits, listNotes } from './workbook-words.ts';
import { CONFLICTS, describeConflicts, describeRoundings, ROUNDINGS, SHEET_NAMES, UNITS_TITLE } from './words.zh.ts';
import { sayReleaseUndisclosed } from '../words/undisclosed-words.ts';
import { listReleaseBases } from '../words/volume-facts.ts';
import type { NamedTable } from '../files/named-table.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { STYLES } from './sheet-style.ts';

const WIDTHS = [40, 14, 26, 76];

function section(title: string): SheetRow[] {
  const rule = { value: '', style: STYLES.section };
  return [[], [{ value: title, style: STYLES.section, height: 24 }, rule, rule, rule]];
}

function paragraph(text: string): SheetRow {
  return [{ value: text, style: STYLES.paragraph, across: WIDTHS.length }, null, null, null];
}

/** The entries of the list of inconsistencies, the first cell leading to the list itself. */
function conflictRows(release: Release, tables: readonly NamedTable[]): SheetRow[] {
  const entry = tables.find(({ table }) => table.schema.name === INCONSISTENCIES.id);
  if (!entry || entry.table.rows.length === 0) return [];
  const rows = listMaterial(release).map((conflict): SheetRow => {
    const { kind, title, explanation } = viewConflict(conflict, release);
    return [title, kind, conflict.difference, explanation].map((value) => ({ value, style: STYLES.text }));
  });
  return [
    ...section(CONFLICTS.title),
    paragraph(describeConflicts(rows.length, listImmaterial(release).length)),
    [{ value: entry.name, style: STYLES.link, link: entry.name }],
    CONFLICTS.heads.map((value) => ({ value, style: STYLES.head })),
    ...rows,
  ];
}

/** The identities that are out by no more than rounding. */
function roundingRows(release: Release): SheetRow[] {
  const roundings = listRoundings(release);
  if (roundings.length === 0) return [];
  const rows = roundings.map((judgement): SheetRow => {
    const { identity, printed, computed } = judgement;
    const values = [identity.title, formatNumber(printed), formatNumber(computed), formatVerdict(judgement)];
    return values.map((value) => ({ value, style: STYLES.text }));
  });
  return [
    ...section(ROUNDINGS.title),
    paragraph(describeRoundings(rows.length)),
    ROUNDINGS.heads.map((value) => ({ value, style: STYLES.head })),
    ...rows,
  ];
}

/** How the workbook is read, and what is known to be wrong in the source. */
export function buildNotesSheet(release: Release, tables: readonly NamedTable[]): Sheet {
  const schemas = listTables(release).map(({ schema }) => schema);
  const rows: SheetRow[] = [
    [{ value: SHEET_NAMES.notes, style: STYLES.title, height: 36 }],
    ...listNotes(listReleaseBases(release), sayReleaseUndisclosed(release)).flatMap(({ title, lines }) => [
      ...section(title),
      ...lines.map(paragraph),
    ]),
    ...section(UNITS_TITLE),
    paragraph(describeUnits(schemas)),
    ...roundingRows(release),
    ...conflictRows(release, tables),
  ];
  return { name: SHEET_NAMES.notes, rows, widths: WIDTHS, landscape: true };
}
