import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { holdLock } from '../../src/desk/hold-lock.ts';
import { DONE, FAULTS, REFUSED, type Surroundings } from '../../src/model/command.ts';
import { refuse } from '../../src/model/issue.ts';
import { checkSums } from '../../src/publish/check-sums.ts';
import { sealSite } from '../../src/publish/seal-site.ts';
import { formatBytes } from '../../src/views/words/format-bytes.ts';
import { formatRefusal, formatReport } from '../../src/views/say/issue-text.ts';
import { namePdf } from '../../src/views/book/name-pdf.ts';
import { openBrowser } from '../open-browser.ts';
import { type PrintedVolume, printVolume } from '../print-volume.ts';
import { originOf, serveSite } from '../serve.ts';

/** The year to be printed, or all, and the built site. */
interface PdfOrder {
  readonly year: string | undefined;
  readonly out: string;
}

/** The built site, and as it was named. */
interface Place {
  readonly site: string;
  readonly out: string;
}

const UNDONE = '没有生成 PDF';

/** Years of the built site that have a page for paper. */
function listYears(site: string): string[] {
  const hasPaper = (name: string): boolean => existsSync(join(site, name, 'print', 'index.html'));
  return existsSync(site) ? readdirSync(site).filter(hasPaper).sort() : [];
}

/** Puts the file beside the others of its version, and its name on the version's page. */
async function keepVolume(site: string, { bytes, address, listed }: PrintedVolume): Promise<void> {
  const file = join(site, address);
  const page = join(site, listed, 'index.html');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, bytes);
  await rename(`${file}.new`, file);
  // A new file: the one that is there may be shared with `.cache/volumes/`.
  const up = '../'.repeat(listed.split('/').length - 2);
  await writeFile(`${page}.new`, namePdf(await readFile(page, 'utf8'), `${up}${address.slice(1)}`, bytes.length));
  await rename(`${page}.new`, page);
}

async function printYears({ site, out }: Place, years: readonly string[], say: Surroundings['say']): Promise<void> {
  const browser = await openBrowser();
  const server = await serveSite(site, 0);
  try {
    for (const year of years) {
      const started = performance.now();
      const volume = await printVolume(browser, `${originOf(server)}/${year}/print/`);
      await keepVolume(site, volume);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      say(
        `已生成 ${join(out, volume.address)}：${volume.pages} 页，${formatBytes(volume.bytes.length)}，${seconds} 秒。`,
      );
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** The whole list of digests is written anew, so what it says now must be true. */
async function addPdf(place: Place, years: readonly string[], { say, tell }: Surroundings): Promise<number> {
  const faults = checkSums(place.site);
  if (faults.length > 0) {
    tell(`${UNDONE}：\n${formatReport(faults)}`);
    return REFUSED;
  }
  await printYears(place, years, say);
  await sealSite(place.site);
  return DONE;
}

/** Prints volumes of a built site and adds them to it; builds the site where there is none. */
export async function runPdf(order: PdfOrder, around: Surroundings): Promise<number> {
  const { year, out } = order;
  const { root, say, tell } = around;
  const site = resolve(root, out);
  if (listYears(site).length === 0) {
    const { status } = spawnSync(process.execPath, ['scripts/build.ts', '--out', out], { cwd: root, stdio: 'inherit' });
    if (status !== DONE) return FAULTS;
  }
  const years = listYears(site);
  if (year !== undefined && !years.includes(year)) {
    tell(formatRefusal(refuse('order-year', year, { years: years.join('、') }), UNDONE));
    return REFUSED;
  }
  return holdLock(site, say, () => addPdf({ site, out }, year === undefined ? years : [year], around));
}
