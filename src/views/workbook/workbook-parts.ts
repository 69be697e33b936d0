import type { Sheet } from './sheet.ts';

/** What is said of a workbook as a file. */
export interface WorkbookProperties {
  readonly title: string;
  readonly creator: string;
  readonly version: string;
  /** ISO date, blank where it is not published. */
  readonly created: string;
}

const UNWRITABLE =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function code(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Text for the inside of an element or attribute; characters that XML cannot hold are written the way of the format, `_x0001_`. */
export function escapeSheetText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(UNWRITABLE, code)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Name of a column by its number from 0: A, Z, AA. */
function nameColumn(index: number): string {
  return `${index > 25 ? nameColumn(Math.floor(index / 26) - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function listLinks(sheet: Sheet): string {
  const links = sheet.rows.flatMap((row, line) =>
    row.flatMap((cell, column) =>
      cell?.link === undefined
        ? []
        : [
            `<hyperlink ref="${nameColumn(column)}${line + 1}" location="${escapeSheetText(`${quoteSheet(cell.link)}!A1`)}"/>`,
          ],
    ),
  );
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

const MARGINS = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';

/** Adds to a sheet's part what the writer does not: filter, links, and a page as wide as the paper. Throws where the part is not as expected. */
export function finishSheet(xml: string, sheet: Sheet): string {
  const match = /^(.*?<worksheet[^>]*>)(.*<\/sheetData>)(<mergeCells.*<\/mergeCells>)?<\/worksheet>$/s.exec(xml);
  if (!match) throw new Error(`the part of sheet ${sheet.name} is not as expected`);
  const [, head = '', data = '', merged = ''] = match;
  const filter = sheet.filtered
    ? `<autoFilter ref="A1:${nameColumn(sheet.widths.length - 1)}${sheet.rows.length}"/>`
    : '';
  const setup = `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`;
  return `${head}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${data}${filter}${merged}${listLinks(sheet)}${sheet.centred ? '<printOptions horizontalCentered="1"/>' : ''}${MARGINS}${setup}<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** Header rows that are printed on every page. */
export function finishWorkbook(xml: string, sheets: readonly Sheet[]): string {
  const titles = sheets
    .map(({ repeated, name }, index) =>
      repeated
        ? `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeSheetText(quoteSheet(name))}!$${repeated[0]}:$${repeated[1]}</definedName>`
        : '',
    )
    .join('');
  return xml.replace('<definedNames/>', () => (titles === '' ? '' : `<definedNames>${titles}</definedNames>`));
}

/** The table of texts, in place of one that holds their numbers. */
export function finishTexts(xml: string, texts: readonly string[]): string {
  return xml.replace(
    /<t>(\d+)<\/t>/g,
    (_, index: string) => `<t xml:space="preserve">${escapeSheetText(texts[Number(index)] ?? '')}</t>`,
  );
}

const NORMAL = [
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
] as const;

/** The style that programs take for the usual one. */
export function finishStyles(xml: string): string {
  return xml.replace('<cellXfs', `${NORMAL[0]}<cellXfs`).replace('</cellXfs>', `</cellXfs>${NORMAL[1]}`);
}

const CORE = 'http://schemas.openxmlformats.org/package/2006';

export const PROPERTIES_PART = 'docProps/core.xml';

export function finishTypes(xml: string): string {
  return xml.replace(
    '</Types>',
    `<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${PROPERTIES_PART}"/></Types>`,
  );
}

export function finishRelations(xml: string): string {
  return xml.replace(
    '</Relationships>',
    `<Relationship Id="rId-properties-1" Type="${CORE}/relationships/metadata/core-properties" Target="${PROPERTIES_PART}"/></Relationships>`,
  );
}

/** The properties of the document: no clock, no name of a machine. */
export function packProperties({ title, creator, version, created }: WorkbookProperties): string {
  const stamp =
    created === ''
      ? ''
      : `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeSheetText(created)}T00:00:00Z</dcterms:created>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="${CORE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escapeSheetText(title)}</dc:title><dc:creator>${escapeSheetText(creator)}</dc:creator>${stamp}<dc:language>zh-CN</dc:language><cp:version>${escapeSheetText(version)}</cp:version></cp:coreProperties>`
  );
}
