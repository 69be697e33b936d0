import { findField, type Schema } from '../model/schema.ts';
import { parseSchema, anySchemaShape } from './schema/parse-schema.ts';

function listResources(text: string): Record<string, unknown>[] {
  try {
    const { resources } = JSON.parse(text) as { resources?: unknown };
    return Array.isArray(resources) ? (resources as Record<string, unknown>[]) : [];
  } catch {
    return [];
  }
}

/** What a schema says of layout holds for frozen tables too, as long as they have the columns it names. */
function takeLayout(frozen: Schema, current: Schema | undefined): Schema {
  const form = current?.form;
  const names = form ? [...form.rows, form.value, form.column, form.side].filter((name) => name !== undefined) : [];
  if (!current || names.some((name) => !findField(frozen, name))) return frozen;
  return { ...frozen, group: current.group, order: current.order, ...(form && { form }) };
}

const parsed = new Map<string, Schema | undefined>();

/** A frozen schema; versions of all years mostly froze the same, which is parsed once. */
function parseFrozen(text: string, file: string): Schema | undefined {
  if (!parsed.has(text)) parsed.set(text, parseSchema(text, anySchemaShape, file, []));
  const schema = parsed.get(text);
  return schema && { ...schema, file };
}

/**
 * The schemas that a released version was sealed with, by table id, from the text of its `datapackage.json`.
 * Columns, types and keys are those of that day, whatever `data/schemas/` says now; a text that is no descriptor gives none, and the seal tells why.
 */
export function readDescriptor(text: string, file: string, schemas: ReadonlyMap<string, Schema>): Map<string, Schema> {
  const frozen = listResources(text).flatMap(
    (resource) => parseFrozen(JSON.stringify(resource['schema'] ?? {}), file) ?? [],
  );
  return new Map(frozen.map((schema) => [schema.name, takeLayout(schema, schemas.get(schema.name))]));
}
