import { z } from 'zod';
import type { Issue } from '../model/issue.ts';
import { type Field, FIELD_TYPES, type ForeignKey, type Schema, TABLE_GROUPS } from '../model/schema.ts';
import { parseYaml } from './parse-yaml.ts';

const scalarText = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const names = z.union([z.string().transform((name) => [name]), z.array(z.string()).min(1)]);

/** A pattern that the whole value must match; ones that Unicode mode refuses, as `\\-`, are read without it. */
function openPattern(source: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(`^(?:${source})$`, flags);
    } catch {
      continue;
    }
  }
  return undefined;
}

const DEFAULT_TRUE = ['true', 'True', 'TRUE', '1'];
const DEFAULT_FALSE = ['false', 'False', 'FALSE', '0'];
/** Names for the one way to write a date that is read here: 2020-12-31. */
const DATE_FORMATS = [undefined, 'default', 'any', '%Y-%m-%d'];

const constraintsShape = z.object({
  required: z.boolean().default(false),
  unique: z.boolean().default(false),
  pattern: z.string().refine((source) => openPattern(source) !== undefined, '正则表达式').transform(openPattern).optional(),
  enum: z.array(scalarText).optional(),
  minimum: scalarText.optional(),
  maximum: scalarText.optional(),
  minLength: z.number().int().optional(),
  maxLength: z.number().int().optional(),
});

const categoryShape = z.object({ value: z.string(), label: z.string(), labelEn: z.string().default('').catch('') });
const formShape = z.object({ rows: z.array(z.string()).min(1), value: z.string(), column: z.string().optional(), columnCode: z.string().optional(), side: z.string().optional(), group: z.string().optional() });
/** Members that say nothing of right or wrong, and mean something else to others. */
const note = z.string().optional().catch(undefined);

const fieldShape = z.object({
  name: z.string().min(1),
  type: z.enum(FIELD_TYPES).default('string'),
  title: note,
  titleEn: z.string().default('').catch(''),
  description: note,
  descriptionEn: note,
  format: z.string().optional(),
  content: note,
  decimalPlaces: z.number().int().min(0).optional(),
  decimalChar: z.literal('.').optional(),
  groupChar: z.literal('').optional(),
  bareNumber: z.literal(true).optional(),
  trueValues: z.array(z.string()).default(DEFAULT_TRUE),
  falseValues: z.array(z.string()).default(DEFAULT_FALSE),
  unit: note,
  unitField: note,
  categories: z.array(categoryShape).default([]).catch([]),
  constraints: constraintsShape.default({ required: false, unique: false }),
});

/** Fields of an outsider's schema; dates are read in one form only. */
const anyFieldShape = fieldShape.refine(({ type, format }) => type !== 'date' || DATE_FORMATS.includes(format), { path: ['format'], message: 'date 字段的默认格式，形如 2020-12-31' });

const foreignKeyShape = z.object({ fields: names, reference: z.object({ resource: z.string().default(''), fields: names }) });

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
  fields: z.array(anyFieldShape).min(1),
  primaryKey: z.union([names, z.tuple([])]).default([]),
  uniqueKeys: z.array(z.array(z.string()).min(1)).default([]),
  foreignKeys: z.array(foreignKeyShape).default([]),
  missingValues: z.array(z.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)])).default(['']),
});

const projectFieldShape = fieldShape.extend({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/),
  title: z.string().min(1),
  titleEn: z.string().min(1),
  description: z.string().min(1),
  descriptionEn: z.string().min(1),
  unit: z.string().optional(),
  unitField: z.string().optional(),
  categories: z.array(categoryShape.extend({ labelEn: z.string().min(1) })).default([]),
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

/** Drops undefined members, so that absent and undefined are one thing. */
function compact<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
}

function openField({ trueValues, falseValues, ...field }: z.infer<typeof fieldShape>): Field {
  const booleans = field.type === 'boolean' ? [...trueValues, ...falseValues] : undefined;
  return compact({ ...field, format: undefined, booleans, title: field.title ?? field.name, constraints: compact(field.constraints) });
}

function openForeignKey({ fields, reference }: z.infer<typeof foreignKeyShape>): ForeignKey {
  return { fields, resource: reference.resource, referenceFields: reference.fields };
}

/** JSON text of a Table Schema → a schema, or issues with line and column. */
export function parseSchema(text: string, shape: typeof anySchemaShape | typeof projectSchemaShape, file: string, issues: Issue[]): Schema | undefined {
  const reading = parseYaml<z.infer<typeof anySchemaShape>>(text, shape as typeof anySchemaShape, file, issues);
  if (!reading) return undefined;
  const { form, ...value } = reading.value;
  return compact({
    ...value,
    form: form && compact(form),
    fields: value.fields.map(openField),
    foreignKeys: value.foreignKeys.map(openForeignKey),
    text,
    file,
  });
}
