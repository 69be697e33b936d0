import { expect, it, onTestFinished } from 'vitest';
import { isServerFile } from '../../src/lib/server-file.ts';
import { JOINED_SITE, SERVER_FILE } from '../../src/publish/hosts/host-rules.ts';
import { packCaddy } from '../../src/publish/hosts/pack-caddy.ts';
import { packHtaccess } from '../../src/publish/hosts/pack-htaccess.ts';
import { packNginx } from '../../src/publish/hosts/pack-nginx.ts';
import { serveWithNginx } from '../site/serve-with.ts';
import { askFor, serveSmall } from './served-site.ts';

const HIDDEN = [
  '.htaccess',
  '.nojekyll',
  '_headers',
  '_redirects',
  '_routes.json',
  '_worker.js',
  'web.config',
  'shuiwu/_headers',
  'a/web.config',
  '.git/config',
  'a/.env',
  '.well-known/.hidden',
];
const OPEN = [
  'index.html',
  '.well-known/security.txt',
  'shuiwu/.well-known/a',
  '_astro/_year_.css',
  'SHA256SUMS',
  'a_headers',
  '_headers.html',
  '_headers/index.html',
  'data/2020/v1.0.0/a.csv',
];

it('the pattern for servers and the rule of this machine mean the same files', () => {
  const pattern = new RegExp(SERVER_FILE);
  expect(HIDDEN.filter((path) => !isServerFile(path) || !pattern.test(`/${path}`))).toEqual([]);
  expect(OPEN.filter((path) => isServerFile(path) || pattern.test(`/${path}`))).toEqual([]);
  expect(
    HIDDEN.map((path) => path.toUpperCase()).filter((path) => !isServerFile(path) && !path.startsWith('.WELL-KNOWN')),
  ).toEqual([]);
});

it('every configuration refuses server files and other methods', () => {
  const host = { port: 80, name: '_', root: '/srv', brotli: false };
  const nginx = packNginx(JOINED_SITE, host);
  const caddy = packCaddy(JOINED_SITE, host);
  const apache = packHtaccess(JOINED_SITE);
  expect(nginx).toContain(`location ~ ${SERVER_FILE} {\n        return 404;`);
  expect(apache).toContain(`RedirectMatch 404 "${SERVER_FILE}"`);
  expect(caddy).toContain('error @hidden 404');
  expect(caddy).toContain('path_regexp /(?:_headers|_redirects|_routes\\.json|_worker\\.js|web\\.config)$');
  expect([nginx.includes('return 405;'), caddy.includes('error @other 405'), apache.includes('[R=405,L]')]).toEqual([
    true,
    true,
    true,
  ]);
});

it('nginx answers a small site as this machine does', { timeout: 30_000 }, async () => {
  const here = await serveSmall();
  const { site, stop } = await serveWithNginx(
    { base: '/', folder: here.folder, project: here.folder, origin: '' },
    { base: '/', released: [] },
  );
  onTestFinished(stop);
  const there = { port: Number(new URL(site.origin).port) };
  const compare = async (path: string, headers = {}, method = 'GET'): Promise<void> => {
    const own = await askFor(here, path, headers, method);
    const other = await askFor(there, path, headers, method);
    // nginx says its headers twice where a range is refused.
    const once = (text = ''): string => [...new Set(text.split(', '))].join(', ');
    const tell = ({
      status,
      headers: { 'content-type': type, 'content-range': range, allow, location, 'content-security-policy': framed },
    }: typeof own): unknown[] => [
      path,
      method,
      status,
      range,
      allow,
      location,
      once(framed),
      status === 200 ? type : '',
    ];
    expect(tell(own)).toEqual(tell(other));
    if (own.status < 300) expect(own.body.equals(other.body), path).toBe(true);
  };
  for (const path of [
    '/',
    '/2020',
    '/2020?a=b',
    '/2020/',
    '/2020/charts/fig-1/',
    '/data/t.csv',
    '/data/bytes.png',
    '/_astro/_year_.a1.js',
    '/feed.xml',
    '/SHA256SUMS',
    '/.well-known/security.txt',
    '/empty.txt',
    '/odd.bin',
    '/logo.jpg',
    '/favicon.ico',
    '/nowhere',
    '/.htaccess',
    '/%2ehtaccess',
    '/_headers',
    '/_redirects',
    '/.nojekyll',
    '/.git/config',
    '/shuiwu/_headers',
  ])
    await compare(path);
  for (const range of ['bytes=0-9', 'bytes=90-', 'bytes=-5', 'bytes=-5000', 'bytes=100-', 'bytes=95-5000', 'lines=1-2'])
    await compare('/data/bytes.png', { range });
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'HEAD']) await compare('/data/t.csv', {}, method);
});
