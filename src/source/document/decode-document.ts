import { DocumentFault } from './document-fault.ts';

/** A text with what was found of its encoding. */
export interface DecodedText {
  readonly text: string;
  /** Its encoding, where it is none of Unicode. */
  readonly foreign?: string;
}

const HEAD = 4096;
/** Of so many characters one may be broken. */
const LEAST_SOUND = 100;
const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i;
const BIG5 = /^(?:big5(?:-hkscs)?|cn-big5|x-x-big5)$/i;

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its mark, or by its zero bytes: the other half of a Latin character is one. */
function nameWide(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, HEAD);
  if (bytes.length % 2 !== 0 || !head.includes(0)) return undefined;
  const zeros = (odd: number): number => head.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  return zeros(1) > zeros(0) ? 'utf-16le' : 'utf-16be';
}

/** A text with some broken characters, each of which is one that is lost; undefined where there are many. */
function decodeBroken(bytes: Uint8Array, encoding: string): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  const lost = text.split('\uFFFD').length - 1;
  return lost * LEAST_SOUND <= text.length ? text : undefined;
}

/**
 * Bytes of a text or web page → its characters. UTF-8 and UTF-16 are taken by what they are, everything else by what
 * the page says of itself, or as GB18030, which has GBK and GB2312 in it.
 * @throws DocumentFault where it is none of them
 */
export function decodeDocument(bytes: Uint8Array): DecodedText {
  const wide = nameWide(bytes);
  const text = tryDecode(bytes, wide ?? 'utf-8');
  if (text !== undefined) return { text };
  const [, declared = ''] = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))) ?? [];
  const foreign = BIG5.test(declared) ? 'Big5' : 'GBK';
  const decoded = tryDecode(bytes, foreign === 'GBK' ? 'gb18030' : 'big5');
  if (decoded !== undefined) return { text: decoded, foreign };
  for (const encoding of ['utf-8', 'gb18030']) {
    const broken = decodeBroken(bytes, encoding);
    if (broken !== undefined) return { text: broken, ...(encoding === 'gb18030' && { foreign: 'GBK' }) };
  }
  throw new DocumentFault('document-encoding', '');
}
