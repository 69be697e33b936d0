import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Unpacks an archive with the system's own tool into a folder that the test file takes away when it is done; gives its one top folder. */
export function unpack(archive: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'open-accounts-zip-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  execFileSync('unzip', ['-q', archive, '-d', folder]);
  const [top, ...more] = readdirSync(folder);
  if (top === undefined || more.length > 0) throw new Error(`${archive} unpacks into ${more.length + 1} folders`);
  return join(folder, top);
}

/** What `sha256sum -c SHA256SUMS` says in a folder: the files it finds sound. Throws where one is not, a line is odd or a file is missing. */
export function checkSums(folder: string): string[] {
  const lines = execFileSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
    .trimEnd()
    .split('\n');
  return lines.map((line) => line.replace(/: OK$/, '')).sort();
}
