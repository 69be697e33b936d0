import { compareText } from '../lib/order.ts';
import type { Issue } from '../model/issue.ts';
import type { Schema } from '../model/schema.ts';
import { parseSchema, projectSchemaShape } from './parse-schema.ts';
import { readFolder } from './read-folder.ts';
import { readText } from './read-text.ts';

function readSchema(root: string, file: string, issues: Issue[]): Schema | undefined {
  const text = readText(root, file, issues, { keepMark: true });
  const schema = text === undefined ? undefined : parseSchema(text, projectSchemaShape, file, issues);
  if (schema && !file.endsWith(`/${schema.name}.json`)) issues.push({ rule: 'schema-name', place: { file }, found: schema.name, facts: {} });
  return schema;
}

/** All Table Schemas of `data/schemas/`, by table id, in their order for readers. */
export async function readSchemas(root: string, issues: Issue[]): Promise<Map<string, Schema>> {
  const folder = 'data/schemas';
  const files = (await readFolder(root, folder, issues)).filter((name) => name.endsWith('.json'));
  const schemas = files.flatMap((name) => readSchema(root, `${folder}/${name}`, issues) ?? []);
  return new Map(schemas.toSorted((a, b) => a.order - b.order || compareText(a.name, b.name)).map((schema) => [schema.name, schema]));
}
