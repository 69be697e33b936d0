import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { askFor, sendRaw, type Served, serveSmall } from './served-site.ts';

const REQUESTS = 1500;
const AT_ONCE = 50;
/** A request without an end gets no answer; so many wait at once, each so many milliseconds. */
const WAITING = 750;
const PATIENCE = 1500;
const SOUND = [
  'GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, br\r\nConnection: close\r\n\r\n',
  'GET /data/bytes.png HTTP/1.1\r\nHost: localhost\r\nRange: bytes=9-2\r\nIf-Range: "a"\r\nConnection: close\r\n\r\n',
  'HEAD /2020 HTTP/1.0\r\nIf-None-Match: W/"a"\r\nIf-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT\r\n\r\n',
  'POST /%2e%2e/a?b=c HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
  'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET http://a/ HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\nConnection: Upgrade\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc',
];
const PIECES = [
  '\r\n',
  '\0',
  '%',
  '%00',
  '..',
  '/',
  '\\',
  '//',
  '?',
  '#',
  ' ',
  '\t',
  ':',
  ',',
  '-',
  '=',
  '*',
  'bytes=',
  'Range: bytes=-1\r\n',
  'Content-Length: -1\r\n',
  'Content-Length: 99\r\n',
  'Transfer-Encoding: chunked\r\n',
  'HTTP/9.9',
  '\xff\xfe',
  '\x1b[2J',
  '9'.repeat(400),
  'a'.repeat(3000),
  'X: y\r\n'.repeat(300),
];

/** A sound request with pieces put in, bytes taken out and its end cut off. */
const mutated = fc
  .tuple(
    fc.constantFrom(...SOUND),
    fc.array(fc.tuple(fc.nat(200), fc.constantFrom(...PIECES, ''), fc.nat(4)), { maxLength: 4 }),
    fc.nat(9),
  )
  .map(([text, changes, cut]) => {
    const changed = changes.reduce(
      (left, [at, piece, gone]) => `${left.slice(0, at)}${piece}${left.slice(at + gone)}`,
      text,
    );
    return Buffer.from(cut === 0 ? changed.slice(0, changed.length / 2) : changed, 'latin1');
  });

async function shareOut(count: number, work: (index: number) => Promise<void>, atOnce = AT_ONCE): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let index = next++; index < count; index = next++) await work(index);
    }),
  );
}

/** The site is still there, as a reader gets it. */
async function expectAlive(site: Served): Promise<void> {
  expect((await askFor(site, '/data/t.csv')).body.toString()).toBe('id\n1\n');
}

it('answers after fifteen hundred broken requests as before them', { timeout: 120_000 }, async () => {
  const site = await serveSmall();
  const requests = fc.sample(mutated, { numRuns: REQUESTS, seed: 20_201_130 });
  const answers = new Map<string, number>();
  await shareOut(
    REQUESTS,
    async (index) => {
      const said = (await sendRaw(site, requests[index] ?? '', PATIENCE)).slice(0, 12);
      expect(said).toMatch(/^(?:HTTP\/1\.1 (?:100|200|206|301|304|400|404|405|408|412|413|416|417|431)|)$/);
      answers.set(said, (answers.get(said) ?? 0) + 1);
    },
    WAITING,
  );
  expect(answers.size).toBeGreaterThan(3);
  await expectAlive(site);
});

it('answers five hundred requests, fifty at a time, each with its own file', { timeout: 120_000 }, async () => {
  const site = await serveSmall();
  const wanted = ['/data/t.csv', '/2020/', '/data/bytes.png', '/nowhere/'];
  const lengths = await Promise.all(wanted.map(async (path) => (await askFor(site, path)).body.length));
  await shareOut(500, async (index) => {
    expect((await askFor(site, wanted[index % wanted.length] ?? '/')).body.length).toBe(lengths[index % wanted.length]);
  });
});

it(
  'goes on when readers leave in the middle, send without end, or send too much before the body',
  { timeout: 60_000 },
  async () => {
    const site = await serveSmall();
    await shareOut(
      150,
      (index) =>
        new Promise((resolve) => {
          const socket = connect(site.port, '127.0.0.1', () => {
            socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(1 + (index % 5)));
            if (index % 3 === 0) socket.resetAndDestroy();
            else if (index % 3 === 1)
              socket.once('data', () => {
                socket.resetAndDestroy();
              });
            else socket.destroy();
          });
          socket
            .on('error', () => undefined)
            .on('close', () => {
              resolve();
            });
        }),
    );
    const endless = request({
      port: site.port,
      host: '127.0.0.1',
      method: 'POST',
      headers: { 'transfer-encoding': 'chunked' },
    });
    const ended = new Promise<number>((resolve) => {
      endless
        .on('error', () => {
          resolve(0);
        })
        .on('response', (response) => {
          response.resume().on('close', () => {
            resolve(response.statusCode ?? 0);
          });
        });
    });
    for (let turn = 0; turn < 20 && !endless.destroyed; turn += 1) {
      endless.write('x'.repeat(10_000));
      await setTimeout(2);
    }
    endless.destroy();
    expect([0, 405]).toContain(await ended);
    expect(await sendRaw(site, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(300 * 1024)}\r\n\r\n`)).toMatch(
      /^(?:HTTP\/1\.1 431 |$)/,
    );
    expect(
      await sendRaw(site, `GET / HTTP/1.1\r\nHost: a\r\n${'X: y\r\n'.repeat(9000)}Connection: close\r\n\r\n`, 2000),
    ).toMatch(/^HTTP\/1\.1 200 /);
    expect(
      await sendRaw(
        site,
        `GET /?q=${'%E5%86%B3'.repeat(10_000)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
        2000,
      ),
    ).toMatch(/^HTTP\/1\.1 200 /);
    expect(await sendRaw(site, 'GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    await expectAlive(site);
  },
);
