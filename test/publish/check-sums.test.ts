import { appendFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkSums } from '../../src/publish/check-sums.ts';
import { listSite } from '../../src/publish/list-site.ts';
import { sealSite } from '../../src/publish/seal-site.ts';
import { makeBuiltSite } from './make-built-site.ts';

async function makeSealed(): Promise<string> {
  const { folder } = makeBuiltSite('/');
  await sealSite(folder);
  return folder;
}

it('finds nothing in a site as it was built, with what the build writes for servers', async () => {
  const site = await makeSealed();
  for (const name of ['.htaccess', '.nojekyll', '_headers']) writeFileSync(join(site, name), 'x');
  expect(checkSums(site)).toEqual([]);
});

it.each<[string, string, string, (site: string) => void]>([
  [
    'a changed byte',
    'site-digest',
    'index.html',
    (site) => {
      appendFileSync(join(site, 'index.html'), ' ');
    },
  ],
  [
    'a lost file',
    'site-digest',
    '_astro/a.js',
    (site) => {
      rmSync(join(site, '_astro/a.js'));
    },
  ],
  [
    'a file more',
    'site-unlisted',
    'more.html',
    (site) => {
      writeFileSync(join(site, 'more.html'), 'x');
    },
  ],
  [
    'a link to the right bytes',
    'site-kind',
    'index.html',
    (site) => {
      renameSync(join(site, 'index.html'), `${site}-aside`);
      symlinkSync(`${site}-aside`, join(site, 'index.html'));
    },
  ],
])('names %s once', async (_, rule, found, change) => {
  const site = await makeSealed();
  change(site);
  expect(checkSums(site).map((issue) => [issue.rule, issue.found])).toEqual([[rule, found]]);
});

it('tells a site without its list from one with', async () => {
  const site = await makeSealed();
  rmSync(join(site, 'SHA256SUMS'));
  expect(checkSums(site)).toMatchObject([{ rule: 'served-site' }]);
});

it('a link among the files of a site is never followed when they are listed, digested or compressed', async () => {
  const { folder } = makeBuiltSite('/');
  symlinkSync('/etc/hostname', join(folder, 'b.txt'));
  symlinkSync('/etc', join(folder, 'a'));
  await expect(listSite(folder)).rejects.toThrow(/「a」.*「b\.txt」.*共 2 个问题/s);
  await expect(sealSite(folder)).rejects.toThrow('site-kind');
});
