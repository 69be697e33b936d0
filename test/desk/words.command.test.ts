import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Imported, type ImportOutcome, type ImportParts, importFiles, undoImport } from '../../src/desk/import-files.ts';
import { bindPassages } from '../../src/inspection/claims/bind-passages.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { inspectSite } from '../../src/site.ts';
import { formatIssue } from '../../src/views/text/issue-text.ts';
import { rememberAll } from '../remember-all.ts';
import { photograph } from './find-refusal.ts';
import { HANDMADE_READER, listExplanation, makeDocument, packDocument } from './handmade-document.ts';
import { packNineForms } from './nine-forms.ts';

const OWN = join(import.meta.dirname, '..', '..');
const OFFICE = '某县水务局';
const SLOW = 60_000;
const PARTS: ImportParts = { reader: HANDMADE_READER, bind: bindPassages };

let folder = '';
let root = '';
const memory = rememberAll();

beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'words-')); });
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  root = join(folder, 'site');
  await rm(root, { recursive: true, force: true });
  await mkdir(join(root, 'seeds'), { recursive: true });
  for (const path of ['data/schemas', 'data/profiles']) await cp(join(OWN, path), join(root, path), { recursive: true });
  await mkdir(join(root, 'content'));
  const names = ['name', 'shortName', 'siteTitle', 'description'].map((key) => `${key}: ${OFFICE}\n`).join('');
  await writeFile(join(root, 'content/site.yaml'), names);
}, SLOW);

const at = (...path: readonly string[]): string => join(root, ...path);
const read = (file: string): Promise<string> => readFile(at(file), 'utf8');
const chapter = async (slug: string): Promise<string> => (await read(`content/2024/${slug}.mdx`)).replace(/^---\n.*?\n---\n\n/s, '');

interface Handed {
  readonly document?: SourceDocument;
  readonly forms?: number;
}

async function take({ document, forms }: Handed, partial = false, parts = PARTS): Promise<ImportOutcome> {
  const files: string[] = [];
  if (document) await writeFile(at('决算说明.docx'), packDocument(document));
  if (document) files.push('决算说明.docx');
  if (forms !== undefined) await writeFile(at('附表.xlsx'), await packNineForms(OFFICE, forms));
  if (forms !== undefined) files.push('附表.xlsx');
  return importFiles(root, { files, year: '2024', partial }, [root], memory, undefined, parts);
}

async function takeAll(handed: Handed, partial = false, parts = PARTS): Promise<Imported> {
  const outcome = await take(handed, partial, parts);
  if ('issues' in outcome) throw new Error(outcome.issues.map(formatIssue).join('\n'));
  return outcome;
}

const explanation = (reception?: string): SourceDocument => makeDocument(listExplanation(OFFICE, reception));
const photographYear = (): Promise<Map<string, string>[]> => Promise.all(['data', 'content', 'seeds'].map((name) => photograph(at(name))));

describe('a year from a document and a workbook', () => {
  it('try', async () => {
    const outcome = await takeAll({ document: explanation(), forms: 1 });
    console.log(outcome.open.map(formatIssue).join('\n'));
    console.log(await readdir(at('content/2024')), await readdir(at('data/2024/v1.0.0')), await readdir(at('seeds/2024')));
    console.log(await read('seeds/2024/outline.csv'), await read('seeds/2024/register.yaml'));
    for (const name of await readdir(at('content/2024'))) console.log(name, '\n', await read(`content/2024/${name}`));
    for (const name of ['facts','changes','glossary','inconsistencies']) console.log(await read(`data/2024/v1.0.0/${name}.csv`).catch(() => name));
  }, SLOW);
});
