import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_COMMAND } from '../../scripts/check.ts';
import { NEW_SITE_COMMAND } from '../../scripts/new-site.ts';
import { linkPackages } from '../../src/desk/copy-project.ts';
import { runHere } from '../run-here.ts';
import { listFiles } from './built.ts';
import { lendMade } from './lend-made.ts';
import { listTraces } from './list-traces.ts';
import { ROOT } from './published.ts';
import { runBuild } from './run-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-accounts-takeover-'));
const site = join(folder, 'ours');
/** Its path begins with that of the site, and it is not in it. */
const out = join(folder, 'ours-out');

async function order(...words: string[]): Promise<{ status: number; said: string }> {
  const { status, stdout, stderr } = await runHere(NEW_SITE_COMMAND, words, { root: ROOT, env: { INIT_CWD: ROOT } });
  return { status, said: stdout + stderr };
}

const TEXT = /\.(?:html|csv|json|jsonld|xml|txt|cff|yaml|ya?ml|mdx?|bib|ris|ts|mjs|astro|css|svg)$/;
const listTexts = (root: string): string[] =>
  listFiles(root).filter((file) => TEXT.test(file) && !file.startsWith('node_modules/'));

let said = '';
beforeAll(async () => {
  ({ said } = await order(site));
  await linkPackages(ROOT, site);
  lendMade(site);
  await runBuild({ folder: site, out, base: '/', zone: 'UTC', locale: 'C' });
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run new-site', () => {
  test('says where the site is and what comes next', () => {
    expect(said).toContain(site);
    expect(said).toContain('npm start');
  });

  test('has a guide with all that comes year after year, and every command in it is there', () => {
    const guide = readFileSync(join(site, 'README.md'), 'utf8');
    const named = new Set([...guide.matchAll(/npm (?:run )?([a-z][a-z-]*)/g)].map(([, name = '']) => name));
    const { scripts } = JSON.parse(readFileSync(join(site, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect([...named].filter((name) => scripts[name] === undefined)).toEqual([]);
    const proofs = Object.values(scripts).filter((script) => script.includes('scripts/test.ts'));
    expect(proofs, 'the proof stays with the engine').toEqual([]);
    expect(
      ['new-year', 'import', 'draft', 'release', 'hosts', 'publish-check'].filter((name) => !named.has(name)),
    ).toEqual([]);
  });

  test('makes a folder without a trace of the first department', () => {
    // The words for codes in data/schemas/ are general, though one of them is what this department called a programme;
    // the forms in data/profiles/ are those of a whole province.
    const texts = listTexts(site).filter((file) => !/^data\/(?:schemas|profiles)\//.test(file));
    expect(texts.length).toBeGreaterThan(300);
    expect(
      texts.flatMap((file) => listTraces(readFileSync(join(site, file), 'utf8')).map((trace) => `${file}: ${trace}`)),
    ).toEqual([]);
  });

  test('which passes its own check', async () => {
    expect(await runHere(CHECK_COMMAND, [], { root: site })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('没有发现问题') as string,
    });
  });

  test('and builds a site with pages, files and search, without a trace either', () => {
    const files = listFiles(out);
    for (const file of [
      'index.html',
      '2019/index.html',
      'data/index.json',
      'data/all-years.csv',
      'search/index.html',
      '404.html',
    ])
      expect(files).toContain(file);
    const texts = listTexts(out);
    expect(texts.length).toBeGreaterThan(300);
    expect(
      texts.flatMap((file) => listTraces(readFileSync(join(out, file), 'utf8')).map((trace) => `${file}: ${trace}`)),
    ).toEqual([]);
    expect(texts.filter((file) => /泸州|科学技术和人才/.test(readFileSync(join(out, file), 'utf8')))).toEqual([]);
  });
});

/**
 * What lies at the places that the command was given, and beside them the names of what lies there; the packages of the
 * project, to which links lead from the new site, are other tests' as well.
 */
function listPlaces(places: readonly string[]): string[] {
  const there = places.map((place) => resolve(ROOT, place)).filter((place) => existsSync(place));
  return [...readdirSync(folder), ...there, ...there.flatMap(listFiles)];
}

describe('is refused, with nothing written,', () => {
  test.each([
    [
      'a folder with something in it',
      () => {
        const taken = join(folder, 'taken');
        mkdirSync(taken);
        writeFileSync(join(taken, 'letter.txt'), 'mine');
        return [taken];
      },
      '不存在的或空的文件夹',
    ],
    ['a folder inside the project', () => [join(ROOT, 'test', 'ours')], '本项目之外'],
    ['no folder', () => [], 'npm run new-site -- '],
    ['two folders', () => ['a', 'b'], 'npm run new-site -- '],
  ] as const)('%s', async (_, words, sentence) => {
    const given = words();
    const before = listPlaces(given);
    const { status, said: refusal } = await order(...given);
    expect(status).toBe(2);
    expect(refusal).toContain(sentence);
    expect(listPlaces(given)).toEqual(before);
  });
});
