import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { ROOT } from '../../site/published.ts';

/** Packages that bring a browser of their time, by its version: the floor, and the last one for Windows 7. */
const PACKAGES = { 86: 'chrome-aws-lambda', 109: '@sparticuz/chromium' } as const;

export type OldVersion = keyof typeof PACKAGES;

const CACHE = join(ROOT, '.cache', 'old-browsers');
const OTHER_MACHINE = 'The old browsers of test/browser/old/ run on Linux on x86-64 only: run npm test there.';

function fill(folder: string, bin: string): void {
  const browser = join(folder, 'chromium');
  writeFileSync(browser, brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))));
  chmodSync(browser, 0o755);
  execFileSync('tar', ['-xf', '-', '--no-same-owner', '-C', folder], {
    input: brotliDecompressSync(readFileSync(join(bin, 'aws.tar.br'))),
  });
}

/** The browser's file, unpacked at the first call; two workers may ask at once. */
export function unpackBrowser(version: OldVersion): string {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(OTHER_MACHINE);
  const home = join(ROOT, 'node_modules', PACKAGES[version]);
  const { version: release } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(CACHE, `${version}-${release}`);
  if (existsSync(folder)) return join(folder, 'chromium');
  mkdirSync(CACHE, { recursive: true });
  const making = mkdtempSync(join(CACHE, 'making-'));
  try {
    fill(making, join(home, 'bin'));
    renameSync(making, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return join(folder, 'chromium');
}

/** What the browser needs in its surroundings: the libraries packed with it where the machine has none of its own. */
export function surroundings(browser: string): NodeJS.ProcessEnv {
  const isWhole = !execFileSync('ldd', [browser], { encoding: 'utf8' }).includes('not found');
  return isWhole ? process.env : { ...process.env, LD_LIBRARY_PATH: join(dirname(browser), 'lib') };
}
