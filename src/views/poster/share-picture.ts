import type { ShareWords } from './share-words.ts';
import { escapeText } from '../chart/draw/escape-text.ts';
import { PALETTE } from '../chart/draw/palette.ts';
import { FONT_SIZE } from '../chart/spec/text-metrics.ts';
import { wrapText } from '../chart/spec/wrap-text.ts';

/** Half of what is published: pictures are drawn twice their size. */
const WIDTH = 600;
const HEIGHT = 315;
const MARGIN = 40;
const TITLE = 29;

function drawText(x: number, y: number, size: number, colour: string, words: string, bold = false): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${bold ? 700 : 400}" fill="${colour}">${escapeText(words)}</text>`;
}

function drawFigures(figures: ShareWords['figures']): string {
  const step = (WIDTH - 2 * MARGIN) / Math.max(figures.length, 1);
  return figures
    .map(({ label, value, unit }, index) => {
      const x = MARGIN + step * index;
      return (
        drawText(x, 226, 13, PALETTE['--chart-muted'], label) +
        drawText(x, 256, 25, PALETTE['--chart-ink'], value) +
        drawText(x, 275, 12, PALETTE['--chart-muted'], unit)
      );
    })
    .join('');
}

/** The picture as SVG: paper, title, a line, up to three figures; colours of the light theme, nothing from elsewhere. */
export function drawSharePicture({ title, line, figures }: ShareWords): string {
  const lines = title
    .flatMap((words) => wrapText(words, ((WIDTH - 2 * MARGIN) * FONT_SIZE) / (TITLE * 1.06)))
    .slice(0, 3);
  const titles = lines
    .map((words, index) => drawText(MARGIN, 70 + index * 40, TITLE, PALETTE['--chart-ink'], words, true))
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PALETTE['--paper']}"/><rect width="${WIDTH}" height="8" fill="#a8281b"/>${titles}` +
    `${drawText(MARGIN, 66 + lines.length * 40, 15, PALETTE['--chart-muted'], line)}<path d="M${MARGIN} 198H${WIDTH - MARGIN}" stroke="${PALETTE['--chart-grid']}"/>${drawFigures(figures)}</svg>`
  );
}
