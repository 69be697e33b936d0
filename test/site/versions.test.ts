import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject } from './copy-project.ts';
import { type Element, findByTag, parsePage, readableText } from './parse-page.ts';
import { listVersions, listYears, ROOT } from './published.ts';
import { runBuild } from './run-build.ts';

/** A figure that no sum leans on, and the chapter that shows it. */
const CORRECTED = { table: 'three-public-details', row: 'domestic-persons', column: 'value', chapter: 'three-public' };
const NOTE = '更正一个录入时写错的数。';

const year = listYears().at(-1)!;
const folder = mkdtempSync(join(tmpdir(), 'open-accounts-versions-'));
const project = join(folder, 'project');
const dist = join(folder, 'dist');
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

let [former, later] = ['', ''];
let [before, after] = ['', ''];

function run(...words: readonly string[]): string {
  return execFileSync(process.execPath, words, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function page(address: string): Element {
  return parsePage(readFileSync(join(dist, address, 'index.html'), 'utf8'));
}

const linksOf = (element: Element): string[] => findByTag(element, 'a').map((link) => link.attributes['href'] ?? '');

/** Changes one figure in the CSV of the draft; gives the text before and after. */
function correct(): [string, string] {
  const file = join(project, 'data', year, `v${later}`, `${CORRECTED.table}.csv`);
  const text = readFileSync(file, 'utf8');
  const column = text.split('\n')[0]!.split(',').indexOf(CORRECTED.column);
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${CORRECTED.row},`))!;
  const cells = line.split(',');
  const old = cells[column]!;
  cells[column] = String(BigInt(old) + 7n);
  writeFileSync(file, text.replace(line, cells.join(',')));
  return [old, cells[column]];
}

beforeAll(async () => {
  await copyProject(ROOT, project);
  former = listVersions(year)[0]!.slice(1);
  later = `${Number(former.split('.')[0]) + 1}.0.0`;
  if (/^status: draft$/m.test(readFileSync(join(project, 'data', year, `v${former}`, 'release.yaml'), 'utf8'))) run('scripts/release.ts', year, former, '--note', '首个版本。', '--date', '2021-09-24');
  run('scripts/draft.ts', year, later);
  [before, after] = correct();
  run('scripts/release.ts', year, later, '--note', NOTE, '--date', '2026-12-01');
  await runBuild({ folder: project, out: dist, base: '/', zone: 'UTC', locale: 'C.UTF-8' });
}, 120_000);

describe('a correction, released and built', () => {
  test('leaves the former version at its address, byte for byte', () => {
    const own = join(ROOT, 'data', year, `v${former}`);
    for (const name of readdirSync(own).filter((file) => file.endsWith('.csv'))) {
      expect(readFileSync(join(dist, 'data', year, `v${former}`, name)).equals(readFileSync(join(own, name))), name).toBe(true);
    }
    expect(readFileSync(join(dist, 'data', year, `v${former}`, `${CORRECTED.table}.csv`), 'utf8')).toContain(`,${before},`);
  });

  test('is what latest stands for', () => {
    expect(readFileSync(join(dist, 'data', year, 'latest', `${CORRECTED.table}.csv`))).toEqual(readFileSync(join(project, 'data', year, `v${later}`, `${CORRECTED.table}.csv`)));
    const index = JSON.parse(readFileSync(join(dist, 'data/index.json'), 'utf8')) as { years: { latest: string; versions: { version: string; status: string }[] }[] };
    expect(index.years[0]).toMatchObject({ latest: `v${later}`, versions: [{ version: later, status: 'released' }, ...listVersions(year).map((name) => ({ version: name.slice(1), status: 'released' }))] });
  });

  test('has digests that sha256sum confirms, for both versions, and names a flipped byte', () => {
    for (const version of [former, later]) {
      const sums = spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: join(dist, 'data', year, `v${version}`), encoding: 'utf8' });
      expect([sums.status, sums.stdout.split('\n').filter((line) => line !== '' && !line.endsWith(': OK'))]).toEqual([0, []]);
    }
    const file = join(project, 'data', year, `v${former}`, `${CORRECTED.table}.csv`);
    const bytes = readFileSync(file);
    bytes[bytes.length - 2]! ^= 1;
    writeFileSync(file, bytes);
    const check = spawnSync(process.execPath, ['scripts/check.ts'], { cwd: project, encoding: 'utf8' });
    bytes[bytes.length - 2]! ^= 1;
    writeFileSync(file, bytes);
    expect([check.status, check.stdout.match(/version-changed/g)?.length]).toEqual([1, 1]);
    expect(check.stdout).toContain(`data/${year}/v${former}/${CORRECTED.table}.csv`);
  });

  test('lists the one changed cell on its page, as CSV and as JSON', () => {
    const [header, ...rows] = readFileSync(join(dist, year, 'versions', `v${later}.csv`), 'utf8').trimEnd().split('\n');
    expect([header, rows.length]).toEqual(['table,row,label,field,kind,before,after,unit', 1]);
    expect(rows[0]).toMatch(new RegExp(`^${CORRECTED.table},${CORRECTED.row},[^,]+,${CORRECTED.column},changed,${before},${after},[^,]*$`));
    const answer = JSON.parse(readFileSync(join(dist, year, 'versions', `v${later}.json`), 'utf8')) as { note: string; previous: string; changes: object[] };
    expect(answer).toMatchObject({ note: NOTE, previous: former, changes: [{ table: CORRECTED.table, row: CORRECTED.row, field: CORRECTED.column, before, after }] });
    const text = readableText(page(`/${year}/versions/v${later}/`));
    for (const words of [NOTE, before, after, '2026年12月1日']) expect(text).toContain(words);
    expect(readFileSync(join(dist, year, 'versions', `v${former}.csv`), 'utf8').trimEnd().split('\n')).toEqual([header]);
  });

  test('says the old value where the figure stands', () => {
    for (const address of [`/${year}/${CORRECTED.chapter}/`, `/${year}/tables/${CORRECTED.table}/`]) {
      const marks = findByTag(page(address), 'a', 'corrected');
      expect(marks.length, address).toBeGreaterThan(0);
      for (const mark of marks) {
        expect(readableText(mark)).toMatch(new RegExp(`^更正，${former}版为${before}`));
        expect(mark.attributes['href']).toBe(`/${year}/versions/v${later}/`);
      }
    }
  });

  test('keeps the pages of the former version, each with the way to the newest', () => {
    const tables = readdirSync(join(dist, year, 'versions', `v${former}`, 'tables'));
    expect(tables).toEqual(expect.arrayContaining([CORRECTED.table, 'inconsistencies', 'functional', 'outline']));
    for (const table of tables) {
      const bar = findByTag(page(`/${year}/versions/v${former}/tables/${table}/`), 'p', 'version-bar')[0];
      expect(bar && linksOf(bar), table).toContain(`/${year}/tables/${table}/`);
    }
    expect(existsSync(join(dist, year, 'versions', `v${later}`, 'tables'))).toBe(false);
    const newest = readFileSync(join(dist, year, 'tables', CORRECTED.table, 'index.html'), 'utf8');
    expect(newest).not.toContain('class="version-bar"');
  });

  test('has no link of either version that leads nowhere', () => {
    const pages = readdirSync(join(dist, year, 'versions'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html'));
    expect(pages.length).toBeGreaterThan(50);
    const dead = pages.flatMap((name) => linksOf(parsePage(readFileSync(join(dist, year, 'versions', name), 'utf8')))
      .filter((href) => href.startsWith('/'))
      .map((href) => href.split('#')[0]!)
      .filter((path) => !existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path)))
      .map((path) => `${name}: ${path}`));
    expect([...new Set(dead)]).toEqual([]);
  });

  test('is in the feed, newest first, with its reason', () => {
    const feed = readFileSync(join(dist, 'feed.xml'), 'utf8');
    expect(feed.indexOf(later)).toBeGreaterThan(0);
    expect(feed.indexOf(later)).toBeLessThan(feed.lastIndexOf(former));
    expect(feed).toContain(NOTE);
  });
});
