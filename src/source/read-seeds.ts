import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../lib/hash.ts';
import type { Issue } from '../model/issue.ts';
import { type Memory, NO_MEMORY } from '../model/memory.ts';
import type { Schema } from '../model/schema.ts';
import { OUTLINE } from '../model/tables/outline.ts';
import type { Table } from '../model/table.ts';
import type { Register, VolumeDocument } from '../model/volume.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { readTables } from './read-release.ts';
import { REGISTER_WORDS, registerShape } from './shapes/register-shape.ts';
import { decodeText } from './text/decode-text.ts';
import { readBytes, readText } from './text/read-text.ts';

/** What only a text has, or only its register tells: other files come from whoever publishes the site. */
const TEXT_ONLY = new Set(['characters', 'lines', 'publisher']);

/** What the register would say of the text that lies beside it; nothing where none does. */
function measureDocument(root: string, year: string): Partial<Record<string, string>> {
  const file = `seeds/${year}/document.txt`;
  const bytes = existsSync(join(root, file)) ? readBytes(root, file, []) : undefined;
  const text = bytes && decodeText(bytes, file, []);
  if (!bytes || text === undefined) return {};
  return {
    sha256: sha256Hex(bytes),
    bytes: String(bytes.length),
    characters: String([...text].length),
    lines: String(text.split('\n').length - (text.endsWith('\n') ? 1 : 0)),
  };
}

/**
 * `seeds/<year>/register.yaml`: what is known of the source document. Blanks become issues and are given as blank or 0.
 * @param owner who publishes the site, and a workbook that names nobody
 */
export function readRegister(root: string, year: string, owner: string, issues: Issue[]): Register | undefined {
  const file = `seeds/${year}/register.yaml`;
  const text = readText(root, file, issues);
  const reading = text === undefined ? undefined : parseYaml(text, registerShape, file, issues);
  if (!reading) return undefined;
  const { value, placeOf } = reading;
  const asked = Object.entries(REGISTER_WORDS).filter(([key]) => value.kind === 'text' || !TEXT_ONLY.has(key));
  const blanks = asked.filter(([key]) =>
    ['', null].includes((value as Readonly<Record<string, unknown>>)[key] as string | null),
  );
  const measured = blanks.length > 0 ? measureDocument(root, year) : {};
  issues.push(
    ...blanks.map(([key, expected]): Issue => ({
      rule: 'register-blank',
      place: placeOf([key]),
      found: '',
      facts: { key, expected: measured[key] ?? expected },
    })),
  );
  if (value.completeness === 'partial' && value.missing.length === 0) {
    issues.push({ rule: 'register-partial', place: placeOf(['completeness']), found: value.completeness, facts: {} });
  }
  const publisher = value.publisher === '' && value.kind !== 'text' ? owner : value.publisher;
  const { pages, ...rest } = value;
  const paged = pages === null ? {} : { pages };
  return {
    ...rest,
    ...paged,
    publisher,
    bytes: value.bytes ?? 0,
    characters: value.characters ?? 0,
    lines: value.lines ?? 0,
  };
}

/** Columns of the outline that an outline may be without: versions were sealed before there were any. */
const LATE = new Set<string>([OUTLINE.at.page, OUTLINE.at.paragraph]);

/** A schema without some of its columns, in its text too, by which a release seals it. */
function dropFields(schema: Schema, isGone: (name: string) => boolean): Schema {
  // Its members keep their order: a version that is sealed from it is the same to the byte whenever that is done.
  const whole = JSON.parse(schema.text) as { fields: readonly { name: string }[] };
  const text = `${JSON.stringify({ ...whole, fields: whole.fields.filter(({ name }) => !isGone(name)) }, null, 2)}\n`;
  return { ...schema, text, fields: schema.fields.filter(({ name }) => !isGone(name)) };
}

/** The schema of an outline, without the later columns that the file does not have. */
function fitOutline(root: string, file: string, schema: Schema, { recall }: Memory): Schema {
  const bytes = existsSync(join(root, file)) ? readBytes(root, file, []) : undefined;
  const header = bytes && new TextDecoder().decode(bytes.subarray(0, Math.max(bytes.indexOf(10), 0))).trim();
  if (header === undefined) return schema;
  const names = new Set(header.split(','));
  const fit = (): Schema => dropFields(schema, (name) => LATE.has(name) && !names.has(name));
  return [...LATE].some((name) => names.has(name))
    ? schema
    : recall(`outline ${file}`, [fitOutline, schema, header], fit);
}

/** `seeds/<year>/outline.csv`: the locators that `source` columns may use. */
export async function readOutline(
  root: string,
  year: string,
  schemas: ReadonlyMap<string, Schema>,
  issues: Issue[],
  memory = NO_MEMORY,
): Promise<Table | undefined> {
  const file = `seeds/${year}/outline.csv`;
  const own: Issue[] = [];
  const schema = schemas.get(OUTLINE.id);
  const fitted = schema ? new Map([...schemas, [OUTLINE.id, fitOutline(root, file, schema, memory)]]) : schemas;
  const table = (await readTables(root, `seeds/${year}`, fitted, own, memory)).get(OUTLINE.id);
  if (!table && own.length === 0) own.push({ rule: 'file-missing', place: { file }, found: file, facts: {} });
  issues.push(...own);
  return table;
}

/**
 * `seeds/<year>/document.txt`: the text of the source document, where the publisher lays it there.
 * Its digest must be the one in the register, or every line number of the outline is in doubt.
 */
export function readSourceDocument(
  root: string,
  year: string,
  register: Register | undefined,
  issues: Issue[],
): VolumeDocument | undefined {
  const file = `seeds/${year}/document.txt`;
  if (!existsSync(join(root, file))) return undefined;
  const bytes = readBytes(root, file, issues);
  const text = bytes && decodeText(bytes, file, issues);
  if (!bytes || text === undefined) return undefined;
  const digest = sha256Hex(bytes);
  if (register && register.sha256 !== '' && register.sha256 !== digest)
    issues.push({ rule: 'document-digest', place: { file }, found: digest, facts: { expected: register.sha256 } });
  return { file, text, bytes, digest };
}
