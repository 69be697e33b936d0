import { compareText } from '../../lib/order.ts';
import type { Issue } from '../../model/issue.ts';
import {
  findForm,
  type FormSettings,
  type Profile,
  type ProfileColumn,
  type ProfileForm,
} from '../../model/profile.ts';
import type { Schema } from '../../model/schema.ts';
import { SHARED } from '../../model/tables/shared-columns.ts';
import { parseSchema, projectSchemaShape } from '../schema/parse-schema.ts';

/** A schema as JSON, as far as a profile changes it. */
interface RawField {
  readonly name: string;
  readonly categories?: readonly { readonly value: string; readonly label: string; readonly labelEn: string }[];
  readonly constraints?: Readonly<Record<string, unknown>>;
}
interface RawSchema {
  readonly form?: Readonly<Record<string, unknown>> & { readonly column?: string };
  readonly foreignKeys?: readonly unknown[];
  readonly fields: readonly RawField[];
}

const COLUMN = 'column';
const CODE = SHARED.code;

const NEW_CODE = {
  name: CODE,
  type: 'string',
  title: '科目编码',
  titleEn: 'Code',
  description: '这一行的功能分类科目编码；合计行留空',
  descriptionEn: 'Functional code of the row; blank for the total',
};
const NEW_COLUMN = {
  name: COLUMN,
  type: 'string',
  title: '栏目',
  titleEn: 'Column',
  description: '官方表的栏目',
  descriptionEn: 'Column of the official form',
};

/** The categories of a column field: those of the profile, in its order and words; English ones as the schema has them. */
function makeCategories(
  columns: readonly ProfileColumn[],
  { categories = [] }: Partial<RawField>,
): RawField['categories'] {
  return columns.map(({ value, label, labelEn }) => {
    const own = categories.find((category) => category.value === value);
    return { value, label, labelEn: labelEn === '' ? (own?.labelEn ?? value) : labelEn };
  });
}

function makeColumn(field: RawField, columns: readonly ProfileColumn[]): RawField {
  const values = columns.map(({ value }) => value);
  return {
    ...field,
    categories: makeCategories(columns, field) ?? [],
    constraints: { ...field.constraints, required: true, enum: values },
  };
}

/** The fields of a table with the codes and columns of its form, which stand behind the id. */
function makeFields({ fields }: RawSchema, { columns, codes }: ProfileForm): RawField[] {
  const has = (name: string): boolean => fields.some((field) => field.name === name);
  const [first, ...rest] = fields;
  const named = rest.findIndex(({ name }) => name === SHARED.name) + 1;
  const coded = codes !== '' && !has(CODE);
  const columned = columns.length > 0 && !has(COLUMN);
  const all = [
    ...(first ? [first] : []),
    ...(coded ? [NEW_CODE] : []),
    ...rest.slice(0, named),
    ...(columned ? [NEW_COLUMN] : []),
    ...rest.slice(named),
  ];
  return all.map((field) => (field.name === COLUMN && columns.length > 0 ? makeColumn(field, columns) : field));
}

function makeLayout({ form, fields }: RawSchema, { columns, codes, numbered }: ProfileForm): RawSchema['form'] {
  const coded = codes !== '' && !fields.some(({ name }) => name === CODE);
  const counts = numbered.length > 0 ? { numbered } : {};
  return {
    ...form,
    ...counts,
    ...(coded && { rows: [CODE, SHARED.name] }),
    ...(columns.length > 0 && form?.column === undefined && { column: COLUMN }),
  };
}

function makeKeys({ foreignKeys = [], fields }: RawSchema, { codes }: ProfileForm): Pick<RawSchema, 'foreignKeys'> {
  const coded = codes !== '' && !fields.some(({ name }) => name === CODE);
  const keys = coded
    ? [...foreignKeys, { fields: [CODE], reference: { resource: codes, fields: [CODE] } }]
    : foreignKeys;
  return keys.length > 0 ? { foreignKeys: keys } : {};
}

/** The text of a schema as the form of a profile is laid out, with the number and title that the year prints. */
function rewrite(text: string, form: ProfileForm, number: string, title: string): string {
  const raw = JSON.parse(text) as RawSchema;
  const own = form.note === '' ? {} : { description: form.note };
  const made = {
    ...raw,
    title,
    ...own,
    number,
    order: Number(number),
    form: makeLayout(raw, form),
    fields: makeFields(raw, form),
    ...makeKeys(raw, form),
  };
  return `${JSON.stringify(made, null, 2)}\n`;
}

/**
 * The schemas of a year that follows a profile: its forms with their numbers, titles, order, columns and codes;
 * other tables as they are, and forms of other profiles not at all.
 * @param schemas the tables that the project knows, by id
 */
export function followProfile(
  schemas: ReadonlyMap<string, Schema>,
  profile: Profile,
  { forms }: FormSettings,
  issues: Issue[],
): Map<string, Schema> {
  const followed = [...schemas.values()].flatMap((schema) => {
    const form = findForm(profile, schema.name);
    if (!form) return schema.number === undefined ? [schema] : [];
    const printed = forms.find(({ table }) => table === form.table) ?? form;
    const text = rewrite(schema.text, form, printed.number, printed.title);
    if (text === `${JSON.stringify(JSON.parse(schema.text), null, 2)}\n`) return [schema];
    return parseSchema(text, projectSchemaShape, schema.file, issues) ?? [];
  });
  const sorted = followed.toSorted((a, b) => a.order - b.order || compareText(a.name, b.name));
  return new Map(sorted.map((schema) => [schema.name, schema]));
}
