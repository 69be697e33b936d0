import type { Sheet } from '../../../src/views/workbook/sheet.ts';
import { printForm } from './print-form.ts';
import { listNumbers, type SampleBlock } from './sample-document.ts';

const INDENT = '　　';

/** Breaks a line behind so many characters; Latin ones count half. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const sign of text) {
    const size = sign.charCodeAt(0) < 0x2000 ? 0.5 : 1;
    if (used + size > width) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    line += sign;
    used += size;
  }
  return [...lines, line];
}

/**
 * The lines of a text file: paragraphs indented and broken at one width, tables and forms set by tabs.
 * @param width in Chinese characters; 0 breaks no line
 */
export function makeTextFile(blocks: readonly SampleBlock[], width: number, forms: readonly Sheet[] = []): string {
  const numbers = listNumbers(blocks);
  const lines = blocks.flatMap((block, index) => {
    if (block.kind === 'table') return block.rows.map((row) => row.join('\t'));
    const text = `${block.kind === 'title' ? '' : INDENT}${numbers[index] ?? ''}${block.text}`;
    return [...(width === 0 ? [text] : wrap(text, width)), ...(block.kind === 'title' ? [''] : [])];
  });
  const printed = forms
    .map(printForm)
    .flatMap(({ title, line, rows }) => [
      '',
      title,
      line,
      ...rows.map((row) => row.map(({ text }) => text).join('\t')),
    ]);
  return [...lines, ...printed, ''].join('\r\n');
}

/** A text in GBK, which no encoder of the platform writes. */
export function encodeGbk(text: string): Uint8Array {
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gbk');
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const sign = second === 0x7f ? '' : decoder.decode(Uint8Array.of(first, second));
      if ([...sign].length === 1 && sign !== '\uFFFD') codes.set(sign, [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]));
}
