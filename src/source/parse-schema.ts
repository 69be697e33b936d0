import { z } from 'zod';
import type { Issue } from '../model/issue.ts';
import { type Field, FIELD_TYPES, type ForeignKey, type Schema, TABLE_GROUPS } from '../model/schema.ts';
import { parseYaml } from './parse-yaml.ts';

const scalarText = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const names = z.union([z.string().transform((name) => [name]), z.array(z.string()).min(1)]);

function isPattern(source: string): boolean {
  try {
    return Boolean(new RegExp(source, 'u'));
  } catch {
    return false;
  }
}

const constraintsShape = z.object({
  required: z.boolean().default(false),
  unique: z.boolean().default(false),
  pattern: z.string().refine(isPattern, '正则表达式').transform((source) => new RegExp(`^(?:${source})$`, 'u')).optional(),
  enum: z.array(scalarText).optional(),
  minimum: scalarText.optional(),
  maximum: scalarText.optional(),
  minLength: z.number().int().optional(),
  maxLength: z.number().int().optional(),
});

const fieldShape = z.object({
  name: z.string().min(1).refine((name) => name !== '__proto__', '安全的列名'),
  type: z.enum(FIELD_TYPES).default('string'),
  title: z.string().optional(),
  titleEn: z.string().default(''),
  description: z.string().optional(),
  format: z.string().optional(),
  decimalPlaces: z.number().int().min(0).optional(),
  unit: z.string().optional(),
  unitField: z.string().optional(),
  categories: z.array(z.object({ value: z.string(), label: z.string() })).default([]),
  constraints: constraintsShape.default({ required: false, unique: false }),
});

const foreignKeyShape = z.object({ fields: names, reference: z.object({ resource: z.string().default(''), fields: names }) });

/** Any Table Schema, as an outsider may bring it: fields are all it needs. */
export const anySchemaShape = z.object({
  name: z.string().default('table'),
  title: z.string().default(''),
  titleEn: z.string().default(''),
  description: z.string().default(''),
  descriptionEn: z.string().default(''),
  group: z.enum(TABLE_GROUPS).default('reference'),
  number: z.string().optional(),
  order: z.number().default(0),
  valueField: z.string().optional(),
  labelField: z.string().optional(),
  form: z.object({ rows: z.array(z.string()).min(1), value: z.string(), column: z.string().optional(), side: z.string().optional() }).optional(),
  fields: z.array(fieldShape).min(1),
  primaryKey: names.default([]),
  uniqueKeys: z.array(z.array(z.string()).min(1)).default([]),
  foreignKeys: z.array(foreignKeyShape).default([]),
  missingValues: z.array(z.string()).default(['']),
});

const projectFieldShape = fieldShape.extend({ name: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/), title: z.string().min(1), titleEn: z.string().min(1) });

/** A Table Schema of this project: with titles in both languages, a group, an order and a key. */
export const projectSchemaShape = anySchemaShape.extend({
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  titleEn: z.string().min(1),
  description: z.string().min(1),
  descriptionEn: z.string().min(1),
  group: z.enum(TABLE_GROUPS),
  order: z.number(),
  fields: z.array(projectFieldShape).min(1),
  primaryKey: names,
});

/** Drops undefined members, so that absent and undefined are one thing. */
function compact<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
}

function openField(field: z.infer<typeof fieldShape>): Field {
  return compact({ ...field, title: field.title ?? field.name, constraints: compact(field.constraints) });
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
    file,
  });
}
