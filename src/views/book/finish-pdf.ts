import { compareText } from '../../lib/order.ts';

/** Skia writes what it says of a file plainly, one object after the other; bytes that are no text stay what they are in Latin-1. */
const decode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const encode = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** Where a named place of a PDF lies. */
const PLACE = /\/((?:[^\s[\]<>()/%]|%[^\s])+) ?\[(\d+) 0 R \/XYZ/g;
const NODE = /node\d{8}(?=\))/g;
const BOOKMARK = /\/Title <FEFF((?:[0-9A-F]{4})+)>(?=\n\/Dest)/g;
const KIDS = /\/Kids \[([^\]]*)\]/;
const INFO = /(?<=^1 0 obj\n)<<[\s\S]*?>>(?=\nendobj$)/m;

/** A name as PDF writes it, with `#xx` for what is not plain. */
function readName(text: string): string {
  return Buffer.from(
    text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}

/** The characters of a PDF string, after its byte order mark. */
function readHex(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
}

/** The object of that number. */
function readObject(text: string, number: number): string {
  const start = text.indexOf(`\n${number} 0 obj\n`);
  return start < 0 ? '' : text.slice(start, text.indexOf('\nendobj', start));
}

/** The pages below a node of the tree of pages, in order, by their object numbers. */
function listPages(text: string, node: number): number[] {
  const object = readObject(text, node);
  const kids = KIDS.exec(object)?.[1];
  if (kids === undefined || !object.includes('/Type /Pages')) return [node];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => listPages(text, Number(kid)));
}

/** On which page each place lies that a link of the document leads to, counted from 1. */
export function findPages(bytes: Uint8Array): Map<string, number> {
  const text = decode(bytes);
  const [, root] = /\/Pages (\d+) 0 R/.exec(text) ?? [];
  const [, places] = /\/Dests (\d+) 0 R/.exec(text) ?? [];
  if (root === undefined || places === undefined) return new Map();
  const pages = new Map(listPages(text, Number(root)).map((page, index) => [page, index + 1]));
  return new Map(
    [...readObject(text, Number(places)).matchAll(PLACE)].map(([, name = '', page]) => [
      readName(name),
      pages.get(Number(page)) ?? 0,
    ]),
  );
}

/** A PDF string of any characters. */
function writeString(text: string): string {
  return `<FEFF${Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')).join('')}>`;
}

/** Names of nodes count on from whatever the browser has shown before: here from one, in the same order. */
function renumberNodes(text: string): string {
  const nodes = [...new Set(text.match(NODE))].toSorted(compareText);
  const names = new Map(nodes.map((node, index) => [node, `node${String(index + 1).padStart(8, '0')}`]));
  return text.replace(NODE, (node) => names.get(node) ?? node);
}

/** A heading at the top of a page is written twice into the name of its bookmark: once is enough, in as many bytes. */
function mendBookmarks(text: string, headings: ReadonlySet<string>): string {
  return text.replace(BOOKMARK, (old, hex: string) => {
    const half = hex.slice(0, hex.length / 2);
    const isTwice =
      hex.length % 8 === 0 && hex === half.repeat(2) && !headings.has(readHex(hex)) && headings.has(readHex(half));
    return isTwice ? `/Title <FEFF${half}>`.padEnd(old.length) : old;
  });
}

/** What a file says of itself. */
export interface PdfNames {
  readonly title: string;
  readonly author: string;
  /** ISO date of the data; blank where they have none. */
  readonly date: string;
  /** The document's headings. */
  readonly headings: readonly string[];
}

/**
 * Puts names and the date of the data where the browser put its own and the hour, in as many bytes, so that the same page gives the same file.
 * What does not fit is left out, the last first.
 */
export function finishPdf(bytes: Uint8Array, { title, author, date, headings }: PdfNames): Uint8Array {
  const text = decode(bytes);
  const stamp =
    date === ''
      ? []
      : [
          `/CreationDate (D:${date.replaceAll('-', '')}000000+00'00')`,
          `/ModDate (D:${date.replaceAll('-', '')}000000+00'00')`,
        ];
  const lines = [`/Title ${writeString(title)}`, ...stamp, `/Author ${writeString(author)}`];
  return encode(
    mendBookmarks(renumberNodes(text), new Set(headings)).replace(INFO, (old) => {
      const fitting = lines.filter((_, index) => lines.slice(0, index + 1).join('\n').length + 4 <= old.length);
      return `<<${fitting.join('\n')}`.padEnd(old.length - 2) + '>>';
    }),
  );
}
