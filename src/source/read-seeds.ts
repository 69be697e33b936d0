import { z } from 'zod';
import type { Issue } from '../model/issue.ts';
import type { Schema } from '../model/schema.ts';
import type { Table } from '../model/table.ts';
import type { Register } from '../model/volume.ts';
import { parseYaml } from './parse-yaml.ts';
import { readTables } from './read-release.ts';
import { readText } from './read-text.ts';

const registerShape = z.object({
  title: z.string().min(1),
  publisher: z.string().min(1),
  published: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  language: z.string(),
  form: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int(),
  characters: z.number().int(),
  lines: z.number().int(),
  missing: z.array(z.string()),
});

/** `seeds/<year>/register.yaml`: what is known of the source document. */
export async function readRegister(root: string, year: string, issues: Issue[]): Promise<Register | undefined> {
  const file = `seeds/${year}/register.yaml`;
  const text = await readText(root, file, issues);
  return text === undefined ? undefined : parseYaml(text, registerShape, file, issues)?.value;
}

/** `seeds/<year>/outline.csv`: the locators that `source` columns may use. */
export async function readOutline(root: string, year: string, schemas: ReadonlyMap<string, Schema>, issues: Issue[]): Promise<Table | undefined> {
  return (await readTables(root, `seeds/${year}`, schemas, issues)).get('outline');
}
