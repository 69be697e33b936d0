/** A thing above the floor that may be there, and why nobody below it loses anything; `where` is a part of the file's name. */
export interface Allowed {
  readonly where: string;
  readonly features: readonly string[];
  readonly reason: string;
}

/** Each entry must be in use, so that the list says what there is. */
export const ALLOWED: readonly Allowed[] = [
  {
    where: 'style',
    reason: 'finer type: without it lines break and are underlined as the browser does',
    features: [
      'text-autospace',
      'text-wrap',
      'text-decoration-thickness',
      'text-underline-offset',
      'text-decoration: dotted',
      'text-decoration: solid',
      'text-decoration: dashed',
      'tab-size',
    ],
  },
  {
    where: 'style',
    reason: 'the switches of the page do what such a browser cannot be told by the system',
    features: ['color-scheme', '@media (prefers-contrast)', '@media (forced-colors)', 'forced-color-adjust'],
  },
  { where: 'style', reason: 'Safari 14 draws its own ring around what has the focus', features: [':focus-visible'] },
  {
    where: 'style',
    reason: 'overflow-wrap: break-word of the body is what remains',
    features: ['overflow-wrap: anywhere'],
  },
  { where: 'style', reason: 'page.css has space for Safari 14.0 of its own', features: ['gap of display: flex'] },
  {
    where: 'style',
    reason: 'a row that is gone to may lie under the head until the reader scrolls; at the end the page scrolls on',
    features: ['scroll-margin-top', 'scroll-margin-bottom', 'overscroll-behavior-x'],
  },
  {
    where: 'style',
    reason: 'asks whether something is there; where it cannot ask, it is not',
    features: ['@supports selector()'],
  },
  {
    where: 'style',
    reason: 'open-on-paper.ts opens what is folded',
    features: ['::details-content', 'content-visibility'],
  },
  {
    where: 'style',
    reason: 'paper: without it pages have other margins and break elsewhere, and nothing is lost',
    features: ['@page', 'size', 'page', 'orphans', 'widows', 'break-after: avoid', 'break-before: avoid'],
  },
  {
    where: 'wake-chart',
    reason: 'names of Vega for its own: bounds, pulses, windows, forces, and a variable',
    features: ['.rem', '.windows', '.union', '.alpha', 'ML', '.move'],
  },
  {
    where: 'pagefind',
    reason: 'asked for before it is used, or a name of its own',
    features: ['Error.captureStackTrace', 'Intl.Segmenter', 'FinalizationRegistry', '.grow'],
  },
  {
    where: '_astro/search.',
    reason: 'asked for by its name first: without it the index keeps in memory what it no longer needs',
    features: ['FinalizationRegistry'],
  },
];
