import { spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHECK_COMMAND } from '../../scripts/check.ts';
import { DRAFT_COMMAND } from '../../scripts/draft.ts';
import { IMPORT_COMMAND } from '../../scripts/import.ts';
import { NEW_SITE_COMMAND } from '../../scripts/new-site.ts';
import { NEW_YEAR_COMMAND } from '../../scripts/new-year.ts';
import { RELEASE_COMMAND } from '../../scripts/release.ts';
import type { Command } from '../../src/desk/command/define-command.ts';
import { runHere, type Said } from '../run-here.ts';
import { answerFindings } from './answer-findings.ts';
import { photograph } from './find-refusal.ts';
import { packNineForms } from './nine-forms.ts';
import { findSchemaFaults } from '../source/find-schema-faults.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SLOW = 120_000;
const OFFICE = '某县水务局';
const BEGIN = '网站里还没有任何年度。从文档和附表开始：npm run import -- 决算说明.docx 附表.xls --year 年度';

let folder = '';
let root = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'empty-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (command: Command, ...words: readonly string[]): Promise<Said> =>
  runHere(command, words, { root, env: { INIT_CWD: root } });
const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8');

async function edit(file: string, from: RegExp, to: string): Promise<void> {
  await writeFile(join(root, file), (await read(file)).replace(from, to));
}

async function makeSite(...options: readonly string[]): Promise<Said> {
  root = join(folder, 'site');
  await rm(root, { recursive: true, force: true });
  return runHere(NEW_SITE_COMMAND, [root, '--empty', ...options]);
}

/** Hands over the nine forms and imports them. */
async function importForms(year: string, department = OFFICE, reception?: number): Promise<Said> {
  await writeFile(join(root, 'annex.xlsx'), await packNineForms(department, reception));
  return run(IMPORT_COMMAND, 'annex.xlsx', '--year', year);
}

const SOUND = '数据检查通过，没有发现问题。';
const firstLine = ({ stdout }: Said): string => stdout.split('\n')[0] ?? '';
const release = (): Promise<Said> => run(RELEASE_COMMAND, '2024', '1.0.0', '--note', '首次公开');

const fillDate = (year: string): Promise<void> =>
  edit(`seeds/${year}/register.yaml`, /^published: ""$/m, `published: "${Number(year) + 1}-08-30"`);

