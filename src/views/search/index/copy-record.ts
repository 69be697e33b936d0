import { foldText } from '../../../lib/fold-text.ts';
import type { SearchRecord } from '../browser/record.ts';
import { spaceHan } from './space-han.ts';

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function copyText(text: string): string {
  return escape(spaceHan(foldText(text)));
}

/**
 * The copy of a record that Pagefind reads: folded, its Han characters apart, with the filters; the published page
 * stays as it is.
 */
export function copyRecord({ title, year, part, kind, blocks }: SearchRecord, piece: string): string {
  const filters = Object.entries({ year, kind, part, piece }).filter(([, value]) => value !== '');
  const values = filters.map(([name, value]) => `data-${name}="${escape(value)}"`).join(' ');
  const names = filters.map(([name]) => `${name}[data-${name}]`).join(', ');
  const texts = blocks.map(({ tag, text, more }) => {
    const name = tag === 'head' ? 'h2' : 'p';
    return `<${name}>${copyText(text)} ${more === undefined ? '' : copyText(more)}</${name}>`;
  });
  const body = `<body data-pagefind-body ${values} data-pagefind-filter="${names}">`;
  return `<!doctype html><html lang="zh-cn">${body}<h1>${copyText(title)}</h1>${texts.join('\n')}</body></html>`;
}
