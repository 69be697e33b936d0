import { compare, parseDecimal } from '../../lib/decimal.ts';
import { findText, getText, type Row, type Table } from '../../model/table.ts';
import { SHARED } from '../../model/tables/shared-columns.ts';
import { foldName, stripFront } from '../form/fold-name.ts';
import type { FormPlace, FormReading, Taking } from '../form/form-reading.ts';

type Values = Readonly<Record<string, string>>;

/** What a filled table is told of its draft and its form. */
export interface Filling {
  /** The table as the draft has it now; undefined where there is none. */
  readonly draft: Table | undefined;
  /** The locator of the form, for rows that have none yet, and the one that it had. */
  readonly source: string;
  readonly formerSource: string;
  /** Names of codes by classification. */
  readonly books: ReadonlyMap<string, ReadonlyMap<string, Row>>;
  /** Ids of the rows that every such form has. */
  readonly own: readonly string[];
  /** What the form says below its figures, where it has none. */
  readonly empty: string;
}

function isSame(one: string, other: string): boolean {
  const a = parseDecimal(one);
  const b = parseDecimal(other);
  return a !== undefined && b !== undefined && compare(a, b) === 0;
}

/** The proof of a value that the draft has already, or undefined where it has another. */
function keepProof(draft: Row | undefined, field: string, value: string): Values | undefined {
  const own = draft ? (findText(draft, field) ?? '') : '';
  const basis = draft ? (findText(draft, SHARED.basis) ?? '') : '';
  const isKept = value === '' ? basis === 'not-disclosed' && own === '' : basis !== '' && isSame(own, value);
  if (!draft || !isKept) return undefined;
  return { [field]: own, [SHARED.basis]: basis, [SHARED.formula]: findText(draft, SHARED.formula) ?? '' };
}

/** What a cell of the form comes to: its amount, that it is said to be unpublished, or that nothing is printed. */
function readValue(taking: Taking | undefined, draft: Row | undefined, field: string): Values {
  if (!taking) return { [field]: '', [SHARED.basis]: 'blank', [SHARED.formula]: '' };
  const stated = {
    [field]: taking.value,
    [SHARED.basis]: taking.value === '' ? 'not-disclosed' : 'stated',
    [SHARED.formula]: '',
  };
  return keepProof(draft, field, taking.value) ?? stated;
}

/** What the row is called: by its code in the code book, else as the form prints it. */
function nameRow({ schema }: Table, base: Values, place: FormPlace, { books, draft }: Filling): string {
  const former = draft?.byId.get(place.id);
  const said = former ? (findText(former, SHARED.name) ?? '') : '';
  if (said !== '' && foldName(said) === foldName(place.name)) return said;
  const own = base[SHARED.name] ?? '';
  const book = schema.foreignKeys.find(({ fields }) => fields.join() === SHARED.code)?.resource ?? '';
  const code = base[SHARED.code] ?? '';
  const entry = code === '' ? undefined : books.get(book)?.get(code);
  if (entry) return getText(entry, SHARED.name);
  const printed = stripFront(place.name);
  // A form on its side names its rows above their columns, and one that only differs in brackets and quotes is the same.
  return printed === '' || place.lying || foldName(printed) === foldName(own) ? own : printed;
}

function fillRow(reading: FormReading, place: FormPlace, taking: Taking | undefined, filling: Filling): Values {
  const {
    table,
    table: { schema },
  } = reading;
  const row = table.byId.get(place.id);
  const draft = filling.draft?.byId.get(place.id);
  const field = schema.form?.value ?? schema.valueField ?? '';
  const base = { ...(row?.values ?? place.added ?? {}) };
  const name = nameRow(table, base, place, filling);
  const source = draft ? (findText(draft, SHARED.source) ?? '') : '';
  return {
    ...base,
    [SHARED.name]: name,
    ...readValue(taking, draft, field),
    [SHARED.source]: source === '' || source === filling.formerSource ? filling.source : source,
    [SHARED.note]: draft ? (findText(draft, SHARED.note) ?? '') : '',
  };
}

/** What a form says below its figures where it has none: `注：…` or `说明：…` that speaks of no data. */
function findEmptyNote({ sheet, top, takings }: FormReading): string {
  if (takings.length > 0) return '';
  const texts = [...sheet.cells.values()]
    .filter(({ row, kind }) => row > top && kind === 'text')
    .map(({ text }) => text);
  const found = texts.find((text) => /(?:没有|无|未|空表)/.test(text) && /[。]|(?:注|说明|备注)[:：]/.test(text));
  return (found ?? '').replace(/^(?:注|说明|备注)[:：]\s*/, '').trim();
}

/** What a row is, whatever its column. */
function lineOf({ schema: { form } }: Table, values: Values): string {
  return [form?.side ?? '', SHARED.code, SHARED.name, SHARED.project]
    .map((name) => foldName(values[name] ?? ''))
    .join('|');
}

/** Whether the draft keeps the row of a blank cell without its column: it had nothing there before. */
function isLeftOut(table: Table, draft: Table | undefined, { id, added }: FormPlace): boolean {
  const values = table.byId.get(id)?.values ?? added;
  if (!draft || !values || draft.byId.has(id)) return false;
  const line = lineOf(table, values);
  return draft.rows.some((row) => lineOf(table, row.values) === line);
}

/** Of a form without a single row those that every such form has. */
function listOwnPlaces({ table }: FormReading, { own }: Filling): FormPlace[] {
  return own.flatMap((id) => (table.byId.has(id) ? [{ id, row: 0, name: '', lying: true }] : []));
}

/**
 * The rows of a table as its form says: each cell of the form once, in the order of the form. What the form leaves blank is `blank`.
 * Of the draft stay its notes and places, and basis and formula where the amount is the same.
 */
export function fillForm(reading: FormReading, filling: Filling): Values[] {
  const byId = new Map(reading.takings.map((taking) => [taking.id, taking]));
  const places = reading.places.length > 0 ? reading.places : listOwnPlaces(reading, filling);
  const rows = places
    .filter((place) => byId.has(place.id) || !isLeftOut(reading.table, filling.draft, place))
    .map((place) => fillRow(reading, place, byId.get(place.id), filling));
  const isBlank = reading.takings.length === 0;
  const said = findEmptyNote(reading);
  const note = said === '' ? filling.empty : said;
  const [first, ...rest] = rows;
  if (!isBlank || !first || first[SHARED.note] !== '') return rows;
  return [{ ...first, [SHARED.note]: note }, ...rest];
}
