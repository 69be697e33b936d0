import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEMO_COMMAND } from '../../scripts/demo.ts';
import { runHere } from '../run-here.ts';
import { listFiles } from './built.ts';
import { getDemo } from './demo-once.ts';
import { listTraces } from './list-traces.ts';
import { findByTag, parsePage, readableText } from './parse-page.ts';

let out = '';
let said = '';
beforeAll(async () => {
  ({ folder: out, said } = await getDemo());
}, 300_000);

test.each(['dist', 'dist/demo', 'data/demo', '.'])('it is not built into %s', async (folder) => {
  const { status, stderr } = await runHere(DEMO_COMMAND, ['--years', '1', '--out', folder]);
  expect([status, stderr]).toEqual([2, expect.stringContaining(`没有生成：发现「${folder}」`)]);
});

const pages = (): string[] => listFiles(out).filter((file) => file.endsWith('.html'));

describe('npm run demo', () => {
  test('says where the site is', () => {
    expect(said).toContain(out);
    expect(existsSync(join(out, 'index.html'))).toBe(true);
  });

  test('marks every page as sample data', () => {
    expect(pages().length).toBeGreaterThan(150);
    const unmarked = pages().filter(
      (file) =>
        !findByTag(parsePage(readFileSync(join(out, file), 'utf8')), 'aside', 'notice').some((mark) =>
          readableText(mark).includes('示例数据'),
        ),
    );
    expect(unmarked).toEqual([]);
  });

  test('has no trace of the department that this repository publishes', () => {
    const texts = listFiles(out).filter((file) => /\.(?:html|csv|json|jsonld|xml|txt|cff|yaml|md|bib|ris)$/.test(file));
    expect(texts.length).toBeGreaterThan(300);
    const traced = texts.flatMap((file) =>
      listTraces(readFileSync(join(out, file), 'utf8')).map((trace) => `${file}: ${trace}`),
    );
    expect(traced).toEqual([]);
  });

  test('shows a correction, a project that is new and all years side by side', () => {
    expect(readFileSync(join(out, '2023/versions/v1.1.0/index.html'), 'utf8')).toContain('更正政府采购');
    const compare = parsePage(readFileSync(join(out, 'compare/index.html'), 'utf8'));
    expect(findByTag(compare, 'table', 'matrix').map((table) => table.attributes['id'])).toEqual([
      'matrix-key',
      'matrix-classes',
      'matrix-three-public',
      'matrix-projects',
    ]);
    expect(readFileSync(join(out, 'compare.csv'), 'utf8').split('\n').length).toBeGreaterThan(60);
  });
});
