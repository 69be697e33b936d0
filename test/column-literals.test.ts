import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CONTRACTS } from '../src/model/tables/list-contracts.ts';
import { SHARED } from '../src/model/tables/shared-columns.ts';

/** Names of columns and tables stand here and nowhere else. */
const HOME = 'src/model/tables/';
/** What writes tables as an editor would, and so names their columns; `npm run check` judges what it wrote. */
const AUTHORS = ['src/desk/sample/', 'src/desk/intake/', 'src/inspection/claims/', 'src/inspection/rules/'];

/** Functions that take the name of a column. */
const READERS = ['getText', 'findText', 'getValue', 'placeOf', 'findField', 'nameCell'];
/** Maps that hold tables by name. */
const SHELVES = new Set(['tables', 'references', 'classification', 'codes']);
const COLUMNS: ReadonlySet<string> = new Set([
  ...CONTRACTS.flatMap(({ columns }) => Object.keys(columns)),
  ...Object.values(SHARED),
]);
const TABLES: ReadonlySet<string> = new Set([
  ...CONTRACTS.map(({ id }) => id),
  ...readdirSync('data/schemas').map((name) => name.replace('.json', '')),
]);

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The program of a page: its front matter, and the text between braces of its markup, each as one file. */
function readPrograms(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return [text];
  const [, front = '', markup = ''] = /^---\n(.*?)^---$(.*)/ms.exec(text) ?? [];
  return [
    front,
    `const page = <>${markup.replace(/<(script|style)\b.*?<\/\1>/gs, '').replace(/<!--.*?-->/gs, '')}</>;`,
  ];
}

function nameOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) ? node.name.text : '';
}

/** Whether a literal stands where a column's name is read by: in the arguments of a reader, or in a list that is gone through with one. */
function isRead(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isStatement(at) && !ts.isSourceFile(at); at = at.parent) {
    if (!ts.isCallExpression(at)) continue;
    if (
      READERS.includes(nameOf(at.expression)) &&
      at.arguments.length > 1 &&
      at.arguments.some((argument) => argument.pos <= node.pos && node.end <= argument.end)
    )
      return true;
    const list = ts.isPropertyAccessExpression(at.expression) ? at.expression.expression : undefined;
    const walk = at.arguments.map((argument) => argument.getText()).join();
    if (
      list &&
      ts.isArrayLiteralExpression(list) &&
      list.elements.some((element) => element === node) &&
      READERS.some((reader) => walk.includes(`${reader}(`))
    )
      return true;
  }
  return false;
}

/** Columns whose names other things have too, such as attributes and filters. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['year', 'unit', 'title', 'text', 'number', 'code', 'id']);

/** Whether a literal is compared with the name of a field or of a schema. */
function isCompared({ parent }: ts.Node): boolean {
  if (!ts.isBinaryExpression(parent) || !/^[!=]==$/.test(parent.operatorToken.getText())) return false;
  return [parent.left, parent.right].some(
    (side) => /(?:^|\.)(?:name|field)$/.test(side.getText()) && !/element|attribute|error/i.test(side.getText()),
  );
}

/** Whether a literal is the key that values of a row, or tables of a version, are found by. */
function isKey(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isElementAccessExpression(parent)) return nameOf(parent.expression) === 'values';
  return (
    ts.isCallExpression(parent) &&
    ts.isPropertyAccessExpression(parent.expression) &&
    ['get', 'has'].includes(parent.expression.name.text) &&
    SHELVES.has(nameOf(parent.expression.expression))
  );
}

/** Whether a text names a cell of a table: `changes:total.rate`. */
function isReference(text: string): boolean {
  return TABLES.has(/^([a-z0-9-]+):/.exec(text)?.[1] ?? '');
}

/** Literals that name a column or a table of the data, as `file: 'literal'`. */
function listLiterals(file: string, program: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
      const { text } = node;
      const named =
        text !== '' &&
        (isRead(node) ||
          (isKey(node) && (COLUMNS.has(text) || TABLES.has(text))) ||
          (isCompared(node) && !AMBIGUOUS.has(text) && (COLUMNS.has(text) || TABLES.has(text))));
      const spelled =
        (/_/.test(text) && COLUMNS.has(text)) ||
        isReference(text) ||
        (ts.isStringLiteralLike(node) && /-/.test(text) && TABLES.has(text));
      if (named || spelled) found.push(`${file}: '${text}'`);
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile('program.tsx', program, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

const files = ['src', 'scripts']
  .flatMap(listFiles)
  .filter((file) => !file.startsWith(HOME) && !AUTHORS.some((folder) => file.startsWith(folder)));

describe('columns and tables of the data', () => {
  it('are named in the contract only', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap((file) => readPrograms(file).flatMap((program) => listLiterals(file, program)))).toEqual([]);
  });

  it.each([
    "getText(row, 'reason')",
    "const [a] = ['measure', 'rate'].map((field) => getText(row, field));",
    "release.tables.get('glossary')",
    "row.values['name']",
    "fields.find(({ name }) => name === 'basis')",
    'findCell(release, `changes:${row.id}.rate`)',
    "const wanted = ['source_term'];",
    "findField(schema, 'kind')",
  ])('are found where they are named: %s', (program) => {
    expect(listLiterals('example.ts', program)).not.toEqual([]);
  });

  it.each([
    'getText(row, field.name)',
    'release.tables.get(name)',
    "part.name === 'Term'",
    "const words = { name: 'x' };",
    'findCell(release, `${name}:${row.id}`)',
  ])('are not where they are not: %s', (program) => {
    expect(listLiterals('example.ts', program)).toEqual([]);
  });
});
