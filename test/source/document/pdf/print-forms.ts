import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Sheet, SheetCell } from '../../../../src/views/workbook/sheet.ts';

/** How many rows of a sheet stand above the heads of its form: title, department and unit. */
const ABOVE = 2;

/** What a cell of a sheet shows on paper. */
export function showCell(cell: SheetCell | null | undefined): string {
  if (!cell) return '';
  return typeof cell.value === 'number'
    ? cell.value.toLocaleString('en-US', { minimumFractionDigits: 2 })
    : cell.value.trim();
}

/** Places that a merged cell covers, as `row:column` from 0. */
function listCovered(rows: Sheet['rows']): Set<string> {
  return new Set(
    rows.flatMap((row, at) =>
      row.flatMap((cell, column) => {
        const places = Array.from({ length: cell?.down ?? 1 }, (_, down) =>
          Array.from({ length: cell?.across ?? 1 }, (__, across) => `${at + down}:${column + across}`),
        );
        return places.flat().slice(1);
      }),
    ),
  );
}

function spell(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The rows of a form from its heads on, with every field that no merged cell covers. */
function listFields({ rows }: Sheet): { cell: SheetCell | null; row: number; column: number }[][] {
  const own = rows.slice(ABOVE);
  const covered = listCovered(own);
  const width = Math.max(...own.map(({ length }) => length));
  return own.map((_, row) =>
    Array.from({ length: width }, (__, column) => ({ cell: own[row]?.[column] ?? null, row, column })).filter(
      ({ column }) => !covered.has(`${row}:${column}`),
    ),
  );
}

/** A form as a web page has it. */
export function writeHtmlForm(sheet: Sheet): string {
  const [title, unit] = sheet.rows;
  const fields = listFields(sheet).map(
    (row) =>
      `<tr>${row
        .map(
          ({ cell }) =>
            `<td colspan="${cell?.across ?? 1}" rowspan="${cell?.down ?? 1}" class="${typeof cell?.value === 'number' ? 'amount' : ''}">${spell(showCell(cell))}</td>`,
        )
        .join('')}</tr>`,
  );
  const above = [...new Set((unit ?? []).map(showCell).filter(Boolean))]
    .map((text) => `<span>${spell(text)}</span>`)
    .join('');
  return `<h3>${spell(showCell(title?.[0]))}</h3><div class="above">${above}</div><table>${fields.join('')}</table>`;
}

const STYLE =
  'body { font: 10.5pt "Noto Sans CJK SC" } h3 { text-align: center } .above { display: flex; justify-content: space-between } ' +
  'table { width: 100%; font-size: 9pt } td { padding: 2pt 4pt } .amount { text-align: right } tr { break-inside: avoid } ';

/** A web page printed by a browser, with heads and page numbers. */
export async function printPage(browser: Browser, body: string, style: string, landscape = false): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(`<html lang="zh"><style>${STYLE}${style}</style><body>${body}</body></html>`);
  const words = (text: string): string => `<div style="font-size: 8px; width: 100%; text-align: center">${text}</div>`;
  const bytes = await page.pdf({
    format: 'A4',
    landscape,
    tagged: true,
    margin: { top: '70px', bottom: '70px', left: '70px', right: '70px' },
    displayHeaderFooter: true,
    headerTemplate: words('某县水务局部门决算'),
    footerTemplate: words('— <span class="pageNumber"></span> —'),
  });
  await page.close();
  return new Uint8Array(bytes);
}

const NAMESPACES = ['office', 'style', 'table', 'text']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const LOOK =
  '<style:style style:name="framed" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:wrap-option="wrap"/></style:style>' +
  '<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="3.4cm"/></style:style>' +
  '<style:style style:name="sheet" style:family="table" style:master-page-name="Lying"/>';
const PAPER =
  '<style:page-layout style:name="lying"><style:page-layout-properties fo:page-width="42cm" fo:page-height="29.7cm" style:print-orientation="landscape" fo:margin="1.5cm"/></style:page-layout>';

function writeField({ cell }: { cell: SheetCell | null }, isFramed: boolean): string {
  const spans = `table:number-columns-spanned="${cell?.across ?? 1}" table:number-rows-spanned="${cell?.down ?? 1}"`;
  const look = isFramed ? 'table:style-name="framed"' : '';
  return `<table:table-cell ${look} office:value-type="string" ${spans}><text:p>${spell(showCell(cell))}</text:p></table:table-cell>`;
}

function writeRows(sheet: Sheet): string[] {
  const own = listFields(sheet);
  const width = Math.max(...sheet.rows.map(({ length }) => length));
  const above = sheet.rows
    .slice(0, ABOVE)
    .map((row) => row.map((cell) => writeField({ cell: cell ? { ...cell, across: 1 } : null }, false)).join(''));
  const covered = listCovered(sheet.rows.slice(ABOVE));
  return [
    ...above,
    ...own.map((fields, row) =>
      Array.from({ length: width }, (_, column) => {
        const field = fields.find((entry) => entry.column === column);
        return field
          ? writeField(field, true)
          : covered.has(`${row}:${column}`)
            ? '<table:covered-table-cell table:style-name="framed"/>'
            : '<table:table-cell/>';
      }).join(''),
    ),
  ].map((cells) => `<table:table-row>${cells}</table:table-row>`);
}

/** Whether the machine has LibreOffice. */
export const HAS_OFFICE: boolean = existsSync('/usr/bin/soffice');

/** Sheets printed by LibreOffice, each on a page that lies on its side, with lines around the cells. */
export async function printSheets(sheets: readonly Sheet[], folder: string): Promise<Uint8Array> {
  const tables = sheets.map(
    (sheet) =>
      `<table:table table:name="${spell(sheet.name)}" table:style-name="sheet"><table:table-column table:style-name="wide" table:number-columns-repeated="14"/>${writeRows(sheet).join('')}</table:table>`,
  );
  const styles = `<office:automatic-styles>${LOOK}${PAPER}</office:automatic-styles><office:master-styles><style:master-page style:name="Lying" style:page-layout-name="lying"/></office:master-styles>`;
  await writeFile(
    join(folder, 'forms.fods'),
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">${styles}<office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document>`,
  );
  const home = pathToFileURL(join(folder, 'office')).href;
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=${home}`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'forms.fods'),
    ],
    { stdio: 'pipe' },
  );
  return new Uint8Array(await readFile(join(folder, 'forms.pdf')));
}

/** What stands in the rows of a form, by column: a printed form has to say the same. */
export function listShown(sheet: Sheet): string[] {
  return listFields(sheet)
    .map((row) =>
      row
        .filter(({ cell }) => showCell(cell) !== '')
        .map(({ cell, column }) => `${column + 1} ${showCell(cell).replace(/\s|(?<=\d),(?=\d)/g, '')}`)
        .join('; '),
    )
    .filter((row) => row !== '');
}
