import type { Browser, Page } from 'playwright-core';
import { finishPdf, findPages } from '../src/views/book/finish-pdf.ts';

/** A volume on paper, and what its page says of it. */
export interface PrintedVolume {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Root-relative address of the file. */
  readonly address: string;
  /** The page that lists it. */
  readonly listed: string;
}

/** Contents that grow by a page move the pages they name; they settle at once or after one more turn. */
const MOST_TURNS = 4;

function printPage(page: Page): Promise<Buffer> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}

/** Writes the numbers of pages into the contents; says whether any of them changed. */
function numberContents(page: Page, pages: ReadonlyMap<string, number>): Promise<boolean> {
  return page.evaluate(
    (numbers) => {
      const folios = [...document.querySelectorAll<HTMLElement>('.folio')];
      const changed = folios.filter((folio) => folio.textContent !== (numbers[folio.dataset['of'] ?? ''] ?? ''));
      for (const folio of changed) folio.textContent = numbers[folio.dataset['of'] ?? ''] ?? '';
      return changed.length > 0;
    },
    Object.fromEntries([...pages].map(([place, number]) => [place, String(number)])),
  );
}

/** Chromium has no `target-counter`: the contents get their numbers from a first print, until they are true. */
async function printWithNumbers(page: Page): Promise<Uint8Array> {
  for (let turn = 1; turn <= MOST_TURNS; turn += 1) {
    const bytes = await printPage(page);
    if (!(await numberContents(page, findPages(bytes)))) return bytes;
  }
  throw new Error('页码没有定下来。 / The page numbers do not settle.');
}

/** What the page says of itself and of its file; runs in the page. */
function readNames(): { title: string; author: string; headings: string[]; pdf: string; listed: string; date: string } {
  const author = document.querySelector<HTMLMetaElement>('meta[name="author"]')?.content ?? '';
  const {
    pdf = '',
    listed = '',
    date = '',
  } = document.body.dataset as Record<'pdf' | 'listed' | 'date', string | undefined>;
  return {
    title: document.title,
    author,
    pdf,
    listed,
    date,
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5')].map(({ textContent }) => textContent),
  };
}

/** Prints the page of a whole volume. */
export async function printVolume(browser: Browser, url: string): Promise<PrintedVolume> {
  const page = await browser.newPage({ colorScheme: 'light' });
  await page.goto(url, { waitUntil: 'load' });
  const bytes = await printWithNumbers(page);
  const { pdf, listed, ...names } = await page.evaluate(readNames);
  await page.close();
  return {
    bytes: finishPdf(bytes, names),
    pages:
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Type \/Page\n/g)?.length ?? 0,
    address: pdf,
    listed,
  };
}
