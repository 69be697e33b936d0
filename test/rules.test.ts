import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { BASES } from '../src/model/cell.ts';
import { FIELD_TYPES } from '../src/model/schema.ts';
import { RULE_TEXTS } from '../src/views/say/issue-text.ts';

const RULE_ID = /^[a-z]+(?:-[a-z0-9]+)+$/;

/** Words of the data model that are spelled like rule ids, but are none. */
const OTHER_WORDS = new Set<string>([
  ...BASES,
  ...listFormulaFaults(),
  'cell-reference',
  'after-quote',
  'utf-8',
  'utf-16le',
  'utf-16be',
  'chinese-simplified',
  'latin-ext',
  'http-equiv',
  'content-security-policy',
  'strict-origin-when-cross-origin',
  'content-type',
  'bom-ref',
  'packed-refs',
  'unexpected-eof',
  'end-tag-mismatch',
  'unexpected-closing-slash',
  'mdxjs-esm',
  'mdx-expression',
  'data-sites',
  'data-index',
  'data-first',
  'encryption-data',
]);

/** Beginnings of ids that are put together, but name identities and rows. */
const OTHER_FAMILIES = new Set(['stated-share-', 'stated-change-', 'class-']);

/** Rule ids that are put together from a family and a kind: the template's beginning, and every end it can get. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'value-': FIELD_TYPES,
  'formula-': listFormulaFaults(),
};

function parseFile(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** The members of FormulaFault's `kind`. */
function listFormulaFaults(): string[] {
  const kinds: string[] = [];
  walk(parseFile('src/model/formula.ts'), (node) => {
    if (ts.isTypeAliasDeclaration(node) && node.name.text === 'FormulaFault') {
      walk(node, (inner) => {
        if (ts.isLiteralTypeNode(inner) && ts.isStringLiteral(inner.literal)) kinds.push(inner.literal.text);
      });
    }
  });
  return kinds;
}

function isModuleName(node: ts.Node): boolean {
  return ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent);
}

/** Rooms whose files find faults. */
const RAISING = [
  'src/source',
  'src/source/csv',
  'src/source/text',
  'src/source/yaml',
  'src/source/chapter',
  'src/source/schema',
  'src/source/profile',
  'src/source/workbook',
  'src/source/workbook/foreign',
  'src/checks',
  'src/checks/judge',
  'src/source/document',
  'src/source/document/docx',
  'src/source/document/doc',
  'src/source/document/html',
  'src/source/document/pdf',
  'src/desk',
  'src/desk/command',
  'src/desk/form',
  'src/desk/inspect',
  'src/desk/intake',
  'src/publish',
  'src/publish/hosts',
  'src/publish/served',
  'src/publish/city',
];

/** Rooms where names of elements and styles are spelled like rule ids: of those only what begins so is one. */
const FOREIGN = [
  ['src/source/workbook/foreign', 'import-'],
  ['src/source/document', 'document-'],
] as const;

/** Every rule id that stands in the readers and the checks, with the file it stands in. */
function listRaisedRules(): Map<string, string> {
  const raised = new Map<string, string>();
  const all = RAISING.flatMap((room) => readdirSync(room).map((name) => join(room, name)));
  const files = all.filter((file) => file.endsWith('.ts'));
  for (const file of files) {
    walk(parseFile(file), (node) => {
      const isForeign = (text: string): boolean =>
        FOREIGN.some(([room, rules]) => file.startsWith(room) && !text.startsWith(rules));
      if (ts.isStringLiteralLike(node) && isForeign(node.text)) return;
      if (ts.isStringLiteralLike(node) && !isModuleName(node) && RULE_ID.test(node.text) && !OTHER_WORDS.has(node.text))
        raised.set(node.text, file);
      if (ts.isTemplateHead(node) && /^[a-z]+-$/.test(node.text) && !OTHER_FAMILIES.has(node.text)) {
        for (const end of FAMILIES[node.text] ?? ['?']) raised.set(`${node.text}${end}`, file);
      }
    });
  }
  return raised;
}

const raised = listRaisedRules();

describe('the words of the rules', () => {
  it('are there for every rule that can be raised', () => {
    expect(raised.size).toBeGreaterThan(40);
    expect([...raised].filter(([rule]) => !(rule in RULE_TEXTS)).map(([rule, file]) => `${rule} in ${file}`)).toEqual(
      [],
    );
  });

  it('are there for no other rule', () => {
    expect(Object.keys(RULE_TEXTS).filter((rule) => !raised.has(rule))).toEqual([]);
  });

  it.each(Object.entries(RULE_TEXTS))('%s says what was expected and one way out, in Chinese', (_, text) => {
    for (const sentence of Object.values(text) as unknown[]) {
      expect(sentence).toMatch(/\S/);
      expect(String(sentence)).not.toMatch(/[。；]$/);
    }
    expect(text.title).toMatch(/\p{Script=Han}|YAML|MDX/u);
  });
});
