import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULE_TEXTS } from '../src/views/say/issue-text.ts';

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md'];
const TOP_LEVEL = /^(?:\.ci|\.config|content|data|public|scripts|seeds|src|test|dist|node_modules)\//;
const FILE_NAME = /^[\w.-]+\.(?:json|mjs|ts|md|csv|yaml|mdx|astro|css)$/;
/** Names that stand for a file of every year or table, not for one path. */
const BARE_NAMES = new Map([
  ['volume.yaml', 'content/*/volume.yaml'],
  ['charts.yaml', 'content/*/charts.yaml'],
  ['outline.csv', 'seeds/*/outline.csv'],
  ['register.yaml', 'seeds/*/register.yaml'],
  ['release.yaml', 'data/*/*/release.yaml'],
  ['site.yaml', 'content/site.yaml'],
]);

const packageJson = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const ignored = readFileSync('.gitignore', 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const families = new Set(Object.keys(RULE_TEXTS).map((rule) => rule.split('-')[0]));

function readDocument(name: string): string {
  if (!existsSync(name)) throw new Error(`${name} is not there yet`);
  return readFileSync(name, 'utf8');
}

/** What stands between backticks, and the lines of indented or fenced code, cut at spaces. */
function listCode(text: string): string[] {
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
  const links = [...text.matchAll(/\]\(([^)#\s]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((address) => !/^[a-z]+:/.test(address));
  return [...spans, ...links];
}

/** Code words that name a path of the repository: `<year>` stands for any name. */
function listPaths(text: string): string[] {
  return listCode(text)
    .flatMap((code) => code.split(' '))
    .filter((word) => TOP_LEVEL.test(word) || FILE_NAME.test(word));
}

function isThere(path: string): boolean {
  if (ignored.some((entry) => `${path}/`.startsWith(entry))) return true;
  const pattern = (BARE_NAMES.get(path) ?? path).replace(/<[^>]+>/g, '*').replace(/\/$/, '');
  return globSync(pattern).length > 0;
}

function listScripts(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map((match) => match[1] ?? match[2] ?? '');
}

function listRules(text: string): string[] {
  return listCode(text).filter((code) => /^[a-z]+(?:-[a-z]+)+$/.test(code) && families.has(code.split('-')[0] ?? ''));
}

describe.each(DOCUMENTS)('%s', (name) => {
  it('names paths that are there', () => {
    const paths = listPaths(readDocument(name));
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  it('names npm scripts that are there', () => {
    const scripts = listScripts(readDocument(name));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => !(script in packageJson.scripts))).toEqual([]);
  });

  it('names rules that are there', () => {
    expect(listRules(readDocument(name)).filter((rule) => !(rule in RULE_TEXTS))).toEqual([]);
  });
});

describe('the readings of a document', () => {
  const text =
    'See `src/lib/decimal.ts`, `data/<year>/v1.0.0/` and `src/nowhere/`; run `npm run check` or npm run chekc; `value-enum`, `value-enumm`.';

  it('finds paths, also with a blank for a name, and misses none that is wrong', () => {
    expect(listPaths(text).filter((path) => !isThere(path))).toEqual(['src/nowhere/']);
  });

  it('finds scripts and rules', () => {
    expect(listScripts(text)).toEqual(['check', 'chekc']);
    expect(listRules(text)).toEqual(['value-enum', 'value-enumm']);
  });
});
