import { renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { originOf, serveSite } from '../../scripts/serve.ts';
import { SAFETY_HEADERS } from '../../src/publish/hosts/host-rules.ts';
import { swapSite } from '../../src/publish/swap-site.ts';
import { askFor, BYTES, PAGE, sendRaw, serveSmall, writeSite } from './served-site.ts';

describe('where it listens', () => {
  it('is this machine only, under either address of localhost', async () => {
    const { server, port } = await serveSmall();
    expect(server.address()).toMatchObject({ address: '127.0.0.1' });
    expect(originOf(server)).toBe(`http://localhost:${port}`);
    expect((await fetch(originOf(server))).status).toBe(200);
    const six = await askFor({ port }, '/', {}, 'GET', '::1').catch((error: unknown) => ({
      status: (error as { code?: string }).code,
    }));
    expect([200, 'EADDRNOTAVAIL', 'EAFNOSUPPORT']).toContain(six.status);
  });

  it('is where it is told', async () => {
    const { server, port } = await serveSmall('/', '0.0.0.0');
    expect(server.address()).toMatchObject({ address: '0.0.0.0' });
    expect((await askFor({ port }, '/')).status).toBe(200);
  });

  it('is nowhere where another program has the port, on either address', async () => {
    for (const host of ['127.0.0.1', '::1']) {
      const other = createServer();
      const there = await new Promise<boolean>((resolve) => {
        other
          .once('error', () => {
            resolve(false);
          })
          .listen(0, host, () => {
            resolve(true);
          });
      });
      onTestFinished(() => {
        other.close();
      });
      if (there)
        await expect(serveSite('none', (other.address() as { port: number }).port)).rejects.toMatchObject({
          code: 'EADDRINUSE',
        });
    }
  });

  it('lets the port go when it is closed', async () => {
    const { server, port, folder } = await serveSmall();
    await askFor({ port }, '/');
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
    await setTimeout(20);
    const again = await serveSite(folder, port);
    await new Promise((resolve) => {
      again.close(resolve);
    });
  });
});

describe('ranges', () => {
  it.each<[range: string, status: number, first: number, end: number]>([
    ['bytes=0-9', 206, 0, 10],
    ['bytes=10-10', 206, 10, 11],
    ['bytes=90-', 206, 90, 100],
    ['bytes=-5', 206, 95, 100],
    ['bytes=-100', 206, 0, 100],
    ['bytes=-5000', 206, 0, 100],
    ['bytes=95-5000', 206, 95, 100],
  ])('%s is those bytes', async (range, status, first, end) => {
    const reply = await askFor(await serveSmall(), '/data/bytes.png', { range, 'accept-encoding': 'br, gzip' });
    expect([
      reply.status,
      reply.headers['content-range'],
      reply.headers['content-length'],
      reply.headers['content-encoding'],
    ]).toEqual([status, `bytes ${first}-${end - 1}/100`, String(end - first), undefined]);
    expect(reply.body.equals(BYTES.subarray(first, end))).toBe(true);
  });

  it.each([
    'bytes=9-2',
    'bytes=',
    'bytes=-',
    'bytes=a-b',
    'bytes=1',
    'bytes=0x1-5',
    'bytes=-5-9',
    'lines=0-5',
    'bytes 0-5',
    '',
    'bytes=0-1,50-51',
    'bytes=0-1,',
    `bytes=${'0-1,'.repeat(5000)}0-1`,
  ])('%j is the whole file', async (range) => {
    const reply = await askFor(await serveSmall(), '/data/bytes.png', { range });
    expect([reply.status, reply.headers['content-range'], reply.body.length]).toEqual([200, undefined, 100]);
  });

  it.each(['bytes=100-', 'bytes=100-200', 'bytes=-0', `bytes=${'9'.repeat(400)}-`])(
    '%j is none of it',
    async (range) => {
      const reply = await askFor(await serveSmall(), '/data/bytes.png', { range });
      expect([reply.status, reply.headers['content-range'], reply.headers['content-encoding']]).toEqual([
        416,
        'bytes */100',
        undefined,
      ]);
    },
  );

  it('of an empty file are none', async () => {
    const site = await serveSmall();
    expect((await askFor(site, '/empty.txt')).body.length).toBe(0);
    for (const range of ['bytes=0-', 'bytes=-5'])
      expect([(await askFor(site, '/empty.txt', { range })).status, range]).toEqual([416, range]);
  });

  it('are of the file itself where it lies compressed too, and of nothing that only asks for its head', async () => {
    const site = await serveSmall();
    const part = await askFor(site, '/', { range: 'bytes=0-14', 'accept-encoding': 'br' });
    expect([part.body.toString(), part.headers['content-encoding']]).toEqual(['<!doctype html>', undefined]);
    const head = await askFor(site, '/data/bytes.png', { range: 'bytes=0-9' }, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '100', 0]);
  });

  it('hold for the file that the reader has a part of', async () => {
    const site = await serveSmall();
    const {
      headers: { etag = '', 'last-modified': modified = '' },
    } = await askFor(site, '/data/bytes.png');
    const statusFor = async (condition: string): Promise<number> =>
      (await askFor(site, '/data/bytes.png', { range: 'bytes=0-9', 'if-range': condition })).status;
    expect(
      await Promise.all(
        [etag, modified, `W/${etag}`, '"other"', 'Thu, 01 Jan 1970 00:00:00 GMT', 'nonsense'].map(statusFor),
      ),
    ).toEqual([206, 206, 200, 200, 200, 200]);
  });
});

