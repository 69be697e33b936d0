/** Types of a Table Schema field that this project reads. */
export const FIELD_TYPES = ['string', 'integer', 'number', 'date', 'year', 'boolean'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** A code and the words a reader sees for it; English ones may be blank in an outsider's schema. */
export interface Category {
  readonly value: string;
  readonly label: string;
  readonly labelEn: string;
}

/** A regular expression that the whole of a value must match, as the schema writes it. */
export interface Pattern {
  readonly source: string;
  readonly test: (text: string) => boolean;
}

/** Bounds are texts that compare as the field's values do: plain decimals, ISO dates, years. */
export interface Bounds {
  readonly minimum?: string;
  readonly maximum?: string;
  readonly exclusiveMinimum?: string;
  readonly exclusiveMaximum?: string;
}

export interface Constraints extends Bounds {
  readonly required: boolean;
  readonly unique: boolean;
  readonly pattern?: Pattern;
  /** Texts as a cell may have them; compared as values of the field. */
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** One column: Table Schema v2 with titles and meanings in Chinese and English, a unit, or the column that holds the unit. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly title: string;
  readonly titleEn: string;
  readonly description?: string;
  readonly descriptionEn?: string;
  /** `cell-reference` and `formula` name text that the checker resolves. */
  readonly content?: string;
  /** How many decimals each number of the field is written with, where that is fixed. */
  readonly decimalPlaces?: number;
  /** `email`, `uri`, `uuid` or `binary` of a text; of a date how it is written, as `%d/%m/%Y`. Absent where it is the default. */
  readonly format?: string;
  /** The texts that a boolean may be written as. */
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  /** Texts that stand for a blank in this field, in place of those of the schema. */
  readonly missingValues?: readonly string[];
  readonly unit?: string;
  readonly unitField?: string;
  readonly categories: readonly Category[];
  readonly constraints: Constraints;
}

export interface ForeignKey {
  readonly fields: readonly string[];
  readonly resource: string;
  readonly referenceFields: readonly string[];
}

/** What a printed form counts. */
export const NUMBERED = ['columns', 'rows'] as const;
export type Numbered = (typeof NUMBERED)[number];

/** How a tidy table is laid out as the official form: rows × columns, income and expenditure side by side where `side` is named. */
export interface FormLayout {
  readonly rows: readonly string[];
  readonly value: string;
  readonly column?: string;
  /** The field whose code stands before the words of `column`. */
  readonly columnCode?: string;
  readonly side?: string;
  /** The field whose rows of one value belong together, under the first of them. */
  readonly group?: string;
  /** Whether the printed form numbers its columns (栏次) and its rows (行次). */
  readonly numbered?: readonly Numbered[];
}

export const TABLE_GROUPS = ['annex', 'accounts', 'performance', 'results', 'reference', 'checks'] as const;
export type TableGroup = (typeof TABLE_GROUPS)[number];

/** A Table Schema (Data Package v2) with this project's additions. `file` is where it was read. */
export interface Schema {
  readonly name: string;
  readonly title: string;
  readonly titleEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly group: TableGroup;
  readonly number?: string;
  readonly order: number;
  /** Other titles that a workbook may print the form under; known while one is read only. */
  readonly titles?: readonly string[];
  readonly valueField?: string;
  readonly labelField?: string;
  readonly form?: FormLayout;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly uniqueKeys: readonly (readonly string[])[];
  /** Texts that stand for a blank. */
  readonly missingValues: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** The schema as it was read: JSON text. */
  readonly text: string;
  readonly file: string;
}

/** The field of that name, or undefined. */
export function findField(schema: Schema, name: string): Field | undefined {
  return schema.fields.find((field) => field.name === name);
}

/** What a reader sees for a code; the code itself where the field has no categories. */
export function getLabel(field: Field, value: string): string {
  return field.categories.find((category) => category.value === value)?.label ?? value;
}

/** True for integer and number fields. */
export function isNumeric(field: Field): boolean {
  return field.type === 'number' || field.type === 'integer';
}
