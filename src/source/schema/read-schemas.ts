import { compareText } from '../../lib/order.ts';
import type { Issue } from '../../model/issue.ts';
import { type Memory, NO_MEMORY, recallReading } from '../../model/memory.ts';
import type { Schema } from '../../model/schema.ts';
import { parseSchema, projectSchemaShape } from './parse-schema.ts';
import { readFolder } from '../read-folder.ts';
import { readText } from '../text/read-text.ts';

function readSchema(root: string, file: string, issues: Issue[], memory: Memory): Schema | undefined {
  const text = readText(root, file, issues, { keepMark: true });
  if (text === undefined) return undefined;
  const parse = (own: Issue[]): Schema | undefined => parseSchema(text, projectSchemaShape, file, own);
  const schema = recallReading(memory, file, [parseSchema, text], issues, parse);
  if (schema && !file.endsWith(`/${schema.name}.json`))
    issues.push({ rule: 'schema-name', place: { file }, found: schema.name, facts: {} });
  return schema;
}

/** All Table Schemas of `data/schemas/`, by table id, in their order for readers. */
export async function readSchemas(root: string, issues: Issue[], memory = NO_MEMORY): Promise<Map<string, Schema>> {
  const folder = 'data/schemas';
  const files = (await readFolder(root, folder, issues)).filter((name) => name.endsWith('.json'));
  const schemas = files.flatMap((name) => readSchema(root, `${folder}/${name}`, issues, memory) ?? []);
  const sort = (): Schema[] => schemas.toSorted((a, b) => a.order - b.order || compareText(a.name, b.name));
  return memory.recall(folder, [readSchemas, ...schemas], () => new Map(sort().map((schema) => [schema.name, schema])));
}
