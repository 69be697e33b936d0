import { equals, parseDecimal } from '../../lib/decimal.ts';
import type { Issue } from '../../model/issue.ts';
import { nameWorkbookPlace, type WorkbookSheet } from '../../model/workbook.ts';
import type { FormReading } from '../form/form-reading.ts';
import { type FormGround, type FormsRead, readForms } from './read-forms.ts';

/** An amount that a workbook and a document give differently for one cell. */
export interface FormDifference {
  /** `table:row` */
  readonly of: string;
  readonly name: string;
  readonly workbook: string;
  readonly document: string;
  /** Where the document has it. */
  readonly place: string;
}

/** A table of a document that was taken for a form and cannot be read surely. */
export interface RefusedForm {
  readonly sheet: string;
  readonly issues: readonly Issue[];
}

/** The forms of all files. */
export interface AllForms extends FormsRead {
  readonly differences: readonly FormDifference[];
  readonly refused: readonly RefusedForm[];
  /** Tables that come from a document. */
  readonly fromDocument: ReadonlySet<string>;
}

type Outcome = AllForms | { readonly issues: readonly Issue[] };

const NONE: FormsRead = { readings: [], books: new Map(), printed: [], twoNames: [], others: [] };

interface OwnSheet {
  readonly sheet: WorkbookSheet;
  readonly readings: readonly FormReading[];
}

/** Each sheet of a document by itself: one that cannot be read takes no other along. */
function readEach(sheets: readonly WorkbookSheet[], ground: FormGround): { read: OwnSheet[]; refused: RefusedForm[] } {
  const read: OwnSheet[] = [];
  const refused: RefusedForm[] = [];
  for (const sheet of sheets) {
    const outcome = readForms([sheet], ground);
    if ('issues' in outcome) refused.push({ sheet: sheet.name, issues: outcome.issues });
    else read.push({ sheet, readings: outcome.readings });
  }
  return { read, refused };
}

function isSame(one: string, other: string): boolean {
  const a = parseDecimal(one);
  const b = parseDecimal(other);
  return a && b ? equals(a, b) : one === other;
}

function listDifferences(own: FormReading, other: FormReading): FormDifference[] {
  const byId = new Map(own.takings.map((taking) => [taking.id, taking]));
  const { name } = own.table.schema;
  return other.takings.flatMap(({ id, value, cell }) => {
    const taken = byId.get(id);
    if (!taken || isSame(taken.value, value)) return [];
    const label = own.places.find((place) => place.id === id)?.name ?? id;
    return [
      {
        of: `${name}:${id}`,
        name: label,
        workbook: taken.value,
        document: value,
        place: nameWorkbookPlace(other.sheet, cell.address),
      },
    ];
  });
}

/**
 * Reads the forms of workbooks, and from documents those that no workbook has; where both have one, the workbook's is
 * taken and every amount that differs is named. A form of a document that cannot be read surely is left out by itself.
 */
export function readAllForms(
  sheets: readonly WorkbookSheet[],
  documents: readonly WorkbookSheet[],
  ground: FormGround,
): Outcome {
  const books = sheets.length === 0 ? NONE : readForms(sheets, ground);
  if ('issues' in books) return books;
  const { read, refused } = readEach(documents, ground);
  const byTable = new Map(books.readings.map((reading) => [reading.table.schema.name, reading]));
  const differences = read.flatMap(({ readings }) =>
    readings.flatMap((other) => {
      const own = byTable.get(other.table.schema.name);
      return own ? listDifferences(own, other) : [];
    }),
  );
  const fresh = read
    .filter(({ readings }) => readings.some(({ table }) => !byTable.has(table.schema.name)))
    .map(({ sheet }) => sheet);
  const fromDocument = new Set(
    read.flatMap(({ readings }) => readings.map(({ table }) => table.schema.name)).filter((name) => !byTable.has(name)),
  );
  if (fresh.length === 0) return { ...books, differences, refused, fromDocument };
  const all = readForms([...sheets, ...fresh], ground);
  return 'issues' in all ? all : { ...all, differences, refused, fromDocument };
}
