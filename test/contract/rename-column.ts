import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const TABLE_FOLDERS = ['data/2020/v1.0.0', 'data/classification/2020', 'seeds/2020'];

/** Copies the project's own inputs to a folder, with its version as a draft that was never released. */
export async function copyAsDraft(root: string): Promise<void> {
  for (const name of ['data', 'content', 'seeds']) await cp(name, join(root, name), { recursive: true });
  const folder = join(root, 'data/2020/v1.0.0');
  for (const path of ['data/2020/SHA256SUMS', 'data/2020/v1.0.0/SHA256SUMS', 'data/2020/v1.0.0/datapackage.json']) await rm(join(root, path));
  for (const name of ['outline', 'functional', 'economic']) await rm(join(folder, `${name}.csv`));
  const text = await readFile(join(folder, 'release.yaml'), 'utf8');
  await writeFile(join(folder, 'release.yaml'), text.replace('status: released', 'status: draft').replace(/^published:.*$/m, 'published:'));
}

/** Every text of a schema's JSON that is the column's name, but for what readers are told. */
function renameIn(value: unknown, from: string, to: string, key = ''): unknown {
  if (Array.isArray(value)) return value.map((entry) => renameIn(entry, from, to, key));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, renameIn(member, from, to, name)]));
  const named = ['name', 'fields', 'primaryKey', 'rows', 'value', 'column', 'columnCode', 'side', 'group', 'valueField', 'labelField', 'unitField'];
  return value === from && named.includes(key) ? to : value;
}

/** A schema with a column under another name, wherever the schema speaks of it; foreign keys of others still name the old one. */
export function renameInSchema(text: string, from: string, to: string): string {
  const { name, group, fields, foreignKeys, ...schema } = JSON.parse(text) as { name: string; group: string; fields: { name: string }[]; foreignKeys?: { fields: unknown; reference: { resource: string; fields: unknown } }[] };
  const own = fields.map((field) => ({ ...field, name: field.name === from ? to : field.name }));
  const keys = foreignKeys?.map(({ fields: mine, reference }) => ({
    fields: renameIn(mine, from, to, 'fields'),
    reference: reference.resource === name || reference.resource === '' ? renameIn(reference, from, to) : reference,
  }));
  return JSON.stringify({ ...(renameIn(schema, from, to) as object), name, group, fields: own, ...(keys && { foreignKeys: keys }) }, null, 2);
}

/** The header of a CSV file with a column under another name. */
export function renameInHeader(text: string, from: string, to: string): string {
  const [header = '', ...rows] = text.split('\n');
  return [header.split(',').map((name) => (name === from ? to : name)).join(','), ...rows].join('\n');
}

/** Renames a column of a table in the schema and in every CSV file of a project, and gives what puts it back. */
export async function renameColumn(root: string, table: string, from: string, to: string): Promise<() => Promise<void>> {
  const files = [join(root, 'data/schemas', `${table}.json`)];
  for (const folder of TABLE_FOLDERS) if ((await readdir(join(root, folder))).includes(`${table}.csv`)) files.push(join(root, folder, `${table}.csv`));
  const former = await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const));
  for (const [file, text] of former) await writeFile(file, file.endsWith('.json') ? renameInSchema(text, from, to) : renameInHeader(text, from, to));
  return async () => { for (const [file, text] of former) await writeFile(file, text); };
}

/** An empty folder for a project. */
export async function emptyFolder(root: string): Promise<void> {
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
}
