import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..', '..');
const ajv = new Ajv2020({ strict: false });

/** Whether a text holds to a JSON Schema of `.config/schemas/`; what is wrong with it, else nothing. */
export function judgeBySchema(schema: string, text: string): string[] {
  const file = join(ROOT, '.config/schemas', schema);
  const validate =
    ajv.getSchema(file) ?? ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')) as object, file).getSchema(file);
  if (!validate) throw new Error(`no schema ${schema}`);
  if (validate(parse(text))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** YAML files of what editors write; a version says by itself what it is and is sealed. */
function listYaml(root: string): string[] {
  return ['content', 'seeds', 'data'].flatMap((folder) =>
    (existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }) : [])
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((file) => file.endsWith('.yaml') && !file.endsWith('/release.yaml')),
  );
}

/** What is wrong with the YAML files of a project: first lines that lead to no JSON Schema, and what theirs refuse. */
export function findSchemaFaults(root: string): { files: number; faults: string[] } {
  const files = listYaml(root);
  const faults = files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    const schema = posix.join(dirname(file), path);
    if (dirname(schema) !== '.config/schemas' || !existsSync(join(ROOT, schema))) return [`${file}: ${path}`];
    return judgeBySchema(posix.basename(schema), text).map((fault) => `${file}: ${fault}`);
  });
  return { files: files.length, faults };
}
