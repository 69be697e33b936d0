import type { Page } from 'playwright-core';

/** A way in which a reader sees a page, with the rules of axe that it can break. */
export interface Mode {
  readonly mode: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly media?: 'print';
  readonly width?: number;
  /** Words for `data-display`, as the switches write them. */
  readonly display?: string;
  /** Only these, or else all of axe's but some. */
  readonly rules?: readonly string[];
  readonly without?: readonly string[];
}

const COLOURS = ['color-contrast', 'link-in-text-block'];
/** The enhanced rule asks for more of the same elements, but passes those below 4.5:1, which it leaves to the other. */
const HIGH_CONTRAST = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
const PLACES = ['target-size', 'scrollable-region-focusable'];

/** How every page is judged: by all rules but those of colours, where places are narrowest. */
export const EVERY_PAGE_MODE: Mode = { mode: '320 px, all but colours', width: 320, without: COLOURS };

/**
 * How each shape is judged, on the first page that has it. Modes change colours or places, so but for light only
 * the rules run that look at these. The page comes at 320 px, and is laid out anew only twice. Modes that differ by the
 * switches alone follow each other.
 */
export const SHAPE_MODES: readonly Mode[] = [
  { mode: '320 px', width: 320, rules: COLOURS },
  // Of headings only those of a fresh shape are left then.
  { mode: 'light', without: ['heading-order'] },
  { mode: 'high contrast', display: 'contrast', rules: HIGH_CONTRAST },
  { mode: 'high contrast and dark', display: 'contrast dark', rules: HIGH_CONTRAST },
  { mode: 'large text', display: 'large', rules: PLACES },
  { mode: 'dark', colorScheme: 'dark', rules: COLOURS },
  { mode: 'forced colours', forcedColors: 'active', rules: COLOURS },
  // Nobody follows a link on paper, so links need not differ from the text there.
  { mode: 'print', media: 'print', width: 672, rules: ['color-contrast'] },
];

/** What axe is to run in a mode. */
export function chooseRules({ rules, without = [] }: Mode): object {
  if (rules) return { runOnly: { type: 'rule', values: rules } };
  const off = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  return { rules: { 'target-size': { enabled: true }, ...off } };
}

/** Modes in a row that differ by the switches alone, which a page can write for itself. */
export function groupModes(modes: readonly Mode[]): Mode[][] {
  const tell = ({ colorScheme, forcedColors, media, width }: Mode): string =>
    JSON.stringify({ colorScheme, forcedColors, media, width });
  const groups: Mode[][] = [];
  for (const mode of modes) {
    const last = groups.at(-1);
    if (last?.[0] && tell(last[0]) === tell(mode)) last.push(mode);
    else groups.push([mode]);
  }
  return groups;
}

/**
 * Makes a page look as in a mode, but for the switches; all at once, for a page is laid out anew between two requests.
 */
export async function enterMode(page: Page, mode: Mode): Promise<void> {
  const { colorScheme = 'light', forcedColors = 'none', media, width = 1280 } = mode;
  await Promise.all([
    page.emulateMedia({ colorScheme, forcedColors, media: media ?? 'screen' }),
    page.viewportSize()?.width === width ? undefined : page.setViewportSize({ width, height: 800 }),
  ]);
}
