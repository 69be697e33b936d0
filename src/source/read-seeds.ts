import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256Hex } from '../lib/hash.ts';
import type { Issue } from '../model/issue.ts';
import type { Schema } from '../model/schema.ts';
import type { Table } from '../model/table.ts';
import type { Register, SourceDocument } from '../model/volume.ts';
import { parseYaml } from './parse-yaml.ts';
import { readTables } from './read-release.ts';
import { decodeText } from './decode-text.ts';
import { readBytes, readText } from './read-text.ts';

const registerShape = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1),
  year: z.number().int().optional(),
  note: z.string().default(''),
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
  const file = `seeds/${year}/outline.csv`;
  const own: Issue[] = [];
  const table = (await readTables(root, `seeds/${year}`, schemas, own)).get('outline');
  if (!table && own.length === 0) own.push({ rule: 'file-missing', place: { file }, found: file, facts: {} });
  issues.push(...own);
  return table;
}

/**
 * `seeds/<year>/document.txt`: the text of the source document, where the publisher lays it there.
 * Its digest must be the one in the register, or every line number of the outline is in doubt.
 */
export async function readSourceDocument(root: string, year: string, register: Register | undefined, issues: Issue[]): Promise<SourceDocument | undefined> {
  const file = `seeds/${year}/document.txt`;
  if (!existsSync(join(root, file))) return undefined;
  const bytes = await readBytes(root, file, issues);
  const text = bytes && decodeText(bytes, file, issues);
  if (!bytes || text === undefined) return undefined;
  const digest = sha256Hex(bytes);
  if (register && register.sha256 !== digest) issues.push({ rule: 'document-digest', place: { file }, found: digest, facts: { expected: register.sha256 } });
  return { file, text, bytes, digest };
}
