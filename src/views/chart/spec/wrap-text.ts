import { measureText } from './text-metrics.ts';

/** Words and numbers stay whole; closing marks stay with what is before them, opening ones with what follows. */
const PIECE =
  /[（〔《〈「『“‘([{]*(?:[\p{Script=Latin}\d.,%‰+−-]+|\s+|.)\p{M}*[，。、；：？！）〕》〉」』”’)\]}％…]*/gsu;

function splitPiece(piece: string, width: number): string[] {
  return measureText(piece) <= width ? [piece] : [...piece];
}

function fillLines(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const line = lines[lines.length - 1];
    if (line !== undefined && measureText((line + piece).trimEnd()) <= width) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/**
 * Breaks a name into lines no wider than `width` pixels, as few and as even as can be; nothing is cut.
 * At most single characters wider than `width` stand out.
 */
export function wrapText(text: string, width: number): string[] {
  const pieces = (text.match(PIECE) ?? []).flatMap((piece) => splitPiece(piece, width));
  const lines = fillLines(pieces, width);
  for (let even = Math.ceil(measureText(text) / Math.max(lines.length, 1)); even < width; even += 4) {
    const attempt = fillLines(pieces, even);
    if (attempt.length <= lines.length) return attempt;
  }
  return lines;
}
