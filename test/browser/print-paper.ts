import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A word of a PDF and where it stands, in points. */
export interface PaperWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PaperPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PaperWord[];
}

/** Runs a tool of poppler; what it prints. */
export async function askPoppler(tool: string, parameters: readonly string[]): Promise<string> {
  return (await run(tool, [...parameters], { maxBuffer: 256 * 1024 * 1024 })).stdout;
}

/** Pages of a PDF with their words. */
export async function readPaper(file: string): Promise<PaperPage[]> {
  const boxes = await askPoppler('pdftotext', ['-bbox', file, '-']);
  return boxes
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width = '0', height = '0'] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const words = [
        ...page.matchAll(/xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g),
      ].map(([, left, right, bottom, text = '']) => ({
        text,
        left: Number(left),
        right: Number(right),
        bottom: Number(bottom),
      }));
      return { width: Number(width), height: Number(height), words };
    });
}

/** The characters of a page without the spaces between them. */
export function joinWords({ words }: PaperPage): string {
  return words
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
}

/** How bright a page is on average, from 0 (black) to 255 (white). */
export async function measureBrightness(file: string): Promise<number> {
  const { stdout } = await run('pdftoppm', ['-r', '12', '-gray', '-f', '1', '-l', '1', file], {
    encoding: 'buffer',
    maxBuffer: 16 * 1024 * 1024,
  });
  const dots = stdout.subarray(/^P5\s+\d+\s+\d+\s+\d+\s/.exec(stdout.toString('latin1', 0, 40))?.[0].length ?? 0);
  return dots.reduce((sum, dot) => sum + dot, 0) / dots.length;
}