describe('an empty site', () => {
  beforeEach(async () => {
    await makeSite();
  }, SLOW);

  it('has the engine, tables, forms and settings, and no year and no invented department', async () => {
    expect(await readdir(join(root, 'data'))).toEqual(['profiles', 'schemas']);
    expect(await readdir(join(root, 'content'))).toEqual(['site.yaml']);
    expect(await readdir(join(root, 'seeds'))).toEqual([]);
    const settings = await read('content/site.yaml');
    expect(settings).toMatch(/^name:$/m);
    expect(settings.match(/^#/gm)!.length).toBeGreaterThan(5);
    expect(settings).not.toMatch(/霁川|泸州/);
    expect(await read('README.md')).not.toMatch(/霁川|泸州|示例/);
  });

  it('names in its README only commands that it has', async () => {
    const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> };
    const named = new Set(
      [...(await read('README.md')).matchAll(/npm (?:run )?([a-z][a-z-]*)/g)].map(([, name = '']) => name),
    );
    expect([...named].filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(
      ['import', 'check', 'dev', 'release', 'build', 'draft', 'new-year', 'help'].filter((name) => !named.has(name)),
    ).toEqual([]);
  });

  it('says in one sentence how to begin, and ends with 1', async () => {
    const { status, stdout } = await run(CHECK_COMMAND);
    expect([status, stdout.split('\n')[0]]).toEqual([1, expect.stringContaining(BEGIN)]);
    expect(stdout).toContain('待填：content/site.yaml:4:6 单位名称；附表上印有“编制单位：”的，读入时照它填上');
    expect(stdout).not.toMatch(/\[[a-z]+-[a-z]+\]|folder-missing/);
  });

  it('cannot start a year from the last one, and says how to begin', async () => {
    const { status, stderr } = await run(NEW_YEAR_COMMAND, '2024');
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain('npm run import -- 决算说明.docx 附表.xls --year 2024');
  });

  it(
    'works without the folders that git does not keep',
    async () => {
      await rm(join(root, 'seeds'), { recursive: true });
      expect((await importForms('2024')).status).toBe(0);
    },
    SLOW,
  );
});

describe('the name of a department', () => {
  it(
    'stands in the settings where the order says it',
    async () => {
      await makeSite('--name', OFFICE);
      expect(await read('content/site.yaml')).toMatch(/^name: 某县水务局$/m);
      const { stdout } = await run(CHECK_COMMAND);
      expect(stdout.trim()).toBe(`${BEGIN}，如 --year 2024。`);
    },
    SLOW,
  );

  it('is not given to an invented department', async () => {
    const place = join(folder, 'sample');
    const { status, stderr } = await runHere(NEW_SITE_COMMAND, [place, '--name', OFFICE]);
    expect([status, await readdir(folder).then((names) => names.includes('sample'))]).toEqual([2, false]);
    expect(stderr).toContain('--empty');
  });

  it(
    'that is there stays, whatever the forms print',
    async () => {
      await makeSite('--name', '某县水利局');
      await importForms('2024');
      expect(await read('content/site.yaml')).toMatch(/^name: 某县水利局$/m);
    },
    SLOW,
  );

  it(
    'is asked for once where neither says it',
    async () => {
      await makeSite();
      await importForms('2024', '');
      const { stdout } = await run(CHECK_COMMAND);
      expect(stdout).toContain('待填：content/site.yaml:4:6 单位名称。\n');
      expect(stdout).toContain('published');
      expect(stdout).toContain('共 1 个问题');
      await edit('content/site.yaml', /^name:$/m, `name: ${OFFICE}`);
      await fillDate('2024');
      expect(firstLine(await run(CHECK_COMMAND))).toBe(SOUND);
    },
    SLOW,
  );
});

describe('an office with its workbook', () => {
  beforeEach(async () => {
    await makeSite();
  }, SLOW);
  afterEach(() => rm(root, { recursive: true, force: true }));

  it(
    'has a year after one command and one date',
    async () => {
      const { status, stdout } = await importForms('2024');
      expect([status, stdout]).toEqual([
        0,
        expect.stringContaining(`单位名称照附表写进了 content/site.yaml：${OFFICE}`),
      ]);
      const open = await run(CHECK_COMMAND);
      // The day that is missing, the count, and that the year is a draft.
      expect([open.status, open.stdout.trim().split('\n').length]).toEqual([1, 3]);
      expect(open.stdout).toMatch(/seeds\/2024\/register\.yaml:6:12 \[register-blank\]\n共 1 个问题/);
      await fillDate('2024');
      const done = await run(CHECK_COMMAND);
      expect([done.status, firstLine(done)]).toEqual([0, SOUND]);
      // What the command wrote and the settings lead editors to their schemas, which the engine brings along.
      expect(findSchemaFaults(root).faults).toEqual([]);
      expect(await readdir(join(root, '.config/schemas'))).toContain('volume.json');
      // A workbook tells no item in words: each is named, with the line that answers it.
      expect(done.stdout).toContain('{ finding: item-');
    },
    SLOW,
  );

  it(
    'takes the year back with the name, and is where it was',
    async () => {
      const before = await read('content/site.yaml');
      await importForms('2024');
      expect((await run(IMPORT_COMMAND, '--undo', '--year', '2024')).status).toBe(0);
      expect([await read('content/site.yaml'), await readdir(join(root, 'content'))]).toEqual([before, ['site.yaml']]);
      expect((await run(CHECK_COMMAND)).stdout).toContain(BEGIN);
    },
    SLOW,
  );

  it(
    'keeps settings that were written since, when it takes the year back',
    async () => {
      await importForms('2024');
      await edit('content/site.yaml', /^phone:$/m, 'phone: 0830-1234567');
      await run(IMPORT_COMMAND, '--undo', '--year', '2024');
      expect(await read('content/site.yaml')).toMatch(/^name: 某县水务局$[^]*^phone: 0830-1234567$/m);
    },
    SLOW,
  );

  it(
    'releases, corrects, and goes on to the next year as its README says',
    async () => {
      await importForms('2024');
      await fillDate('2024');
      const held = await release();
      expect([held.status, held.stderr]).toEqual([1, expect.stringContaining('[release-held]')]);
      await appendFile(join(root, 'content/2024/volume.yaml'), answerFindings(held.stderr));
      expect((await release()).status).toBe(0);
      expect((await run(DRAFT_COMMAND, '2024', '1.1.0')).status).toBe(0);
      expect((await importForms('2024', OFFICE, 1.5)).status).toBe(0);
      expect(firstLine(await run(CHECK_COMMAND))).toBe(SOUND);
      const { status, stdout } = await run(NEW_YEAR_COMMAND, '2025');
      expect([status, stdout]).toEqual([
        0,
        expect.stringContaining('npm run import -- 决算说明.docx 附表.xls --year 2025'),
      ]);
      expect((await run(CHECK_COMMAND)).stdout).toMatch(
        /content\/2025\/volume\.yaml（整个文件） \[content-forms\]\n.*published[^\n]*\n共 2 个问题/,
      );
      expect((await importForms('2025')).status).toBe(0);
      await fillDate('2025');
      expect(firstLine(await run(CHECK_COMMAND))).toBe(SOUND);
      expect(await readdir(join(root, 'content/2025'))).toEqual(await readdir(join(root, 'content/2024')));
    },
    SLOW,
  );

  it(
    'is refused a year that a workbook does not hold, and nothing changes',
    async () => {
      await writeFile(join(root, 'annex.xlsx'), 'no workbook');
      const before = await photograph(root);
      expect((await run(IMPORT_COMMAND, 'annex.xlsx', '--year', '2024')).status).toBe(2);
      expect(await photograph(root)).toEqual(before);
    },
    SLOW,
  );
});

it.each(['build', 'start'])(
  'is not there for npm run %s before there is a year',
  async (name) => {
    await makeSite();
    await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    const { status, stdout } = spawnSync(process.execPath, [`scripts/${name}.ts`], { cwd: root, encoding: 'utf8' });
    expect([status, stdout.split('\n')[0]]).toEqual([1, expect.stringContaining(BEGIN)]);
    expect(await readdir(root)).not.toContain('dist');
  },
  SLOW,
);
