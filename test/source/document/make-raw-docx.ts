import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPACES = [
  `xmlns:w="${MAIN}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');
const RELATED = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'header', 'footer'] as const;
const ROOTS: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' };

/** What a .docx is made of: the insides of its parts. */
export type RawDocx = { readonly body: string } & Partial<Record<(typeof RELATED)[number], string>>;

/** A .docx of parts as they are written here, for what no library writes. */
export function makeRawDocx(docx: RawDocx): Uint8Array {
  const there = RELATED.filter((name) => docx[name] !== undefined);
  const wrap = (root: string, inside: string): string => `<w:${root} ${SPACES}>${inside}</w:${root}>`;
  const relate = (name: string, type: string, target: string): string =>
    `<Relationship Id="${name}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': relations(relate('main', 'officeDocument', 'word/document.xml')),
    'word/document.xml': wrap('document', `<w:body>${docx.body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relations(there.map((name) => relate(name, name, `${name}.xml`)).join('')),
    ...Object.fromEntries(there.map((name) => [`word/${name}.xml`, wrap(ROOTS[name] ?? name, docx[name] ?? '')])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A run of text with properties. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs, or of a text. */
export function paragraph(inside: string, properties = ''): string {
  const runs = inside.includes('<') ? inside : run(inside);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A table of rows of cells, each with what stands in it. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cell = (inside: string): string =>
    `<w:tc>${inside.includes('<w:p>') ? inside : inside.replace(/^(<w:tcPr>.*<\/w:tcPr>)?(.*)$/s, (_, pr = '', text: string) => `${pr}${paragraph(text)}`)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}
