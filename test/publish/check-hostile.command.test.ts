import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as listenRaw } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { PUBLISH_CHECK_COMMAND } from '../../scripts/publish-check.ts';
import { serveSite } from '../../scripts/serve.ts';
import { PATIENCE, type Patience } from '../../src/publish/served/ask-site.ts';
import { checkServed } from '../../src/publish/served/check-served.ts';
import { MOST_FILES, parseSiteSums } from '../../src/publish/parse-site-sums.ts';
import { parseSizes } from '../../src/publish/parse-sizes.ts';
import { formatServed } from '../../src/views/say/served-text.ts';
import { runHere } from '../run-here.ts';

/** A busy machine says nothing for hundreds of milliseconds, too. */
const HASTY: Patience = { silence: 2000, start: 4000, rate: 100_000, most: 60_000 };
const HOSTILE = '\u001b]0;x\u0007\u001b[2J\u009b31m\u202e';

const digestOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
const lineOf = (path: string, content: string | Buffer = ''): string => `${digestOf(content)}  ${path}\n`;
const isHarmless = (text: string): boolean => !/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u.test(text);

/** What is open or lies about until the end: tests run side by side. */
const left: (() => void)[] = [];
afterAll(() => {
  for (const end of left) end();
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  left.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
}

/** A server with a list of its own, whose other answers are the test's. */
function serveListed(
  list: string,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  return serve((request, response) => {
    if (request.url === '/SHA256SUMS') response.end(list);
    else if (request.url === '/no-such-page-here/') response.writeHead(404).end();
    else answer(request, response);
  });
}

async function told(address: string, own?: string, patience = PATIENCE): Promise<string[]> {
  const comparison = await checkServed(address, own === undefined ? undefined : parseSiteSums(own, 'list'), patience);
  const issues =
    'refusal' in comparison
      ? [comparison.refusal]
      : comparison.issues.filter(({ rule }) => rule !== 'served-header' && rule !== 'served-type');
  return issues.map(({ rule, place, found, facts }) =>
    [rule, place.file, found, facts['status'] ?? facts['reason'] ?? facts['location'] ?? '']
      .join(' ')
      .replaceAll(/127\.0\.0\.1:\d+/g, 'here')
      .trim(),
  );
}

/** What the command says, and how it ends. */
async function checkHere(address: string): Promise<{ code: number; said: string }> {
  const { status, stdout, stderr } = await runHere(PUBLISH_CHECK_COMMAND, [address]);
  return { code: status, said: stdout + stderr };
}

/**
 * The same of a process of its own, and the most memory it held, in bytes: as the system counts it from the start of
 * the program, since what `resourceUsage` says begins with the process that started it.
 */
function runCheck(words: readonly string[]): Promise<{ code: number | null; said: string; memory: number }> {
  return new Promise((resolve) => {
    const tell =
      'data:text/javascript,import { readFileSync } from "node:fs"; process.on("exit", () => console.error("memory " + /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]))';
    const child = spawn(process.execPath, ['--import', tell, 'scripts/publish-check.ts', ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part.toString()));
    child.on('close', (code) => {
      const all = said.join('');
      resolve({ code, said: all.replace(/memory \d+\n/, ''), memory: Number(/memory (\d+)/.exec(all)?.[1]) * 1024 });
    });
  });
}

function pour(response: ServerResponse, part: Buffer | string): void {
  const more = (): void => {
    while (!response.destroyed && response.write(part));
  };
  response.on('drain', more);
  more();
}

describe('a body', () => {
  it.concurrent('without end is read as far as the file is long, and not held', { timeout: 60_000 }, async () => {
    let poured = 0;
    let connections = 0;
    const block = Buffer.alloc(65_536, 'x');
    const address = await serveListed(
      Array.from({ length: 6 }, (_, index) => lineOf(`${index}.js`)).join(''),
      (_, response) => {
        connections += 1;
        pour(response, block);
        response.on('close', () => {
          poured += response.socket?.bytesWritten ?? 0;
        });
      },
    );
    const site = mkdtempSync(join(tmpdir(), 'open-accounts-check-'));
    left.push(() => {
      rmSync(site, { recursive: true });
    });
    writeFileSync(
      join(site, 'SHA256SUMS'),
      Array.from({ length: 6 }, (_, index) => lineOf(`${index}.js`, 'abc')).join(''),
    );
    for (let index = 0; index < 6; index += 1) writeFileSync(join(site, `${index}.js`), 'abc');
    const { code, said, memory } = await runCheck([address, '--site', site]);
    expect([code, said.match(/served-digest/g)?.length, connections]).toEqual([1, 6, 6]);
    expect(memory).toBeLessThan(180_000_000);
    expect(poured).toBeLessThan(60_000_000);
  });

  it.concurrent('that swells when it is unpacked is bounded by what comes out', { timeout: 30_000 }, async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000), { level: 1 });
    const address = await serveListed(lineOf('a.js'), (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    const site = mkdtempSync(join(tmpdir(), 'open-accounts-check-'));
    left.push(() => {
      rmSync(site, { recursive: true });
    });
    writeFileSync(join(site, 'SHA256SUMS'), lineOf('a.js', 'abc'));
    writeFileSync(join(site, 'a.js'), 'abc');
    const { code, memory } = await runCheck([address, '--site', site]);
    expect(code).toBe(1);
    expect(memory).toBeLessThan(200_000_000);
  });

  it.concurrent('has the size that the index of the site states', async () => {
    const index = JSON.stringify({ files: [{ sha256: digestOf('abc'), bytes: 3 }] });
    let sent = 0;
    const address = await serveListed(lineOf('data/index.json', index) + lineOf('a.js', 'abc'), ({ url }, response) => {
      if (url === '/data/index.json') response.end(index);
      else {
        pour(response, Buffer.alloc(65_536));
        response.on('close', () => {
          sent = response.socket?.bytesWritten ?? 0;
        });
      }
    });
    expect(await told(address)).toEqual(['served-digest a.js a.js']);
    expect(sent).toBeLessThan(20_000_000);
  });

  it.concurrent('that ends too early, stops, or drips is no answer', { timeout: 60_000 }, async () => {
    const names = ['short.js', 'still.js', 'drip.js', 'mute.js', 'garbled.js', 'sound.js'];
    const address = await serveListed(names.map((name) => lineOf(name)).join(''), ({ url }, response) => {
      if (url === '/short.js') {
        response.writeHead(200, { 'content-length': '9' }).write('x');
        setTimeout(() => {
          response.destroy();
        }, 20);
      } else if (url === '/still.js') response.writeHead(200).write('x');
      else if (url === '/drip.js') {
        const timer = setInterval(() => {
          response.write('x');
        }, 20);
        response.on('close', () => {
          clearInterval(timer);
        });
      } else if (url === '/garbled.js') response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip');
      else if (url === '/sound.js') response.end('');
    });
    expect(await told(address, undefined, HASTY)).toEqual([
      'served-missing short.js short.js 答复中断或读不懂',
      'served-missing still.js still.js 没有回答',
      'served-missing drip.js drip.js 慢得读不完',
      'served-missing mute.js mute.js 没有回答',
      'served-missing garbled.js garbled.js 答复中断或读不懂',
    ]);
  });

  it.concurrent('of a server that goes silent is not waited for file by file', { timeout: 60_000 }, async () => {
    const address = await serveListed(
      Array.from({ length: 400 }, (_, index) => lineOf(`${index}.js`)).join(''),
      () => undefined,
    );
    const comparison = await checkServed(address, undefined, HASTY);
    const issues = 'issues' in comparison ? comparison.issues : [];
    expect(issues.map(({ rule }) => rule)).toEqual([
      ...Array.from({ length: 8 }, () => 'served-missing'),
      'served-stopped',
    ]);
    expect(formatServed(issues)).toContain('连着 8 个不能；其余 392 个没有再读');
    expect(comparison).toMatchObject({ files: 8 });
  });
});

