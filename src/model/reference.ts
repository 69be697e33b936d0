/**
 * The name of one cell: `table:row.field`, or `table:row` for the table's value field.
 * The same text is used in MDX, formulas, charts, addresses and search.
 */
export interface Reference {
  readonly table: string;
  readonly row: string;
  readonly field?: string;
}

const REFERENCE = /^([a-z0-9-]+):([a-z0-9-]+)(?:\.([A-Za-z0-9_]+))?$/;

/** Reads a reference, or gives undefined where the text is not one. */
export function parseReference(text: string): Reference | undefined {
  const match = REFERENCE.exec(text);
  if (!match) return undefined;
  const [, table = '', row = '', field] = match;
  return field === undefined ? { table, row } : { table, row, field };
}

/** The canonical text of a reference. */
export function formatReference({ table, row, field }: Reference): string {
  return field === undefined ? `${table}:${row}` : `${table}:${row}.${field}`;
}

/** The references in the `{…}` blanks of a sentence. */
export function listBlanks(sentence: string): string[] {
  return [...sentence.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
}
