import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { PUBLISH_CHECK_COMMAND } from '../../scripts/publish-check.ts';
import { checkServed } from '../../src/publish/served/check-served.ts';
import { MEDIA_TYPES, SAFETY_HEADERS } from '../../src/publish/hosts/host-rules.ts';
import { parseSiteSums } from '../../src/publish/parse-site-sums.ts';
import { runHere } from '../run-here.ts';

type Files = Readonly<Record<string, string>>;
type Headers = Readonly<Record<string, string>>;

const SITE: Files = { 'index.html': '<p>首页</p>', 'data/2020/latest/t.csv': 'id\n1\n', '_astro/a.js': 'export {};' };

const listSums = (files: Files): string =>
  Object.entries(files)
    .map(([path, text]) => `${createHash('sha256').update(text).digest('hex')}  ${path}\n`)
    .join('');

const soundHeaders = (path: string): Headers => ({
  ...Object.fromEntries(SAFETY_HEADERS),
  'Content-Type': MEDIA_TYPES.find(([ending]) => `/${path}`.endsWith(ending))?.[1] ?? 'application/octet-stream',
  ...(path.startsWith('data/') && { 'Access-Control-Allow-Origin': '*' }),
  ...(path.startsWith('_astro/') && { 'Cache-Control': 'public, max-age=31536000, immutable' }),
});

/** Serves files under `/open/`; `headers` may spoil those of an answer, `status` that of what is not there. */
async function serve(files: Files, headers: (path: string) => Headers = soundHeaders, status = 404): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    const path = url.replace(/^\/open\//, '').replace(/(^|\/)$/, '$1index.html');
    const text = files[path];
    response.writeHead(text === undefined ? status : 200, headers(path)).end(text ?? '');
  });
  onTestFinished(() => {
    server.close();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  return `http://localhost:${(server.address() as { port: number }).port}/open`;
}

async function compare(address: string, own?: string): Promise<string[]> {
  const comparison = await checkServed(address, own === undefined ? undefined : parseSiteSums(own, 'dist/SHA256SUMS'));
  return 'refusal' in comparison
    ? [comparison.refusal.rule]
    : comparison.issues.map(({ rule, place, found }) => `${rule} ${place.file}: ${found}`);
}

it('finds nothing in a site that is served as it should be, below a sub-path too', async () => {
  const address = await serve({ ...SITE, SHA256SUMS: listSums(SITE) });
  expect(await checkServed(address)).toEqual({ files: 3, issues: [] });
  expect(await compare(`${address}/`)).toEqual([]);
});

it('names what is missing and what is other, all at once', async () => {
  const address = await serve({
    'index.html': '<p>另一页</p>',
    '_astro/a.js': 'export {};',
    SHA256SUMS: listSums(SITE),
  });
  expect(await compare(address)).toEqual([
    'served-digest index.html: index.html',
    'served-missing data/2020/latest/t.csv: data/2020/latest/t.csv',
  ]);
});

it('compares with the list of this machine where one is given', async () => {
  const address = await serve({ ...SITE, SHA256SUMS: listSums(SITE) });
  expect(await compare(address, listSums({ ...SITE, 'index.html': 'newer' }))).toEqual([
    'served-digest index.html: index.html',
  ]);
});

it('names wrong types and missing headers once', async () => {
  const more = { ...SITE, 'data/2020/latest/u.csv': 'id\n2\n' };
  const address = await serve({ ...more, SHA256SUMS: listSums(more) }, (path) =>
    path.endsWith('.csv') ? { 'Content-Type': 'text/csv', 'X-Content-Type-Options': 'nosniff' } : soundHeaders(path),
  );
  expect(await compare(address)).toEqual([
    'served-type data/2020/latest/t.csv: .csv text/csv',
    'served-header data/2020/latest/t.csv: Referrer-Policy:',
    'served-header data/2020/latest/t.csv: Permissions-Policy:',
    'served-header data/2020/latest/t.csv: Access-Control-Allow-Origin:',
  ]);
});

it('finds a server that has a page for everything', async () => {
  expect(await compare(await serve({ ...SITE, SHA256SUMS: listSums(SITE) }, soundHeaders, 200))).toEqual([
    'served-error no-such-page-here/: 200',
  ]);
});

it('says the first twenty faults in their order, and of the others how many there are of each kind', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `${String(index).padStart(2, '0')}.js`);
  const listed = Object.fromEntries(names.map((name) => [name, 'export {};']));
  const other = Object.fromEntries(names.filter((_, index) => index % 10 === 9).map((name) => [name, '']));
  const address = await serve({ ...other, SHA256SUMS: listSums(listed) });
  const { status, stdout, stderr } = await runHere(PUBLISH_CHECK_COMMAND, [address]);
  const lines = stderr.trim().split('\n');
  expect(lines.slice(0, -1).map((line) => /发现「(.+?)」/.exec(line)?.[1])).toEqual(names.slice(0, 20));
  expect(lines.at(-1)).toBe('还有 10 个没有列出：网站上没有的文件 9 个，网站上不同的文件 1 个。');
  expect([status, stdout]).toEqual([1, '已核对 30 个文件，有 30 个问题。\n']);
});

it('says every fault where there are few, without a count', async () => {
  const address = await serve({ 'index.html': SITE['index.html'] ?? '', SHA256SUMS: listSums(SITE) });
  const { stderr } = await runHere(PUBLISH_CHECK_COMMAND, [address]);
  expect(
    stderr
      .trim()
      .split('\n')
      .map((line) => /\[(.+)\]$/.exec(line)?.[1]),
  ).toEqual(['served-missing', 'served-missing']);
});

it('says why it could not compare', async () => {
  expect(await compare('dist')).toEqual(['served-usage']);
  expect(await compare('ftp://example.org/')).toEqual(['served-usage']);
  expect(await compare('http://localhost:9/ --site dist more')).toEqual(['served-usage']);
  expect(await compare('http://localhost:9/')).toEqual(['served-unreachable']);
  expect(await compare(await serve(SITE))).toEqual(['served-list']);
});

it('says that an address is not the home, and does not ask for every file there', async () => {
  const address = await serve({ ...SITE, SHA256SUMS: listSums(SITE) });
  expect(await compare(`${address}/index.html`, listSums(SITE))).toEqual(['served-list']);
});

it('asks for no more at once than the simplest servers let wait', async () => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`a${index}.js`, 'export {};']));
  let open = 0;
  let most = 0;
  const server = createServer(({ url = '' }, response) => {
    open += 1;
    most = Math.max(most, open);
    const path = url.slice(1);
    setTimeout(() => {
      open -= 1;
      const text = path === 'SHA256SUMS' ? listSums(files) : files[path];
      response.writeHead(text === undefined ? 404 : 200, soundHeaders(path)).end(text ?? '');
    }, 5);
  });
  onTestFinished(() => {
    server.close();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  expect(await compare(`http://localhost:${(server.address() as { port: number }).port}/`)).toEqual([]);
  expect(most).toBeLessThanOrEqual(5);
});