describe('what a server says', () => {
  it('reaches no terminal raw, and is cut', async () => {
    const list = `${lineOf('index.html', 'x')}${digestOf('')}  ${HOSTILE}.html\n`;
    const raw = listenRaw((socket) => {
      socket
        .on('error', () => undefined)
        .on('data', (part) => {
          const body = part.toString().includes('/SHA256SUMS') ? Buffer.from(list) : Buffer.from('x');
          socket.end(
            Buffer.concat([
              Buffer.from(
                `HTTP/1.1 200 \u001b[2J\r\nContent-Type: text/\u009b31m${'x'.repeat(9000)}\r\nX-Content-Type-Options: \u0080\u009b\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`,
                'latin1',
              ),
              body,
            ]),
          );
        });
    });
    left.push(() => {
      raw.close();
    });
    await new Promise<void>((resolve) => {
      raw.listen(0, '127.0.0.1', resolve);
    });
    const { code, said } = await checkHere(`http://127.0.0.1:${(raw.address() as { port: number }).port}/`);
    expect([code, isHarmless(said)]).toEqual([1, true]);
    expect(said).toContain('〔U+001B〕]0;x〔U+0007〕');
    expect(said).toContain('[served-line]');
    expect(Math.max(...said.split('\n').map(({ length }) => length))).toBeLessThan(500);
  });

  it('of other hosts is not taken for the site, nor asked for', async () => {
    let asked = 0;
    const other = await serve((_, response) => {
      asked += 1;
      response.end('x');
    });
    const address = await serveListed(
      lineOf('a.js', 'x') + lineOf('b.js', 'x') + lineOf('c.js', 'x'),
      ({ url }, response) => {
        if (url === '/moved.js') response.end('x');
        else
          response
            .writeHead(302, { location: url === '/a.js' ? `${other}a.js` : url === '/b.js' ? '/moved.js' : '/c.js' })
            .end();
      },
    );
    expect(await told(address)).toEqual([
      'served-missing a.js a.js 转到别的网站 http://here/a.js',
      'served-missing c.js c.js 转来转去',
    ]);
    expect(
      await told(
        await serve((_, response) => {
          response.writeHead(301, { location: other }).end();
        }),
      ),
    ).toEqual(['served-elsewhere  http://here/ http://here/']);
    expect(asked).toBe(0);
  });

  it('is no site where it says 200 to everything, or nothing at all', async () => {
    expect(
      await told(
        await serve((_, response) => {
          response.end('<p>欢迎');
        }),
      ),
    ).toEqual(['served-list  http://here/SHA256SUMS 200']);
    const address = await serve((_, response) => {
      response.end('<p>欢迎');
    });
    expect(await told(address, lineOf('a.js', 'x'))).toEqual([
      'served-digest a.js a.js',
      'served-error no-such-page-here/ 200',
    ]);
  });
});

