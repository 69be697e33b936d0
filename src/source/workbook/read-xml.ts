import { SaxesParser } from 'saxes';
import { WorkbookFault } from './workbook-fault.ts';

/** An element as it opens: its name and attributes without prefixes. */
export interface XmlTag {
  readonly name: string;
  /** Names of the elements around it, from the root, joined by `/`, with its own at the end. */
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What is told of a part while it is read. */
export interface XmlListener {
  open?(tag: XmlTag): void;
  text?(text: string, path: string): void;
  close?(path: string): void;
}

/** How much of it one part may have: elements, and how deep they may lie. */
export interface XmlLimits {
  readonly elements: number;
  readonly depth: number;
}

const CHUNK = 1 << 18;
/** Of one part. Two hundred thousand rows with a number each have six hundred thousand. */
const SHEET_LIMITS: XmlLimits = { elements: 1_000_000, depth: 64 };

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** UTF-8, or UTF-16 with its mark, as the standard allows. */
function nameEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Attributes by their names without prefixes. */
function dropPrefixes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const plain: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const name in attributes) plain[local(name)] = attributes[name] ?? '';
  return plain;
}

function makeParser(part: string, listener: XmlListener, most: XmlLimits): SaxesParser {
  const parser = new SaxesParser();
  const paths: string[] = [];
  let count = 0;
  parser.on('error', () => {
    throw new WorkbookFault('import-part', `${part}（第 ${parser.line} 行不是规范的 XML）`);
  });
  parser.on('doctype', () => {
    throw new WorkbookFault('import-part', `${part}（带有 DOCTYPE）`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    const isLarge = count > most.elements || paths.length > most.depth;
    if (isLarge) throw new WorkbookFault('import-large', `${part}，元素过多或嵌套过深`);
    const path = paths.length === 0 ? local(name) : `${paths.at(-1) ?? ''}/${local(name)}`;
    paths.push(path);
    listener.open?.({ name: local(name), path, attributes: dropPrefixes(attributes) });
  });
  const say = (text: string): void => listener.text?.(text, paths.at(-1) ?? '');
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('closetag', () => {
    const path = paths.pop() ?? '';
    listener.close?.(path);
  });
  return parser;
}

/**
 * Reads a part of a workbook from beginning to end. Entities other than the five of XML, a DOCTYPE, and text that is not well formed are faults.
 * @param part its name, for messages
 */
export function readXml(bytes: Uint8Array, part: string, listener: XmlListener, most = SHEET_LIMITS): void {
  const parser = makeParser(part, listener, most);
  const decoder = new TextDecoder(nameEncoding(bytes), { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
    parser.write(decoder.decode());
  } catch (error) {
    throw error instanceof TypeError ? new WorkbookFault('import-part', `${part}（文字编码有误）`) : error;
  }
  parser.close();
}
