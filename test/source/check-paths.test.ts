import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkPaths } from '../../src/source/check-paths.ts';
import { RULE_TEXTS } from '../../src/views/say/issue-text.ts';

/** A project of empty files, and symlinks where the path ends with `@`. */
async function check(...paths: readonly string[]): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'open-accounts-paths-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  for (const folder of ['data', 'content', 'seeds', 'public']) mkdirSync(join(root, folder));
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (path.endsWith('@')) symlinkSync('/etc/passwd', join(root, path.slice(0, -1)));
    else writeFileSync(join(root, path), '');
  }
  return (await checkPaths(root)).map(({ rule, place }) => `${rule} ${place.file}`);
}

describe('the names of the inputs', () => {
  it('are taken as services and people write them', async () => {
    expect(
      await check(
        'public/favicon.svg',
        'public/BingSiteAuth.xml',
        'public/MP_verify_a1.txt',
        'public/.well-known/security.txt',
        'data/2020/SHA256SUMS',
        'content/2020/income.mdx',
        'content/2020/volume.yaml',
        'content/2020/charts.yaml',
        'content/site.yaml',
        'content/synonyms.yaml',
        'content/site-head.html',
        'content/site-foot.html',
      ),
    ).toEqual([]);
  });

  it.each([
    ['public/passwd@', 'path-symlink public/passwd'],
    ['data/2020/t.csv@', 'path-symlink data/2020/t.csv'],
    ['content/a.yaml@', 'path-symlink content/a.yaml'],
    ['seeds/a.txt@', 'path-symlink seeds/a.txt'],
    ['public/con.txt', 'path-asset public/con.txt'],
    ['public/NUL', 'path-asset public/NUL'],
    ['public/.env', 'path-asset public/.env'],
    ['public/a b.txt', 'path-asset public/a b.txt'],
    ['public/说明.txt', 'path-asset public/说明.txt'],
    [`public/${'a'.repeat(101)}`, `path-asset public/${'a'.repeat(101)}`],
    ['public/a.', 'path-asset public/a.'],
    ['public/_headers', 'path-taken public/_headers'],
    ['public/SHA256SUMS', 'path-taken public/SHA256SUMS'],
    ['public/.htaccess', 'path-taken public/.htaccess'],
    ['public/.nojekyll', 'path-taken public/.nojekyll'],
    ['public/2020/a.pdf', 'path-taken public/2020'],
    ['public/about/a.pdf', 'path-taken public/about'],
    ['public/index.html', 'path-taken public/index.html'],
    ['public/Index.html', 'path-taken public/Index.html'],
    ['public/DATA/a.csv', 'path-taken public/DATA'],
    ...[
      '_redirects',
      '_routes.json',
      '_worker.js',
      'web.config',
      'Web.Config',
      'more/_headers',
      '.well-known/web.config',
    ].map((path): [string, string] => [`public/${path}`, `path-server public/${path}`]),
    ['public/a.txt.gz', 'path-packed public/a.txt.gz'],
    ['public/more/a.txt.BR', 'path-packed public/more/a.txt.BR'],
    ['content/2020/a.astro', 'path-content content/2020/a.astro'],
    ['content/2020/a.md', 'path-content content/2020/a.md'],
    ['content/a.mdx', 'path-content content/a.mdx'],
    ['content/2020/parts/a.mdx', 'path-content content/2020/parts'],
    ['content/config.ts', 'path-content content/config.ts'],
    ['content/2020/a.html', 'path-content content/2020/a.html'],
    ['content/2020/a.MDX', 'path-content content/2020/a.MDX'],
    ['content/draft/a.mdx', 'path-content content/draft'],
    ['content/2020/a.mdx@', 'path-symlink content/2020/a.mdx'],
    ['data/2020/T.csv', 'path-name data/2020/T.csv'],
    [`seeds/${'a'.repeat(101)}`, `path-name seeds/${'a'.repeat(101)}`],
    ['data/aux.csv', 'path-name data/aux.csv'],
  ])('%s is refused', async (path, issue) => {
    expect(await check(path)).toEqual([issue]);
  });

  it.each([
    'data/2020/.DS_Store',
    'public/.DS_Store',
    'seeds/Thumbs.db',
    'public/Thumbs.db',
    'content/desktop.ini',
    'public/Desktop.ini',
    'data/2020/~$income.xlsx',
    'seeds/.~lock.附表.xlsx#',
    'public/._logo.svg',
  ])('%s, which a system left, is to be deleted', async (path) => {
    expect(await check(path)).toEqual([`path-leftover ${path}`]);
    expect(RULE_TEXTS['path-leftover']?.suggestion).toMatch(/^删去/);
  });

  it('that differ by capitals alone are refused, in every folder', async () => {
    expect(
      await check('public/Logo.svg', 'public/logo.svg', 'content/2020/Income.mdx', 'content/2020/income.mdx'),
    ).toEqual(['path-case content/2020/income.mdx', 'path-case public/logo.svg']);
  });
});