describe('a server that cannot be reached', () => {
  it.each([
    ['http://127.0.0.1:PORT/', '没有程序答复'],
    ['http://[::1]:PORT/', '没有程序答复'],
    ['http://localhost:PORT/', '没有程序答复'],
    ['http://no-such-host.invalid/', '找不到这个域名'],
    ['http://127.0.0.1:6000/', '浏览器不打开这个端口'],
  ])('%s: %s', async (address, reason) => {
    const gone = listenRaw();
    await new Promise<void>((resolve) => {
      gone.listen(0, resolve);
    });
    const { port } = gone.address() as { port: number };
    await new Promise((resolve) => {
      gone.close(resolve);
    });
    const comparison = await checkServed(address.replace('PORT', String(port)));
    expect('refusal' in comparison && [comparison.refusal.rule, comparison.refusal.facts['reason']]).toEqual([
      'served-unreachable',
      reason,
    ]);
  });

  it.concurrent('says so where it speaks no HTTP, or nothing', async () => {
    const speak = async (words: string): Promise<string> => {
      const raw = listenRaw((socket) => {
        socket.on('error', () => undefined).write(words);
      });
      left.push(() => {
        raw.close();
      });
      await new Promise<void>((resolve) => {
        raw.listen(0, '127.0.0.1', resolve);
      });
      return `127.0.0.1:${(raw.address() as { port: number }).port}/`;
    };
    expect(await told(`http://${await speak('SSH-2.0-x\r\n')}`)).toEqual([
      'served-unreachable  http://here/ 答复中断或读不懂',
    ]);
    expect(await told(`http://${await speak('')}`, undefined, HASTY)).toEqual([
      'served-unreachable  http://here/ 没有回答',
    ]);
    expect(await told(`http://${await speak(`HTTP/1.1 200 OK\r\n${'X: y\r\n'.repeat(20_000)}`)}`)).toEqual([
      'served-unreachable  http://here/ 答复中断或读不懂',
    ]);
    expect((await told(`https://${await speak('no tls\r\n')}`))[0]).toMatch(
      /^served-unreachable {2}https:\/\/here\/ (?:没有可信的证书，或不用 https|答复中断或读不懂)$/,
    );
  });
});

