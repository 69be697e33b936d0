import { formatBytes } from '../words/format-bytes.ts';
import { PDF_PURPOSE } from './words.zh.ts';

/** What marks the line of a page that names the PDF, so that a later file takes its place. */
const LINE = /<li data-pdf="">.*?<\/li>/;
const FILES = /(<h2 id="files">.*?<ul class="[^"]*\b(?:list|files)\b[^"]*">)/s;

/**
 * Adds the PDF to the files that a version's page lists; a page without such a list stays as it is.
 * @param address of the file, as seen from the page
 */
export function namePdf(page: string, address: string, bytes: number): string {
  const name = address.split('/').at(-1) ?? '';
  const line = `<li data-pdf=""><a href="${address}">PDF</a><span class="amount quiet">${formatBytes(bytes)}</span><p><code>${name}</code> ${PDF_PURPOSE}</p></li>`;
  return page.replace(LINE, '').replace(FILES, `$1${line}`);
}
