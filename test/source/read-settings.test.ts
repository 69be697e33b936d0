import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carrySettings } from '../../src/desk/year/carry-settings.ts';
import type { Issue } from '../../src/model/issue.ts';
import { readSettings } from '../../src/source/read-content.ts';

const FILE = 'content/2019/volume.yaml';

let root = '';
let text = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'settings-'));
  await cp(join(import.meta.dirname, '..', 'cases', '_base'), root, { recursive: true });
  text = await readFile(join(root, FILE), 'utf8');
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** The day of approval with that last line in `volume.yaml`, and the issues. */
async function readApproved(line: string): Promise<{ approved: string | undefined; issues: Issue[] }> {
  await writeFile(join(root, FILE), `${text.trimEnd()}\n${line}\n`);
  const issues: Issue[] = [];
  return { approved: readSettings(root, '2019', new Map(), issues)?.approved, issues };
}

describe('the day of approval in volume.yaml', () => {
  it.each([
    ['approved: 2020-08-28', '2020-08-28'],
    ['approved: "2020-02-29"', '2020-02-29'],
    ['approved:', ''],
    ['', ''],
  ])('%s', async (line, approved) => {
    expect(await readApproved(line)).toEqual({ approved, issues: [] });
  });

  it.each(['2019-02-29', '2020年8月28日', '2020-8-28', '20200828'])(
    '%s is no day of the calendar as it is written here',
    async (day) => {
      const { issues } = await readApproved(`approved: "${day}"`);
      expect(issues).toMatchObject([
        {
          rule: 'yaml-shape',
          found: 'approved',
          place: { file: FILE },
          facts: { expected: '批复的日期，形如 2021-06-30；不知道的留空' },
        },
      ]);
    },
  );

  it('does not go along into the next year', () => {
    expect(carrySettings('title: 2019年度部门决算\napproved: 2020-08-28\n', '2019', '2020')).toBe(
      'title: 2020年度部门决算\napproved: ""\n',
    );
  });
});

describe('the findings that volume.yaml explains', () => {
  it('are read with their places', async () => {
    await writeFile(join(root, FILE), `explained:\n  - { finding: item-duties, reason: 本年没有。 }\n${text}`);
    const issues: Issue[] = [];
    expect(readSettings(root, '2019', new Map(), issues)?.explained).toEqual([
      { finding: 'item-duties', reason: '本年没有。', place: { file: FILE, line: 2, column: 5 } },
    ]);
    expect(issues).toEqual([]);
  });

  it('do not go along into the next year', () => {
    expect(
      carrySettings(
        'title: 2019年度部门决算\nexplained:\n  - { finding: item-duties, reason: 本年没有。 }\n',
        '2019',
        '2020',
      ),
    ).toBe('title: 2020年度部门决算\n');
  });
});
