import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is taken away with the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'open-accounts-publish-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Writes files by path; the folders they lie in are made. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const sha256 = (text: string, encoding: 'hex' | 'base64'): string => createHash('sha256').update(text).digest(encoding);
const STYLE = 'p{margin:0}';
const START = 'document.title';

/** A page under the policy of the small site; `body` is what stands in it. */
export function writePage(body: string): string {
  const policy = `default-src 'none'; script-src 'self' 'sha256-${sha256(START, 'base64')}'; style-src 'self' 'sha256-${sha256(STYLE, 'base64')}'`;
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta http-equiv="Content-Security-Policy" content="${policy}"><title>页</title><style>${STYLE}</style><script>${START}</script></head><body><h1 id="top">页</h1>${body}</body></html>`;
}

const CSV = 'id,amount\ntotal,1.00\n';

/** A small site without a fault, to be spoilt: two pages, a table with its digests, a script. */
export function makeBuiltSite(base: string): { folder: string; pages: string[] } {
  const folder = makeFolder();
  writeFiles(folder, {
    'index.html': writePage(
      `<a href="${base}2020/#total">合计</a><a href="#top">页首</a><a href="https://example.org/">别处</a><a href="mailto:a@example.org">信</a><script type="module" src="${base}_astro/a.js"></script>`,
    ),
    '2020/index.html': writePage(
      `<p id="total">1.00</p><a href="${base}">首页</a><a href="../data/2020/v1.0.0/t.csv">表</a>`,
    ),
    '404.html': writePage(`<a href="${base}">首页</a>`),
    '_astro/a.js': 'export {};\n',
    'data/2020/v1.0.0/t.csv': CSV,
    'data/2020/v1.0.0/datapackage.json': JSON.stringify({
      resources: [{ path: 't.csv', hash: `sha256:${sha256(CSV, 'hex')}` }],
    }),
  });
  const descriptor = JSON.stringify({ resources: [{ path: 't.csv', hash: `sha256:${sha256(CSV, 'hex')}` }] });
  writeFiles(folder, {
    'data/2020/v1.0.0/SHA256SUMS': `${sha256(descriptor, 'hex')}  datapackage.json\n${sha256(CSV, 'hex')}  t.csv\n`,
  });
  return { folder, pages: ['/', '/2020/', '/404.html'] };
}
