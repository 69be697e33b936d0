import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askPoppler } from '../print-paper.ts';

/** Radicals that old browsers write into a PDF for the characters that look the same, beyond those that Unicode itself knows. */
const LOOK = new Map(
  [
    ...'⻔门⻋车⻓长⻅见⻚页⻝食⻜飞⺠民⻩黄⻆角⻢马⻛风⻘青⻥鱼⻦鸟⻬齐⻮齿⻰龙⻁虎⻉贝⻨麦⻣骨⻤鬼⻄西⺟母⻳龟戶户'.matchAll(
      /(.)(.)/gsu,
    ),
  ].map(([, drawn = '', meant = '']) => [drawn, meant]),
);

/** The characters of a PDF, with how often each stands there, without spaces; a dash counts for each of its halves. */
export async function countCharacters(pdf: Buffer): Promise<Map<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    writeFileSync(join(folder, 'page.pdf'), pdf);
    const text = (await askPoppler('pdftotext', ['-raw', join(folder, 'page.pdf'), '-']))
      .normalize('NFKC')
      .replaceAll('⸺', '——')
      .replace(/\s/g, '');
    const counts = new Map<string, number>();
    for (const character of text)
      counts.set(LOOK.get(character) ?? character, (counts.get(LOOK.get(character) ?? character) ?? 0) + 1);
    return counts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Leaves enough of a long page for some sheets: three parts of a volume, forty rows of a table. Gives how much went. For the page. */
export function shortenPage(): number {
  const parts = [...document.querySelectorAll('section.book-chapter')].slice(3);
  for (const part of parts) part.remove();
  const rows = [...document.querySelectorAll<HTMLTableSectionElement>('tbody')].flatMap((body) =>
    [...body.rows].slice(40),
  );
  for (const row of rows) row.remove();
  return parts.length + rows.length;
}

/** What can be read of the whole page as it stands, without spaces. For the page. */
export function readShown(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const shown: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    range.selectNodeContents(node);
    if (range.getClientRects().length > 0) shown.push(node.textContent ?? '');
  }
  return shown.join('').replace(/\s/g, '');
}

/** Takes out what stands on each sheet again, since browsers begin their sheets elsewhere: heads of tables, and what is in the margins. For the page. */
export function stopRepeating(): void {
  const [sheet] = document.styleSheets;
  const margins = ['top-left', 'top-right', 'bottom-left', 'bottom-right']
    .map((place) => `@${place} { content: none !important; }`)
    .join(' ');
  for (const rule of [
    '@media print { thead { display: table-row-group !important; } }',
    `@page { ${margins} }`,
    `@page :first { ${margins} }`,
    `@page broad { ${margins} }`,
  ]) {
    sheet?.insertRule(rule, sheet.cssRules.length);
  }
}
