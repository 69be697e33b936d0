import type { Chapter } from '../../../model/chapter.ts';
import type { TableGroup } from '../../../model/schema.ts';
import type { Table } from '../../../model/table.ts';
import { GLOSSARY } from '../../../model/tables/glossary.ts';
import { findKnownTable } from '../../../model/tables/known-rows.ts';
import type { Volume } from '../../../model/volume.ts';
import { findPart, namePart } from '../../words/name-part.ts';

/** Groups of tables that no part of the document has. */
const PARTLESS: ReadonlySet<TableGroup> = new Set(['reference', 'checks']);

/** Chapters that mainly list what other pages explain. */
const TERMS_WEIGHT = 0.8;
const FORMS_WEIGHT = 0.85;

/** Tags that show a value in a sentence. */
const FIGURE_TAGS: ReadonlySet<string> = new Set(['Amount', 'Percent', 'Count', 'Value']);

/**
 * The part that a table belongs to: the forms to theirs, others to that which most rows are taken from; blank for none.
 */
export function findTablePart(volume: Volume, table: Table): string {
  const { group } = table.schema;
  if (PARTLESS.has(group)) return '';
  const part = (group === 'annex' ? volume.profile?.formsPart : undefined) ?? findPart(table);
  return part === undefined ? '' : namePart(volume, part);
}

/** The part that explains terms; undefined where none does. */
export function findTermsPart({ latest }: Volume): number | undefined {
  const table = findKnownTable(latest, GLOSSARY);
  return table && findPart(table);
}

/** A chapter that only lists terms or forms comes behind their own pages. */
export function weighChapter(volume: Volume, { part, parts }: Chapter): number {
  if (part === findTermsPart(volume)) return TERMS_WEIGHT;
  const says = parts.some(({ name }) => FIGURE_TAGS.has(name));
  return part === volume.profile?.formsPart && !says ? FORMS_WEIGHT : 1;
}
