import { mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDraw } from '../../src/desk/sample/draw.ts';
import { generateProject } from '../../src/desk/sample/generate-project.ts';
import { judgeIdentities } from '../../src/checks/judge/judge-identities.ts';
import { inspectSite } from '../../src/open-site.ts';
import { photograph } from './find-refusal.ts';
import { rememberAll } from '../remember-all.ts';
import { listTraces } from '../site/list-traces.ts';
import { findSchemaFaults } from '../source/find-schema-faults.ts';

const memory = rememberAll();

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function generate(years: number, seed: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sample-'));
  folders.push(folder);
  await generateProject(folder, { years, seed, schemas: 'data/schemas' });
  return folder;
}

/** Every file that the generator made, with its text. */
async function listMade(folder: string): Promise<Map<string, string>> {
  return new Map([...(await photograph(folder))].filter(([name]) => !name.startsWith('data/schemas/')));
}

let first = '';
let again = '';
let other = '';
beforeAll(async () => {
  [first, again, other] = [await generate(3, 'one'), await generate(3, 'one'), await generate(3, 'two')];
}, 120_000);

describe('openDraw', () => {
  it('gives the same numbers for the same names, others for others, all within bounds', () => {
    const list = (name: string): bigint[] =>
      Array.from(
        { length: 200 },
        (
          (draw) => () =>
            draw.between(-3n, 8n)
        )(openDraw('seed', name)),
      );
    expect(list('a')).toEqual(list('a'));
    expect(list('a')).not.toEqual(list('b'));
    expect(new Set(list('a'))).toEqual(new Set([-3n, -2n, -1n, 0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n]));
  });
});

describe('the generated project', () => {
  it('is the same to the byte for the same seed', async () => {
    expect(await listMade(again)).toEqual(await listMade(first));
  });

  it('has other figures for another seed', async () => {
    const a = await listMade(first);
    const b = await listMade(other);
    const differing = [...a]
      .filter(([name, text]) => /^data\/\d{4}\/v1\.0\.0\/\d\d-.*\.csv$/.test(name) && b.get(name) !== text)
      .map(([name]) => name);
    expect(differing.length).toBeGreaterThan(25);
  });

  it('leads editors of its YAML files to their schemas', () => {
    expect(findSchemaFaults(first)).toEqual({ files: 15, faults: [] });
  });

  it.each([
    ['one', () => first],
    ['two', () => other],
  ])('has no issue, and every sum comes out (seed %s)', async (_, folder) => {
    const { site, issues } = await inspectSite(folder(), memory);
    expect(issues).toEqual([]);
    expect(site?.volumes.map(({ year }) => year)).toEqual(['2024', '2023', '2022']);
    for (const volume of site?.volumes ?? []) {
      const { judgements, unjudged } = judgeIdentities(volume.latest);
      expect(unjudged).toEqual([]);
      expect(judgements.length).toBeGreaterThan(150);
      expect(judgements.filter(({ verdict, identity }) => verdict === 'inconsistent' && identity.known === '')).toEqual(
        [],
      );
      expect(volume.latest.tables.size).toBeGreaterThanOrEqual(30);
      expect(volume.chapters.length).toBeGreaterThanOrEqual(14);
    }
  });

  it('carries what is left at the end of a year into the next', async () => {
    const { site } = await inspectSite(first, memory);
    const amount = (index: number, row: string): string =>
      site?.volumes[index]?.latest.tables.get('01-summary')?.byId.get(row)?.values['amount'] ?? '';
    expect(amount(0, 'carry-in')).toBe(amount(1, 'carry-out'));
    expect(amount(1, 'carry-in')).toBe(amount(2, 'carry-out'));
  });

  it('corrects one year, starts a programme and renames a code', async () => {
    const { site } = await inspectSite(first, memory);
    expect(site?.volumes.map(({ releases }) => releases.map(({ version }) => version))).toEqual([
      ['1.0.0'],
      ['1.1.0', '1.0.0'],
      ['1.0.0'],
    ]);
    expect(
      site?.volumes.map(({ latest }) => latest.references.get('functional')?.byId.get('2130335')?.values['name']),
    ).toEqual(['农村供水', '农村人畜饮水', '农村人畜饮水']);
  });

  it('says each chapter of two years in other words', async () => {
    const files = await listMade(first);
    const bare = (text: string): string => text.replace(/\d{4}/g, '');
    const same = ['summary', 'expenditure', 'results', 'duties', 'department-evaluation'].filter(
      (slug) => bare(files.get(`content/2024/${slug}.mdx`) ?? '') === bare(files.get(`content/2023/${slug}.mdx`) ?? ''),
    );
    expect(same).toEqual([]);
  });

  it('has no trace of the department that this repository publishes', async () => {
    const made = [...(await listMade(first))].filter(([name]) => !name.startsWith('data/profiles/'));
    const text = made.map(([, content]) => content).join('\n');
    expect(listTraces(text)).toEqual([]);
    expect(listTraces(readFileSync('content/site.yaml', 'utf8')).length).toBeGreaterThan(0);
  });
});
