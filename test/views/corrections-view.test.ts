import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseDraft } from '../../src/desk/release-draft.ts';
import { startDraft } from '../../src/desk/start-draft.ts';
import type { Site } from '../../src/model/site.ts';
import { inspectReleased } from '../../src/open-site.ts';
import { CORRECTIONS, packFeed } from '../../src/views/catalogue/pack-feed.ts';
import { findCorrectedMark, listCorrectedVersions } from '../../src/views/version/corrections-view.ts';

let root = '';
let [before, after] = [undefined, undefined] as [Site | undefined, Site | undefined];
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'corrections-'));
  await cp(join(import.meta.dirname, '..', 'cases', '_base'), root, { recursive: true });
  await releaseDraft(root, { year: '2019', version: '1.0.0', note: '首个版本。', date: '2020-09-18' });
  before = (await inspectReleased(root)).site;
  await startDraft(root, { year: '2019', version: '1.1.0', note: '', date: '' });
  const [facts, glossary] = ['facts', 'glossary'].map((name) => join(root, `data/2019/v1.1.0/${name}.csv`)) as [
    string,
    string,
  ];
  await writeFile(facts, (await readFile(facts, 'utf8')).replace('水库,12,', '水库,19,'));
  await writeFile(glossary, (await readFile(glossary, 'utf8')).replace('。', '，已更正。'));
  await releaseDraft(root, { year: '2019', version: '1.1.0', note: '水库数错了。', date: '2020-11-02' });
  after = (await inspectReleased(root)).site;
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('the corrections of a site', () => {
  it('are none while every year has its first version', () => {
    expect(listCorrectedVersions(before?.volumes ?? [])).toEqual([]);
    expect(before?.volumes.map(findCorrectedMark)).toEqual([undefined]);
    expect(before && parseAtomFeed(packFeed(before, '', CORRECTIONS)).entries).toBeUndefined();
  });

  it('say year, version, day, reason, and each cell with what stood there and what stands there', () => {
    const [correction, ...others] = listCorrectedVersions(after?.volumes ?? []);
    expect(others).toEqual([]);
    expect(correction).toMatchObject({
      id: 'c2019-1-1-0',
      version: '1.1.0',
      former: '1.0.0',
      day: '2020年11月2日',
      note: '水库数错了。',
      cells: 2,
      tables: 2,
      isWhole: true,
      address: '/2019/versions/v1.1.0/',
    });
    const changes = correction?.shown.flatMap((table) => table.changes) ?? [];
    expect(changes).toContainEqual({
      label: '水库',
      field: '数值',
      kind: '改动',
      before: '12座',
      after: '19座',
      address: '/2019/tables/facts/#reservoirs',
    });
  });

  it('are marked on the pages of the year, with the way to them', () => {
    expect(after?.volumes.map(findCorrectedMark)).toEqual([
      { words: '1.1.0版（2020年11月2日）', address: '/corrections/#c2019-1-1-0' },
    ]);
  });

  it('have a feed of their own, whose entries are those of the other', () => {
    if (!after) throw new Error('no site');
    const [own, all] = [packFeed(after, '', CORRECTIONS), packFeed(after, '')].map((text) => parseAtomFeed(text));
    expect(own?.entries?.map(({ id }) => id)).toEqual([all?.entries?.[0]?.id]);
    expect(own?.id).not.toBe(all?.id);
    expect(own?.links?.map(({ href, rel }) => `${rel ?? ''} ${href}`)).toEqual([
      'self corrections.xml',
      'alternate corrections/',
    ]);
  });
});
