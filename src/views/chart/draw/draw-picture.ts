import { CHART_WIDTHS } from '../spec/chart-data.ts';
import { escapeText } from './escape-text.ts';
import { PALETTE, resolveColours } from './palette.ts';
import { FONT_SIZE } from '../spec/text-metrics.ts';
import { wrapText } from '../spec/wrap-text.ts';

/** The words of a picture that stands alone. */
export interface PictureWords {
  readonly title: string;
  readonly unit: string;
  readonly sentence: string;
  /** One line each, where it fits. */
  readonly source: readonly string[];
}

const MARGIN = 40;
const FONTS = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";
const TITLE = { size: 21, step: 30, weight: 700, colour: PALETTE['--chart-ink'] } as const;
const SMALL = { size: 14, step: 22, weight: 400, colour: PALETTE['--chart-muted'] } as const;

interface Block {
  readonly svg: string;
  readonly bottom: number;
}

function drawLines(
  texts: readonly string[],
  { size, step, weight, colour }: typeof TITLE | typeof SMALL,
  top: number,
): Block {
  const lines = texts.flatMap((text) => wrapText(text, (CHART_WIDTHS.broad * FONT_SIZE) / (size * 1.06)));
  const svg = lines
    .map(
      (line, index) =>
        `<text x="${MARGIN}" y="${top + step * (index + 1) - 6}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeText(line)}</text>`,
    )
    .join('');
  return { svg, bottom: top + step * lines.length };
}

/** What is between the root's tags, without the names that refer to the page. */
function getInside(svg: string): { readonly inside: string; readonly height: number } {
  const inside = svg
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '')
    .replace(/<title[^>]*>.*?<\/title><desc[^>]*>.*?<\/desc>/s, '');
  return { inside, height: Number(/^<svg[^>]* height="(\d+)"/.exec(svg)?.[1] ?? 0) };
}

/** A drawn chart of the broad width as a picture of its own: title, unit, sentence and source in it, colours of the light theme, nothing from elsewhere. */
export function drawPicture(svg: string, { title, unit, sentence, source }: PictureWords): string {
  const { inside, height } = getInside(svg);
  const head = drawLines([title], TITLE, MARGIN - 10);
  const measure = drawLines([unit], SMALL, head.bottom + 2);
  const chartTop = measure.bottom + 8;
  const says = drawLines([sentence], SMALL, chartTop + height + 12);
  const origin = drawLines(source, SMALL, says.bottom + 6);
  const width = CHART_WIDTHS.broad + MARGIN * 2;
  const full = Math.ceil(origin.bottom + MARGIN - 12);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${full}" viewBox="0 0 ${width} ${full}" role="img" font-family="${FONTS}">` +
    `<title>${escapeText(title)}</title><desc>${escapeText(sentence)}</desc><rect width="${width}" height="${full}" fill="${PALETTE['--paper']}"/>` +
    `${head.svg}${measure.svg}<g transform="translate(${MARGIN},${chartTop})">${resolveColours(inside)}</g>${says.svg}${origin.svg}</svg>\n`
  );
}
