import { z } from 'zod';
import type { Issue } from '../../model/issue.ts';
import { type ForeignKey, NUMBERED, type Schema, TABLE_GROUPS } from '../../model/schema.ts';
import { checkMembers } from './check-members.ts';
import { checkNames } from './check-names.ts';
import { fieldShape, missingValuesShape, note, projectFieldShape } from './field-shape.ts';
import { compact, openField } from './open-field.ts';
import { type JsonReading, parseJson } from '../yaml/parse-json.ts';
import { addFault, type SchemaPart } from './schema-fault.ts';

const names = z.union([z.string().transform((name) => [name]), z.array(z.string()).min(1)]);
const formShape = z.object({
  rows: z.array(z.string()).min(1),
  value: z.string(),
  column: z.string().optional(),
  columnCode: z.string().optional(),
  side: z.string().optional(),
  group: z.string().optional(),
  numbered: z.array(z.enum(NUMBERED)).optional(),
});

const foreignKeyShape = z.object({
  fields: names,
  reference: z.object({ resource: z.string().default(''), fields: names, package: z.unknown().optional() }),
});

/** Any Table Schema, as an outsider may bring it: fields are all it needs. */
export const anySchemaShape = z.object({
  name: z.string().default('table').catch('table'),
  title: z.string().default('').catch(''),
  titleEn: z.string().default('').catch(''),
  description: z.string().default('').catch(''),
  descriptionEn: z.string().default('').catch(''),
  group: z.enum(TABLE_GROUPS).default('reference').catch('reference'),
  number: note,
  order: z.number().default(0).catch(0),
  valueField: note,
  labelField: note,
  form: formShape.optional().catch(undefined),
  fields: z.array(fieldShape).min(1),
  primaryKey: z.union([names, z.tuple([])]).default([]),
  uniqueKeys: z.array(z.array(z.string()).min(1)).default([]),
  foreignKeys: z.array(foreignKeyShape).default([]),
  missingValues: missingValuesShape.default(['']),
  fieldsMatch: z.unknown().optional(),
});

/** A Table Schema of this project: with titles and meanings in both languages, a group, an order and a key. */
export const projectSchemaShape = anySchemaShape.extend({
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  titleEn: z.string().min(1),
  description: z.string().min(1),
  descriptionEn: z.string().min(1),
  group: z.enum(TABLE_GROUPS),
  number: z.string().optional(),
  order: z.number(),
  valueField: z.string().optional(),
  labelField: z.string().optional(),
  form: formShape.optional(),
  fields: z.array(projectFieldShape).min(1),
  primaryKey: names,
});

type RawSchema = z.infer<typeof anySchemaShape>;

const JSON_TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象 { … }',
};

/** What a member should hold, in words. */
function describeShape(fault: z.core.$ZodIssue): string {
  if (fault.code === 'invalid_type') return JSON_TYPES[fault.expected] ?? fault.message;
  if (fault.code === 'invalid_value') return fault.values.map(String).join('、');
  if (fault.code === 'too_small')
    return fault.origin === 'array' || fault.origin === 'string' ? '不是空的' : `至少 ${String(fault.minimum)}`;
  if (fault.code === 'invalid_format') return `合乎 ${(fault as { pattern?: string }).pattern ?? fault.format}`;
  if (fault.code === 'invalid_union')
    return [...new Set(fault.errors.flatMap(([first]) => (first ? describeShape(first) : [])))].join('或');
  return fault.message;
}

function addShapeFault(fault: z.core.$ZodIssue, part: SchemaPart): void {
  const path = fault.path.filter((step) => typeof step !== 'symbol');
  const isAbsent =
    path.length > 0 &&
    path.reduce<unknown>(
      (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
      part.reading.value,
    ) === undefined;
  const isTypeOfOthers = fault.code === 'invalid_value' && path.at(-1) === 'type';
  addFault(
    part,
    isTypeOfOthers ? 'schema-unread' : 'schema-value',
    path,
    describeShape(fault),
    isAbsent ? String(path.at(-1)) : undefined,
  );
}

function openForeignKey({ fields, reference }: RawSchema['foreignKeys'][number], part: SchemaPart): ForeignKey {
  if (reference.package !== undefined)
    addFault(part, 'schema-unread', ['reference', 'package'], '同一个数据包里的表，不写 package');
  if (fields.length !== reference.fields.length)
    addFault(part, 'schema-value', ['reference', 'fields'], `与 fields 一样多的字段（${fields.length} 个）`);
  return { fields, resource: reference.resource, referenceFields: reference.fields };
}

/** Columns are compared with the fields one by one, in order; other ways to match them are not read. */
function checkFieldsMatch({ fieldsMatch }: RawSchema, part: SchemaPart): void {
  if (fieldsMatch !== undefined && JSON.stringify([fieldsMatch].flat()) !== '["exact"]')
    addFault(part, 'schema-unread', ['fieldsMatch'], 'exact：各列与字段一一对应，次序相同');
}

/** What the pages and files of this project cannot show as it is: dates that are not ISO, and blanks of one field's own. */
function checkOwn(schema: Schema, part: SchemaPart): void {
  for (const [index, { type, format, missingValues }] of schema.fields.entries()) {
    if (type === 'date' && format !== undefined)
      addFault(part, 'schema-unread', ['fields', index, 'format'], '%Y-%m-%d');
    if (missingValues)
      addFault(part, 'schema-unread', ['fields', index, 'missingValues'], '写在表说明最外层的 missingValues');
  }
}

function openSchema(
  { form, fieldsMatch, ...value }: RawSchema,
  reading: JsonReading,
  text: string,
  file: string,
  issues: Issue[],
): Schema {
  const whole: SchemaPart = { reading, path: [], issues };
  checkFieldsMatch({ ...value, fieldsMatch }, whole);
  const schema: Schema = compact({
    ...value,
    form: form && compact(form),
    fields: value.fields.map((field, index) => openField(field, { ...whole, path: ['fields', index] })),
    foreignKeys: value.foreignKeys.map((key, index) => openForeignKey(key, { ...whole, path: ['foreignKeys', index] })),
    text,
    file,
  });
  return schema;
}

/**
 * JSON text of a Table Schema → a schema. Every member is honoured as Table Schema says, or is an issue with line and column; one that could be
 * read apart from such issues is given too.
 */
export function parseSchema(
  text: string,
  shape: typeof anySchemaShape | typeof projectSchemaShape,
  file: string,
  issues: Issue[],
): Schema | undefined {
  const reading = parseJson(text, file, issues);
  if (!reading) return undefined;
  const part: SchemaPart = { reading, path: [], issues };
  const result = (shape as typeof anySchemaShape).safeParse(reading.value, { error: z.locales.zhCN().localeError });
  issues.push(...checkMembers(reading));
  if (!result.success) {
    for (const fault of result.error.issues) addShapeFault(fault, part);
    return undefined;
  }
  const schema = openSchema(result.data, reading, text, file, issues);
  checkNames(schema, shape === projectSchemaShape, part);
  if (shape === projectSchemaShape) checkOwn(schema, part);
  return schema;
}
