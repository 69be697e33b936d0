import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { releaseDraft, type ReleaseOutcome } from '../../src/desk/release-draft.ts';
import { formatReport } from '../../src/views/say/issue-text.ts';
import { rememberAll } from '../remember-all.ts';
import { findRefusal } from './find-refusal.ts';

const BASE = join(import.meta.dirname, '..', 'cases', '_base');
const ASKED =
  'days: 20\nformBasis: [某文件]\nitems:\n  - { id: guests, name: 来访人次, group: text, basis: [某文件], section: [来访] }\n';

const memory = rememberAll();
const release = (): Promise<ReleaseOutcome> =>
  releaseDraft(root, { year: '2019', version: '1.0.0', note: '首个版本。', date: '2020-09-18' }, memory);

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'held-'));
  await cp(BASE, root, { recursive: true });
  await mkdir(join(root, 'data/profiles'));
  await writeFile(join(root, 'data/profiles/disclosure.yaml'), ASKED);
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('is held by a grave finding that nobody explained, and says where and how it is answered', async () => {
  const issues = await findRefusal(root, release);
  expect(issues.map(({ rule, place }) => `${rule} ${place.file}`)).toEqual(['release-held content/2019']);
  expect(formatReport(issues)).toContain('- { finding: item-guests, reason: 缘由 }');
});

it('goes on once it is explained', async () => {
  await appendFile(
    join(root, 'content/2019/volume.yaml'),
    'explained:\n  - { finding: item-guests, reason: 本单位没有接待。 }\n',
  );
  expect(await release()).toHaveProperty('written');
});
