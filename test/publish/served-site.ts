import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as ask, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { serveSite } from '../../scripts/serve.ts';

/** A small site on a server of its own. */
export interface Served {
  readonly folder: string;
  readonly port: number;
  readonly server: Server;
}

/** What came back, as it came. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** One hundred bytes that all differ. */
export const BYTES = Buffer.from(Array.from({ length: 100 }, (_, index) => index));
export const PAGE = `<!doctype html><title>首页</title>${'<p>支出</p>'.repeat(300)}`;

const FILES: Readonly<Record<string, string | Buffer>> = {
  'index.html': PAGE,
  '404.html': '<h1>没有这一页</h1>',
  '2020/index.html': '<h1>2020</h1>',
  '2020/charts/fig-1/index.html': '<h1>图</h1>',
  'data/t.csv': 'id\n1\n',
  'data/bytes.png': BYTES,
  'empty.txt': '',
  '_astro/_year_.a1.js': 'export {};',
  _headers: '/*\n',
  _redirects: '/a /b\n',
  '.htaccess': 'Options\n',
  '.nojekyll': '',
  '.git/config': 'x',
  '.well-known/security.txt': 'Contact: x\n',
  SHA256SUMS: `${'0'.repeat(64)}  index.html\n`,
  'shuiwu/_headers': '/*\n',
  'shuiwu/data/u.csv': 'id\n2\n',
  'feed.xml': '<feed/>',
  'odd.bin': 'x',
  'logo.jpg': 'x',
  'favicon.ico': 'x',
};

/** Writes the files of a site, with the compressed forms of its home, and a link that leads out of it. */
export function writeSite(folder: string, files: Readonly<Record<string, string | Buffer>> = FILES): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const home = files['index.html'] ?? '';
  writeFileSync(join(folder, 'index.html.br'), brotliCompressSync(home));
  writeFileSync(join(folder, 'index.html.gz'), gzipSync(home));
}

/** Serves a small site until the test ends. */
export async function serveSmall(base = '/', host?: string): Promise<Served> {
  const parent = mkdtempSync(join(tmpdir(), 'open-accounts-serve-'));
  const folder = join(parent, 'site');
  writeSite(folder);
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  symlinkSync(join(parent, 'secret.txt'), join(folder, 'link.txt'));
  symlinkSync(parent, join(folder, 'out'));
  const server = await serveSite(folder, 0, base, host);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    rmSync(parent, { recursive: true, force: true });
  });
  return { folder, port: (server.address() as AddressInfo).port, server };
}

/** Asks for a target exactly as it is written. */
export function askFor(
  { port }: Pick<Served, 'port'>,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  host = '127.0.0.1',
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    ask({ host, port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Reply['headers'],
          body: Buffer.concat(parts),
        });
      });
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

/** Sends bytes, and gives what comes back until the server closes or says nothing for a while. */
export function sendRaw({ port }: Pick<Served, 'port'>, bytes: string | Buffer, patience = 5000): Promise<string> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes);
    });
    const end = (): void => {
      socket.destroy();
      resolve(Buffer.concat(parts).toString('latin1'));
    };
    socket.setTimeout(patience, end);
    socket
      .on('data', (part) => parts.push(part))
      .on('error', end)
      .on('close', end);
  });
}
