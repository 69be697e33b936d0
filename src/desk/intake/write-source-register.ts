import { basename } from 'node:path';
import { sha256Hex } from '../../lib/hash.ts';
import { nameSchema } from '../../source/shapes/name-schema.ts';
import type { HandedFile } from './handed-file.ts';
import type { OpenedDocument } from './open-files.ts';

/** The files that a year was read from. */
export interface YearSource {
  readonly year: string;
  readonly publisher: string;
  readonly workbooks: readonly HandedFile[];
  readonly documents: readonly OpenedDocument[];
}

/** What an editor may have filled already. */
const KEPT = ['title', 'publisher', 'published', 'language'] as const;

/** What an editor wrote, and no import. */
function findKept(text: string, key: string, made: readonly string[]): string | undefined {
  const found = new RegExp(`^${key}: *(.*)$`, 'm').exec(text)?.[1]?.trim();
  return found === undefined || found === '' || found === '""' || made.includes(found) ? undefined : found;
}

const quote = (text: string): string => JSON.stringify(text);
const nameFiles = (files: readonly HandedFile[]): string => files.map(({ name }) => basename(name)).join('、');

/** What the source is, in words: the document, the workbook, or both. */
function describeForm({ workbooks, documents }: YearSource): string {
  const files = documents.map(({ file }) => file);
  return [
    files.length > 0 ? `文档：${nameFiles(files)}` : '',
    workbooks.length > 0 || files.length === 0 ? `工作簿：${nameFiles(workbooks)}` : '',
  ]
    .filter((part) => part !== '')
    .join('；');
}

/**
 * `register.yaml` of a year whose source is a document of words, workbooks, or both; the first file is the one whose
 * digest and size it has, the others stand in the note.
 * @param former the register that is there, whose title, publisher, date and language stay
 */
export function writeSourceRegister(source: YearSource, former: string): string {
  const { year, publisher, workbooks, documents } = source;
  const files = [...documents.map(({ file }) => file), ...workbooks];
  const [first] = files;
  const titles = [`${year}年度${publisher}部门决算公开附表`, `${year}年度${publisher}部门决算`].map(quote);
  const made: Readonly<Record<(typeof KEPT)[number], string>> = {
    title: titles[documents.length > 0 ? 1 : 0] ?? '',
    publisher: quote(publisher),
    published: '""',
    language: 'zh-CN',
  };
  const listed = files.map(({ name, bytes }) => `${basename(name)}（SHA-256：${sha256Hex(bytes)}）`).join('；');
  const pages = documents[0]?.document.pages;
  return [
    nameSchema('register', `seeds/${year}/register.yaml`),
    `# 原文的登记。published 填${documents.length > 0 ? '决算' : '这些附表'}公开的日期，形如 2025-08-30；其余由 npm run import 写出。`,
    `kind: ${documents.length > 0 ? 'document' : 'workbook'}`,
    ...KEPT.map((key) => `${key}: ${findKept(former, key, titles) ?? made[key]}`),
    `year: ${year}`,
    `form: ${quote(describeForm(source))}`,
    `sha256: ${quote(first ? sha256Hex(first.bytes) : '')}`,
    `bytes: ${first?.bytes.length ?? 0}`,
    'characters: null',
    'lines: null',
    ...(pages === undefined ? [] : [`pages: ${pages}`]),
    'missing: []',
    `note: ${quote(files.length > 1 ? `读入了几个${documents.length > 0 ? '文件' : '工作簿'}：${listed}` : '')}`,
    '',
  ].join('\n');
}
