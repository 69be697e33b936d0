import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { holdLock } from '../src/desk/hold-lock.ts';
import { checkSums } from '../src/publish/check-sums.ts';
import { sealSite } from '../src/publish/seal-site.ts';
import { formatBytes } from '../src/views/text/format-bytes.ts';
import { formatFailure, formatReport } from '../src/views/text/issue-text.ts';
import { namePdf } from '../src/views/text/name-pdf.ts';
import { openBrowser } from './open-browser.ts';
import { type PrintedVolume, printVolume } from './print-volume.ts';
import { readOptions } from './read-options.ts';
import { originOf, serveSite } from './serve.ts';
import { tellUncaught } from './tell-failure.ts';

tellUncaught((error) => formatFailure(error, '没有生成 PDF'));

const values = readOptions('npm run pdf -- --year 2020 --out dist', { year: { type: 'string' }, out: { type: 'string', default: 'dist' } });
const out = values.out;

/** Years of the built site that have a page for paper. */
function listYears(): string[] {
  return existsSync(out) ? readdirSync(out).filter((name) => existsSync(join(out, name, 'print', 'index.html'))).sort() : [];
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

/** Puts the file beside the others of its version, and its name on the version's page. */
async function keepVolume({ bytes, address, listed }: PrintedVolume): Promise<void> {
  const [file, page] = [join(out, address), join(out, listed, 'index.html')];
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, bytes);
  await rename(`${file}.new`, file);
  // A new file: the one that is there may be shared with `.cache/volumes/`.
  await writeFile(`${page}.new`, namePdf(await readFile(page, 'utf8'), `${'../'.repeat(listed.split('/').length - 2)}${address.slice(1)}`, bytes.length));
  await rename(`${page}.new`, page);
}

async function printYears(years: readonly string[]): Promise<void> {
  const browser = await openBrowser();
  const server = await serveSite(out, 0);
  try {
    for (const year of years) {
      const started = performance.now();
      const volume = await printVolume(browser, `${originOf(server)}/${year}/print/`);
      await keepVolume(volume);
      console.log(`已生成 ${join(out, volume.address)}：${volume.pages} 页，${formatBytes(volume.bytes.length)}，${((performance.now() - started) / 1000).toFixed(1)} 秒。`);
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

if (listYears().length === 0 && spawnSync(process.execPath, ['scripts/build.ts', '--out', out], { stdio: 'inherit' }).status !== 0) process.exit(1);
const years = listYears();
if (values.year !== undefined && !years.includes(values.year)) stop(`${out} 中没有 ${values.year} 年度，有的是 ${years.join('、')}。`);
/** The whole list of digests is written anew, so what it says now must be true. */
async function addPdf(): Promise<void> {
  const faults = checkSums(out);
  if (faults.length > 0) stop(`没有生成 PDF：\n${formatReport(faults)}`);
  await printYears(values.year === undefined ? years : [values.year]);
  await sealSite(out);
}

const tell = (sentence: string): void => { console.log(sentence); };
await holdLock(resolve(out), tell, addPdf);
