import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { compareText } from '../lib/order.ts';
import type { Issue } from '../model/issue.ts';
import { FIELD_TYPES, type Field, type ForeignKey, type Schema, TABLE_GROUPS } from '../model/schema.ts';
import { parseYaml } from './parse-yaml.ts';
import { readText } from './read-text.ts';

const scalarText = z.union([z.string(), z.number()]).transform(String);
const names = z.union([z.string().transform((name) => [name]), z.array(z.string()).min(1)]);

const constraintsShape = z.object({
  required: z.boolean().default(false),
  unique: z.boolean().default(false),
  pattern: z.string().transform((source) => new RegExp(`^(?:${source})$`, 'u')).optional(),
  enum: z.array(scalarText).optional(),
  minimum: scalarText.optional(),
  maximum: scalarText.optional(),
});

const fieldShape = z.object({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/),
  type: z.enum(FIELD_TYPES),
  title: z.string().min(1),
  titleEn: z.string().min(1),
  description: z.string().optional(),
  format: z.string().optional(),
  unit: z.string().optional(),
  unitField: z.string().optional(),
  categories: z.array(z.object({ value: z.string(), label: z.string() })).default([]),
  constraints: constraintsShape.default({ required: false, unique: false }),
});

const foreignKeyShape = z.object({ fields: names, reference: z.object({ resource: z.string(), fields: names }) });

const schemaShape = z.object({
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
  form: z.object({ rows: z.array(z.string()).min(1), value: z.string(), column: z.string().optional(), side: z.string().optional() }).optional(),
  fields: z.array(fieldShape).min(1),
  primaryKey: names,
  foreignKeys: z.array(foreignKeyShape).default([]),
});

/** Drops undefined members, so that absent and undefined are one thing. */
function compact<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
}

function openField(field: z.infer<typeof fieldShape>): Field {
  return compact({ ...field, constraints: compact(field.constraints) });
}

function openForeignKey({ fields, reference }: z.infer<typeof foreignKeyShape>): ForeignKey {
  return { fields, resource: reference.resource, referenceFields: reference.fields };
}

async function readSchema(root: string, file: string, issues: Issue[]): Promise<Schema | undefined> {
  const text = await readText(root, file, issues);
  const reading = text === undefined ? undefined : parseYaml(text, schemaShape, file, issues);
  if (!reading) return undefined;
  const { form, ...value } = reading.value;
  if (!file.endsWith(`/${value.name}.json`)) issues.push({ rule: 'schema-name', place: { file }, found: value.name, facts: {} });
  return compact({
    ...value,
    form: form && compact(form),
    fields: value.fields.map(openField),
    foreignKeys: value.foreignKeys.map(openForeignKey),
    file,
  });
}

/** All Table Schemas of `data/schemas/`, by table id, in their order for readers. */
export async function readSchemas(root: string, issues: Issue[]): Promise<Map<string, Schema>> {
  const folder = 'data/schemas';
  const files = (await readdir(join(root, folder))).filter((name) => name.endsWith('.json')).toSorted(compareText);
  const schemas = (await Promise.all(files.map((name) => readSchema(root, `${folder}/${name}`, issues)))).flatMap((schema) => schema ?? []);
  return new Map(schemas.toSorted((a, b) => a.order - b.order || compareText(a.name, b.name)).map((schema) => [schema.name, schema]));
}
