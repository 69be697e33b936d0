import { packParts } from '../raw-workbook.ts';

/** What an OpenDocument table of one sheet is made of. */
export interface RawTable {
  /** Rows, and columns before them. */
  readonly rows: string;
  /** Styles and number formats of its own. */
  readonly styles?: string;
  /** Attributes of the table. */
  readonly attributes?: string;
  readonly behind?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

/** The table as bytes. */
export function packOds({ rows, styles = '', attributes = '', behind = '', parts = {} }: RawTable): Uint8Array {
  const spaces = ['office', 'table', 'text', 'style', 'number', 'fo', 'calcext', 'config']
    .map((name) => `xmlns:${name}="urn:${name}"`)
    .join(' ');
  return packParts({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="表" ${attributes}>${rows}${behind}</table:table></office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': '<manifest/>',
    ...parts,
  });
}

/** A cell with a number and what it shows. */
export function odsNumber(value: string, shown: string, style = '', attributes = ''): string {
  return `<table:table-cell office:value-type="float" office:value="${value}" table:style-name="${style}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
}

export function odsText(content: string, style = ''): string {
  return `<table:table-cell office:value-type="string" table:style-name="${style}"><text:p>${content}</text:p></table:table-cell>`;
}

export function odsRow(cells: string, attributes = ''): string {
  return `<table:table-row ${attributes}>${cells}</table:table-row>`;
}

/** A number format, and a style of cells by the same name that has it. */
export function odsFormat(name: string, content: string, kind = 'number-style'): string {
  return `<number:${kind} style:name="N${name}">${content}</number:${kind}><style:style style:name="${name}" style:family="table-cell" style:data-style-name="N${name}"/>`;
}
