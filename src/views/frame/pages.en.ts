/** The page in English: head, and headings by their places on the page. */
export const ENGLISH_HEAD = {
  title: 'About these accounts',
  lead: 'What this site is, what the data mean, and how to take them away.',
  figures: 'How to read a figure',
  trust: 'What was checked',
  files: 'Files',
  codes: 'Codes',
  nameTables: (year: string): string => `Tables of ${year}`,
  licence: 'Licence',
} as const;

/** The page in English: what the site is, between the Chinese words for final accounts and the publisher's name. */
export const ENGLISH_SITE = {
  before: 'Every department of government in China publishes its final accounts (',
  after:
    ') once a year: what it was given, what it spent, on which functions, and what the programmes achieved. ' +
    'They usually come as a PDF or a pasted page. ' +
    'This site turns them into data that can be searched, compared, checked and reused. ',
  publisher: ' The publisher is ',
  language: '. The site itself is in Chinese; table titles, column names and their meanings are given in English too.',
} as const;

const NUMBERS = ['no', 'one', 'two', 'three', 'four'];

/** The page in English: how a figure is known. */
export const ENGLISH_FIGURES = {
  cell: 'Each figure is one cell of one table, with its place in the source document. ',
  sayStates: (count: number): string => `There are ${NUMBERS[count] ?? count} states, and they are never mixed:`,
  stated: ['stated', ': printed in the source, kept with the digits as printed;'],
  derived: ['derived', ': worked out from stated figures, with the formula shown;'],
  undisclosed: ['not disclosed', (meaning: string): string => `: ${meaning}. A blank is not a zero.`],
  blank: [
    'blank in the form',
    ': the official form prints nothing there, so neither do we; formulas count it as zero.',
  ],
  amounts: { before: 'Amounts are in ten thousand yuan (', after: ') unless the column says otherwise.' },
  form: 'form shows the layout that the Ministry of Finance prescribes; the files are tidy, one fact a row.',
} as const;

/** The page in English: the checks, with a link to them. */
export const ENGLISH_CHECKS = {
  sayChecks: (year: string, checks: string): string => `For ${year}: ${checks} Nothing was corrected silently. See `,
  link: 'the ledger of checks',
  after: ' (in Chinese).',
} as const;

/** The page in English: the files, with links to them. */
export const ENGLISH_FILES = {
  beforeLink:
    'The whole of a year is one ZIP, a valid Data Package (Frictionless, version 2); ' +
    'tables also come as CSV, JSON and Parquet, and the year as an Excel workbook. See ',
  link: 'downloads',
  beforeVersion: '. Addresses do not move: ',
  beforeLatest: ' never changes, ',
  after: ' is always the newest version. A correction is a new version that says what changed and why.',
  machines: 'Machines find their way by ',
  feed: ' (releases and corrections).',
} as const;

/** The page in English: the codes; the sentence goes on by whether they were added here. */
export const ENGLISH_CODES = {
  before: 'Accounts carry the codes of the government budget classification of their year',
  added:
    '; the source prints names only, so the codes were assigned here, ' +
    "and the source's own name is kept beside the official one",
  printed: ', as the forms print them',
  after: '. Where codes change between years, a crosswalk says how.',
} as const;

/** The page in English: no licence is known. */
export const ENGLISH_NO_LICENCE = 'The publisher has not stated a licence yet.';