describe('a name and password in the address', () => {
  it('are told to the server, and to nobody else', async () => {
    const seen: (string | undefined)[] = [];
    const address = await serveListed(lineOf('a.js', 'x'), ({ headers }, response) => {
      seen.push(headers.authorization);
      response.end('x');
    });
    expect(await told(address.replace('//', '//max:pass%20wort@'))).toEqual([]);
    expect(seen).toEqual([`Basic ${Buffer.from('max:pass wort').toString('base64')}`]);
  });

  it.each([
    'http://max:secret@127.0.0.1:1/',
    'ftp://max:secret@host/',
    'http://max:secret@host/?a',
    'http://max:secret@ho st/',
    'http://max:se%zzcret@127.0.0.1:1/',
  ])('%s is said without them', async (address) => {
    const { code, said } = await checkHere(address);
    expect(code).toBe(2);
    expect(said).not.toMatch(/secret|se%zzcret|max/);
  });
});

describe('a list of digests', () => {
  const sum = 'a'.repeat(64);
  it.each([
    `${sum}  ../a`,
    `${sum}  a/../b`,
    `${sum}  /etc/passwd`,
    `${sum}  a//b`,
    `${sum}  a/`,
    `${sum}  ./a`,
    `${sum}  a\\b`,
    `${sum}  a%2fb`,
    `${sum}  a?b`,
    `${sum}  页.html`,
    `${sum} a`,
    `${sum}  `,
    `${sum.toUpperCase()}  a`,
    'x',
    `${sum}  a\r`,
    `${sum}  C:a`,
    `${sum}  ${'a'.repeat(300)}`,
    `${sum}  ${'a/'.repeat(600)}a`,
  ])('%j is no line of it', (line) => {
    const { files, issues } = parseSiteSums(`${lineOf('ok.js')}${line}\n`, 'list');
    expect([files.map(({ path }) => path), issues.map(({ rule, place }) => [rule, place.line])]).toEqual([
      ['ok.js'],
      [['served-line', 2]],
    ]);
  });

  it('names no file twice, and none that servers keep for themselves', () => {
    const { files, issues } = parseSiteSums(
      ['a.js', '.nojekyll', '_headers', 'x/.htaccess', '.well-known/a.txt', '_astro/index@_@astro.css', 'a.js']
        .map((path) => lineOf(path))
        .join(''),
      'list',
    );
    expect([files.map(({ path }) => path), issues.map(({ place }) => place.line)]).toEqual([
      ['a.js', '.well-known/a.txt', '_astro/index@_@astro.css'],
      [7],
    ]);
  });

  it('is bounded, and so are its faults', () => {
    expect(parseSiteSums('x\n'.repeat(10_000), 'list').issues).toHaveLength(5);
    expect(parseSiteSums('\n'.repeat(MOST_FILES) + lineOf('a.js'), 'list')).toMatchObject({
      files: [],
      issues: [{ rule: 'served-line' }],
    });
  });

  it('takes sizes from sound indexes only', () => {
    const digest = digestOf('');
    expect([...parseSizes(JSON.stringify({ a: [{ b: { sha256: digest, bytes: 5 } }] }))]).toEqual([[digest, 5]]);
    for (const text of [
      '',
      '[',
      '{"sha256":1,"bytes":2}',
      JSON.stringify({ sha256: digest, bytes: -1 }),
      JSON.stringify({ sha256: digest, bytes: '5' }),
      JSON.stringify({ sha256: digest, bytes: 1e400 }),
      `${'['.repeat(5000)}${']'.repeat(5000)}`,
    ])
      expect(parseSizes(text).size).toBe(0);
  });
});

it('finds nothing in what npm start serves, with files for servers among those listed', async () => {
  const site = mkdtempSync(join(tmpdir(), 'open-accounts-check-'));
  const files = {
    'index.html': '<p>首页',
    '404.html': '<p>没有',
    '.nojekyll': '',
    _headers: '/*',
    'data/t.csv': 'id\n1\n',
    '_astro/a.js': 'export {};',
    'empty.txt': '',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), content);
  }
  writeFileSync(
    join(site, 'SHA256SUMS'),
    Object.entries(files)
      .map(([path, content]) => lineOf(path, content))
      .join(''),
  );
  const server = await serveSite(site, 0, '/open/');
  left.push(() => {
    server.closeAllConnections();
    server.close();
    rmSync(site, { recursive: true });
  });
  expect(await checkServed(`http://localhost:${(server.address() as { port: number }).port}/open`)).toEqual({
    files: 5,
    issues: [],
  });
});
