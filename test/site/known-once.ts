import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { BuiltSite } from './built.ts';
import { makeOnce } from './make-once.ts';
import { makeSmallProject } from './make-small-project.ts';
import { runBuild } from './run-build.ts';

/** Where the small department is published. */
export const HOME = 'https://www.example.gov.cn/open';

/** What was corrected: a figure that no sum leans on, and the chapter that shows it. */
export const CORRECTED = {
  table: 'facts',
  row: 'reservoirs',
  column: 'value',
  before: '12',
  after: '19',
  chapter: 'accounts',
};
export const NOTE = '更正 <名词> & 解释。';

const LINES = Array.from({ length: 60 }, (_, index) => `第${index + 1}行`).with(21, '本年收入合计1300.50万元。');
/** The text of its document. */
export const DOCUMENT = LINES.join('\n');

const LICENCE = `licence: CC BY 4.0
licenceUrl: https://creativecommons.org/licenses/by/4.0/
email: data@example.gov.cn
`;

function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  if (change(text) === text) throw new Error(`nothing to change in ${file}`);
  writeFileSync(file, change(text));
}

/** Knows its domain, licence and contact; its document lies beside the register. */
function settle(project: string): void {
  const domain = 'domain: www.example.gov.cn';
  edit(join(project, 'content/site.yaml'), (text) => `${text.replace(/^domain:.*$/m, domain)}\n${LICENCE}`);
  writeFileSync(join(project, 'seeds/2019/document.txt'), DOCUMENT);
  const digest = createHash('sha256').update(DOCUMENT).digest('hex');
  edit(join(project, 'seeds/2019/register.yaml'), (text) => text.replace(/sha256: .*/, `sha256: "${digest}"`));
}

/** Releases the year, and a version that corrects one figure. */
function correct(project: string): void {
  const run = (...words: readonly string[]): void => {
    execFileSync(process.execPath, words, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  };
  run('scripts/release.ts', '2019', '1.0.0', '--note', '首个版本。', '--date', '2020-09-18');
  run('scripts/draft.ts', '2019', '1.1.0');
  const { table, row, before, after } = CORRECTED;
  const cell = new RegExp(`^(${row},.*?,)${before},`, 'm');
  edit(join(project, `data/2019/v1.1.0/${table}.csv`), (text) => text.replace(cell, `$1${after},`));
  run('scripts/release.ts', '2019', '1.1.0', '--note', NOTE, '--date', '2020-11-02');
}

/**
 * The small department with all that a publisher may know of itself, a release and its correction, under a sub-path;
 * made once a run and served by nobody.
 */
export async function getKnown(): Promise<Omit<BuiltSite, 'origin'>> {
  const place = join(inject('shared'), 'known');
  const site = { base: '/open/', folder: join(place, 'site'), project: join(place, 'project') };
  await makeOnce(place, async () => {
    await makeSmallProject(site.project, [], 'draft');
    settle(site.project);
    correct(site.project);
    return runBuild({ folder: site.project, out: site.folder, base: site.base, zone: 'Asia/Shanghai', locale: 'C' });
  });
  return site;
}