describe('what has not changed', () => {
  it('is not sent again', async () => {
    const site = await serveSmall();
    const {
      headers: { etag = '', 'last-modified': modified = '' },
    } = await askFor(site, '/');
    expect(etag).toMatch(/^"[^"]+"$/);
    const statusFor = async (headers: Record<string, string>): Promise<number> =>
      (await askFor(site, '/', headers)).status;
    expect(
      await Promise.all(
        [
          { 'if-none-match': etag },
          { 'if-none-match': `W/${etag}` },
          { 'if-none-match': `"a", ${etag}` },
          { 'if-none-match': '*' },
          { 'if-modified-since': modified },
        ].map(statusFor),
      ),
    ).toEqual([304, 304, 304, 304, 304]);
    expect(
      await Promise.all(
        [
          { 'if-none-match': '"a"' },
          { 'if-none-match': '"a"', 'if-modified-since': modified },
          { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
          { 'if-modified-since': 'x' },
          { 'if-match': etag },
        ].map(statusFor),
      ),
    ).toEqual([200, 200, 200, 200, 200]);
    expect(await statusFor({ 'if-match': '"a"' })).toBe(412);
  });

  it('has a tag for each form, and another once a byte is another at the same size and time', async () => {
    const site = await serveSmall();
    const tagFor = async (coding: string): Promise<string | undefined> =>
      (await askFor(site, '/', { 'accept-encoding': coding })).headers['etag'];
    const tags = [await tagFor('br'), await tagFor('gzip'), await tagFor('')];
    expect(new Set(tags).size).toBe(3);
    const file = join(site.folder, 'data/t.csv');
    utimesSync(file, 1, 1);
    const {
      headers: { etag = '' },
    } = await askFor(site, '/data/t.csv');
    writeFileSync(file, 'id\n9\n');
    utimesSync(file, 1, 1);
    expect((await askFor(site, '/data/t.csv', { 'if-none-match': etag })).body.toString()).toBe('id\n9\n');
  });
});

describe('compressed forms', () => {
  it.each<[asks: string, coding: string | undefined]>([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.1, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity;q=0, *', 'br'],
    ['gzip;q=0', undefined],
    ['identity', undefined],
    ['', undefined],
    ['deflate, zstd', undefined],
    ['*;q=0', undefined],
    ['BR', 'br'],
    ['gzip;q=x', undefined],
  ])('%s', async (asks, coding) => {
    const { status, headers, body } = await askFor(await serveSmall(), '/', { 'accept-encoding': asks });
    expect([status, headers['content-encoding'], headers['vary']]).toEqual([200, coding, 'Accept-Encoding']);
    expect(
      (coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body).toString(),
    ).toBe(PAGE);
  });

  it('that are older than their file are not sent', async () => {
    const site = await serveSmall();
    await setTimeout(20);
    writeFileSync(join(site.folder, 'index.html'), 'newer');
    const { headers, body } = await askFor(site, '/', { 'accept-encoding': 'br' });
    expect([headers['content-encoding'], body.toString()]).toEqual([undefined, 'newer']);
  });
});

describe('addresses', () => {
  it.each([
    '/.htaccess',
    '/%2ehtaccess',
    '/.HTACCESS',
    '/_headers',
    '/%5Fheaders',
    '/_HEADERS',
    '/_redirects',
    '/shuiwu/_headers',
    '/.nojekyll',
    '/.git/config',
    '/.git/',
    '/.git',
    '/.well-known/../.htaccess',
    '/link.txt',
    '/out/secret.txt',
    '/out',
    '/out/site/index.html',
  ])('%s is not there for readers', async (path) => {
    const { status, headers, body } = await askFor(await serveSmall(), path);
    expect([status, headers['content-type'], body.toString()]).toEqual([
      404,
      'text/html; charset=utf-8',
      '<h1>没有这一页</h1>',
    ]);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/2020/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/index.html%00',
    '/%00',
    '/2020%2findex.html',
    '//2020/',
    '/2020//charts/',
    '//evil.example/..',
    '//evil.example/%2e%2e',
    '///',
    '/./',
    '/2020/.',
    '/index.html/',
    '/index.html/x',
    '/%0d%0aSet-Cookie:a',
    `/${'a'.repeat(300)}`,
    `/${'a/'.repeat(5000)}`,
    '/con',
    '/nowhere',
    '/404',
    '/2020.html',
    '/INDEX.HTML',
    '/index.html%20',
    '/index.html.',
    '/2020/%F0%9F%98%80',
    '/constructor',
    '/__proto__',
  ])('%.40s is no address', async (path) => {
    expect((await askFor(await serveSmall(), path)).status).toBe(404);
  });

  it.each(['/%zz', '/%', '/%c0%ae%c0%ae/', '/%e2%82', '*', 'index.html', 'ftp://a/', 'a:b'])(
    '%s is no request',
    async (path) => {
      expect(await sendRaw(await serveSmall(), `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1\.1 400 /,
      );
    },
  );

  it('lead to files with type, origin, framing and time of keeping', async () => {
    const site = await serveSmall();
    const told = async (path: string): Promise<(string | undefined)[]> => {
      const { status, headers } = await askFor(site, path);
      return [
        String(status),
        headers['content-type'],
        headers['cache-control'],
        headers['access-control-allow-origin'],
        headers['content-security-policy'],
      ];
    };
    const own = "frame-ancestors 'self'";
    const all = 'frame-ancestors *';
    expect(
      await Promise.all(
        [
          '/',
          '/2020/index.html?q=1',
          '/2020/charts/fig-1/',
          '/data/t.csv',
          '/shuiwu/data/u.csv',
          '/_astro/_year_.a1.js',
          '/SHA256SUMS',
          '/feed.xml',
          '/.well-known/security.txt',
          '/odd.bin',
          '/404.html',
          '/nowhere/',
        ].map(told),
      ),
    ).toEqual([
      ['200', 'text/html; charset=utf-8', 'no-cache', undefined, own],
      ['200', 'text/html; charset=utf-8', 'no-cache', undefined, own],
      ['200', 'text/html; charset=utf-8', 'no-cache', undefined, all],
      ['200', 'text/csv; charset=utf-8', 'no-cache', '*', own],
      ['200', 'text/csv; charset=utf-8', 'no-cache', '*', own],
      ['200', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable', undefined, own],
      ['200', 'text/plain; charset=utf-8', 'no-cache', undefined, own],
      ['200', 'application/atom+xml; charset=utf-8', 'no-cache', undefined, own],
      ['200', 'text/plain; charset=utf-8', 'no-cache', undefined, own],
      ['200', 'application/octet-stream', 'no-cache', undefined, own],
      ['200', 'text/html; charset=utf-8', 'no-cache', undefined, own],
      ['404', 'text/html; charset=utf-8', 'no-cache', undefined, own],
    ]);
    for (const path of ['/', '/nowhere/', '/2020', '/%zz'])
      for (const [name, value] of SAFETY_HEADERS)
        expect([(await askFor(site, path)).headers[name.toLowerCase()], path]).toEqual([value, path]);
  });

  it('of a folder lead to its page on the same host, with what was asked for', async () => {
    const root = await serveSmall();
    const open = await serveSmall('/open/');
    const placeOf = async (site: typeof root, path: string): Promise<unknown[]> => {
      const { status, headers } = await askFor(site, path, { host: 'evil.example' });
      return [status, headers['location']];
    };
    expect(await placeOf(root, '/2020')).toEqual([301, '/2020/']);
    expect(await placeOf(root, '/2020?q=%E6%94%AF&x=//evil')).toEqual([301, '/2020/?q=%E6%94%AF&x=//evil']);
    expect(await placeOf(root, '/%32020')).toEqual([301, '/%32020/']);
    expect(await placeOf(root, 'http://evil.example/2020')).toEqual([301, '/2020/']);
    expect(await placeOf(open, '/open/2020?a')).toEqual([301, '/open/2020/?a']);
    expect(await placeOf(open, '/open?a')).toEqual([301, '/open/?a']);
    expect(await placeOf(open, '/open/2020/')).toEqual([200, undefined]);
    expect(
      (
        await Promise.all(
          ['/', '/2020/', '/opened/', '/open//2020/', '/open/../2020/', '/OPEN/'].map((path) => askFor(open, path)),
        )
      ).map(({ status }) => status),
    ).toEqual([404, 404, 404, 404, 404, 404]);
  });
});

describe('requests of other kinds', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s is told what there is',
    async (method) => {
      const { status, headers } = await askFor(await serveSmall(), '/', {}, method);
      expect([status, headers['allow'], headers['x-content-type-options']]).toEqual([405, 'GET, HEAD', 'nosniff']);
    },
  );

  it('CONNECT is told so too, an upgrade is answered as a request, and old clients are served', async () => {
    const site = await serveSmall();
    expect(await sendRaw(site, 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 405 [^]*Allow: GET, HEAD/,
    );
    expect(
      await sendRaw(
        site,
        'GET /data/t.csv HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\n\r\n',
      ),
    ).toMatch(/^HTTP\/1\.1 200 [^]*id\n1\n$/);
    expect(await sendRaw(site, 'GET /data/t.csv HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 [^]*id\n1\n$/);
    expect(
      await sendRaw(site, 'GET http://other.example/data/t.csv HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'),
    ).toMatch(/^HTTP\/1\.1 200 [^]*id\n1\n$/);
  });

  it('HEAD has the headers of GET and no body, of what is not there too', async () => {
    const site = await serveSmall();
    for (const path of ['/', '/data/t.csv', '/nowhere/', '/2020', '/%zz']) {
      const head = await askFor(site, path, {}, 'HEAD');
      const whole = await askFor(site, path);
      expect([path, head.status, head.headers['content-length'], head.body.length]).toEqual([
        path,
        whole.status,
        String(whole.body.length),
        0,
      ]);
    }
  });
});

describe('a site that changes under the server', () => {
  it('is served anew, with nothing missing between', { timeout: 60_000 }, async () => {
    const site = await serveSmall();
    let going = true;
    let asked = 0;
    const replies: string[] = [];
    const reader = async (): Promise<void> => {
      while (going) {
        const { status, body } = await askFor(site, '/data/t.csv');
        replies.push(`${status} ${body.toString()}`);
        asked += 1;
      }
    };
    const readers = Promise.all([reader(), reader(), reader()]);
    for (let turn = 0; turn < 40; turn += 1) {
      const next = `${site.folder}.next`;
      writeSite(next, { 'index.html': PAGE, '404.html': '', 'data/t.csv': 'id\n'.padEnd(5 + turn * 700, '7') });
      swapSite(site.folder, next);
      while (asked < turn * 2) await setTimeout(1);
    }
    going = false;
    await readers;
    expect(asked).toBeGreaterThanOrEqual(78);
    expect(replies.filter((reply) => !/^200 id\n(?:1\n|7*)$/.test(reply))).toEqual([]);
    expect((await askFor(site, '/data/t.csv')).body.length).toBe(5 + 39 * 700);
  });

  it('may be away for a moment, and for good', { timeout: 60_000 }, async () => {
    const site = await serveSmall();
    renameSync(site.folder, `${site.folder}.old`);
    const waiting = askFor(site, '/data/t.csv');
    await setTimeout(50);
    renameSync(`${site.folder}.old`, site.folder);
    expect((await waiting).status).toBe(200);
    rmSync(site.folder, { recursive: true });
    expect((await askFor(site, '/data/t.csv')).status).toBe(404);
  });

  it('never passes off a part as the whole', async () => {
    const site = await serveSmall();
    const file = join(site.folder, 'large.bin');
    writeFileSync(file, Buffer.alloc(40_000_000, 'x'));
    const got = await new Promise<number>((resolve) => {
      let bytes = 0;
      const socket = connect(site.port, '127.0.0.1', () => {
        socket.write('GET /large.bin HTTP/1.1\r\nHost: a\r\n\r\n');
      });
      socket.once('data', () => {
        truncateSync(file, 1000);
        socket
          .on('data', (part) => {
            bytes += part.length;
          })
          .on('close', () => {
            resolve(bytes);
          });
      });
    });
    expect(got).toBeLessThan(40_000_000);
    expect((await askFor(site, '/')).status).toBe(200);
  });
});
