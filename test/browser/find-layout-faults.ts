import type { Page } from 'playwright-core';
import { FIND_ORDER_FAULTS, FIND_STRUCTURE_FAULTS, FIND_UNSEEN_FOCUS } from './find-structure-faults.ts';
import {
  FIND_BOXED,
  FIND_COVER,
  FIND_CUT,
  FIND_SPLIT_NUMBERS,
  FIND_SQUEEZED,
  FIND_STICKING_OUT,
  FIND_TOO_WIDE,
} from './find-width-faults.ts';

/** A4 less its margins of 16 mm, at 96 dots an inch. */
const PAPER = Math.floor(((210 - 2 * 16) / 25.4) * 96);

/** The spacing that WCAG 1.4.12 lets a reader set. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } ' +
  'p { margin-block-end: 2em !important }';
const TWICE_AS_LARGE = 'html { font-size: 200% !important }';

/** How a reader has a page: a sheet of their own over it, and the words that the switches write. */
interface ReaderView {
  readonly width: number;
  readonly height: number;
  readonly style?: string;
  readonly display?: string;
}

/**
 * Lays a page out for a reader. All is asked for at once: a page draws itself between two requests, and each drawing
 * lays it out anew.
 */
async function layOut(page: Page, { width, height, style = '', display = '' }: ReaderView): Promise<void> {
  const dressed = page.evaluate(`(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(style)});
    document.adoptedStyleSheets = [sheet];
    document.documentElement.dataset.display = ${JSON.stringify(display)};
  })()`);
  await Promise.all([dressed, page.setViewportSize({ width, height })]);
}

async function ask(page: Page, view: string, ...questions: readonly string[]): Promise<string[]> {
  const found = await page.evaluate<string[][]>(`[${questions.join(', ')}]`);
  return found.flatMap((faults) => faults.slice(0, 6).map((fault) => `${view}: ${fault}`));
}

/**
 * 320 by 256 px is what a window of 1280 by 1024 px becomes at 400 %. The reader has set large text and spacing as
 * well, which only takes more room: what fits then fits without them.
 */
async function askAt320(page: Page): Promise<string[]> {
  await layOut(page, { width: 320, height: 256, style: SPACED, display: 'large' });
  return ask(page, '320 px, large and spaced text', FIND_TOO_WIDE, FIND_CUT);
}

/**
 * Faults of a page as it is laid out, as sentences: sideways at 320, 360 and 1280 px, cut or squeezed text, numbers
 * apart from their units, blocks out of order, headings, landmarks, focus that does not show. The page is open at 360
 * by 256 px, and is left at 1280 px.
 */
export async function findLayoutFaults(page: Page): Promise<string[]> {
  const narrow = [FIND_TOO_WIDE, FIND_COVER, FIND_SQUEEZED, FIND_ORDER_FAULTS, FIND_SPLIT_NUMBERS];
  const faults = await ask(page, '360 px', ...narrow);
  faults.push(...(await askAt320(page)));
  await layOut(page, { width: 1280, height: 1024 });
  const structure = [FIND_STRUCTURE_FAULTS, FIND_ORDER_FAULTS, FIND_UNSEEN_FOCUS];
  faults.push(...(await ask(page, '1280 px', FIND_TOO_WIDE, FIND_SQUEEZED, ...structure)));
  return faults;
}

/** Faults of a page that stands for its kind, at 320 and 768 px and with text twice as large. Leaves it at 720 px. */
export async function findKindFaults(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 256 });
  const faults = await ask(page, '320 px', FIND_TOO_WIDE, FIND_COVER);
  await page.setViewportSize({ width: 768, height: 800 });
  faults.push(...(await ask(page, '768 px', FIND_TOO_WIDE, FIND_SQUEEZED)));
  await layOut(page, { width: 720, height: 800, style: TWICE_AS_LARGE });
  faults.push(...(await ask(page, 'text twice as large', FIND_TOO_WIDE)));
  await layOut(page, { width: 720, height: 800 });
  return faults;
}

/**
 * Faults of a page on A4: wider than the paper, squeezed, cut off in a box that scrolls, or with navigation. Leaves it
 * on the screen.
 */
export async function findPaperFaults(page: Page): Promise<string[]> {
  await Promise.all([page.setViewportSize({ width: PAPER, height: 1000 }), page.emulateMedia({ media: 'print' })]);
  const faults = await ask(page, 'paper', FIND_STICKING_OUT, FIND_SQUEEZED, FIND_BOXED);
  if ((await page.locator('nav:visible').count()) > 0) faults.push('paper: navigation');
  await page.emulateMedia({ media: 'screen' });
  return faults;
}
