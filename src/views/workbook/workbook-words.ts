import type { Basis } from '../../model/cell.ts';
import type { Field, Schema } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';
import type { Volume } from '../../model/volume.ts';
import { formatDate } from '../words/format-date.ts';
import { listBases } from '../words/volume-facts.ts';
import { sayUndisclosed, type UndisclosedWords } from '../words/undisclosed-words.ts';
import * as notes from './notes.zh.ts';
import * as words from './words.zh.ts';

/** The head of a column: what it holds and in which unit, and below it its name in the CSV. */
export function headColumn({ title, unit = '', name }: Pick<Field, 'title' | 'unit' | 'name'>): string {
  return `${unit === '' ? title : words.nameWithUnit(title, unit)}\n${name}`;
}

/** What the sheet of an official form would like to be called. */
export function nameForm({ number, title }: Schema): string {
  return `${number === undefined ? '' : `${words.numberTable(number)} `}${title}`;
}

export function numberForm({ number }: Schema): string {
  return number === undefined ? '' : words.numberTable(number);
}

/** What stands below an official form. */
export function describeForm(table: Table): string {
  const bases = listBases([table]);
  const missing = sayUndisclosed(table);
  return [
    words.noteForm(table.schema.description),
    ...(bases.has('derived') ? [words.FORM.derived] : []),
    ...(bases.has('not-disclosed') ? [words.explainShort(missing.short, missing.meaning)] : []),
    ...(bases.has('blank') ? [words.FORM.blank] : []),
  ].join('');
}

/** The register's lines for a cover, those that are known. */
export function describeDocument({ register }: Pick<Volume, 'register'>): string {
  const { title, publisher, published } = register;
  const parts = [title, publisher === '' ? '' : words.namePublisher(publisher), formatDate(published)];
  return words.joinParts(parts.filter((part) => part !== ''));
}

/** Unit of a field as a reader needs it. */
export function formatFieldUnit({ unit, unitField }: Field): string {
  return unitField === undefined ? (unit ?? '') : words.pointToUnits(unitField);
}

/** Codes of a field with their words. */
export function formatCategories({ categories }: Field): string {
  return words.joinCodes(categories.map(({ value, label }) => (value === label ? value : `${value} ${label}`)));
}

interface NoteWords {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * How a workbook is read, paragraph by paragraph under its heads.
 * @param bases how its values are known
 * @param missing what an amount that is not there is called
 */
export function listNotes(bases: ReadonlySet<Basis>, missing: UndisclosedWords): readonly NoteWords[] {
  const isDerived = bases.has('derived');
  const isOpen = bases.has('not-disclosed');
  return [
    notes.USE,
    {
      title: isOpen ? notes.nameBlanks(missing.label) : notes.BLANKS_TITLE,
      lines: [
        notes.explainZero(isDerived),
        ...(isOpen ? [notes.explainMissing(missing.label, missing.short, missing.meaning)] : []),
        ...(bases.has('blank') ? [notes.FORM_BLANK] : []),
        notes.OWN_BLANK,
      ],
    },
    {
      title: notes.BASES_TITLE,
      lines: [notes.sayBases(bases, missing.label), ...(isDerived ? [notes.FORMULA_NOTE] : []), notes.SOURCE_NOTE],
    },
  ];
}

/** The units of tables, each once, and whether rows of a column differ in theirs. */
export function describeUnits(schemas: readonly Schema[]): string {
  const fields = schemas.flatMap((schema) => schema.fields);
  const units = new Set(fields.flatMap(({ unit = '' }) => (unit === '' ? [] : [unit])));
  return words.describeUnits(
    [...units],
    fields.some(({ unitField }) => unitField !== undefined),
  );
}
