import { TOPICS } from './help.zh.ts';

/** A place that says how the site is used, with the words that people look for it by. */
export interface HelpTopic {
  /** Root-relative; `{year}` stands for a published year. */
  readonly address: string;
  /** The anchor of the section, or `top`. */
  readonly id: string;
  readonly words: string;
}

/** What can be asked about the site itself; a place that a site does not have is left out. */
export const HELP_TOPICS: readonly HelpTopic[] = [
  {
    address: '/about/',
    id: 'method',
    words: TOPICS.method,
  },
  { address: '/about/', id: 'codes', words: TOPICS.codes },
  {
    address: '/about/',
    id: 'corrections',
    words: TOPICS.corrections,
  },
  {
    address: '/about/',
    id: 'privacy',
    words: TOPICS.privacy,
  },
  {
    address: '/about/',
    id: 'access',
    words: TOPICS.access,
  },
  {
    address: '/about/',
    id: 'licence',
    words: TOPICS.licence,
  },
  {
    address: '/about/',
    id: 'report',
    words: TOPICS.report,
  },
  {
    address: '/corrections/',
    id: 'top',
    words: TOPICS.allCorrections,
  },
  {
    address: '/data/',
    id: 'download',
    words: TOPICS.download,
  },
  { address: '/data/', id: 'years', words: TOPICS.years },
  {
    address: '/data/',
    id: 'choose',
    words: TOPICS.choose,
  },
  {
    address: '/data/',
    id: 'machine',
    words: TOPICS.machine,
  },
  {
    address: '/data/',
    id: 'cite',
    words: TOPICS.cite,
  },
  { address: '/data/', id: 'licence', words: TOPICS.dataLicence },
  {
    address: '/data/',
    id: 'verify',
    words: TOPICS.verify,
  },
  {
    address: '/{year}/',
    id: 'top',
    words: TOPICS.year,
  },
  {
    address: '/{year}/versions/',
    id: 'top',
    words: TOPICS.versions,
  },
  {
    address: '/{year}/disclosure/',
    id: 'top',
    words: TOPICS.disclosure,
  },
  {
    address: '/{year}/checks/',
    id: 'top',
    words: TOPICS.checks,
  },
  { address: '/{year}/sources/', id: 'top', words: TOPICS.sources },
  {
    address: '/{year}/document/',
    id: 'top',
    words: TOPICS.document,
  },
  { address: '/{year}/print/', id: 'top', words: TOPICS.print },
  {
    address: '/checks/rules/',
    id: 'top',
    words: TOPICS.rules,
  },
  {
    address: '/compare/',
    id: 'top',
    words: TOPICS.compare,
  },
  {
    address: '/explore/',
    id: 'top',
    words: TOPICS.explore,
  },
  { address: '/en/', id: 'top', words: TOPICS.english },
  { address: '/site-map/', id: 'top', words: TOPICS.siteMap },
  {
    address: '/{year}/charts/',
    id: 'top',
    words: TOPICS.charts,
  },
];

/** Every word that help is looked for by. */
export const HELP_WORDS: ReadonlySet<string> = new Set(HELP_TOPICS.flatMap(({ words }) => words.split('，')));
