import { DIFFERENCE_UNIT } from './openapi.zh.ts';

/** What the description is called. */
export const API_NAME = 'Static data endpoints';

export function describeApi(newest: string): string {
  return (
    `Open data, newest: ${newest}. All endpoints are static files: read-only, no key; ` +
    'an address once public never moves.'
  );
}

/** Its parts by what they are of. */
export const TAGS = {
  site: 'The site as a whole',
  tables: 'Tables',
  versions: 'Versions',
  charts: 'Charts',
  checks: 'Checks',
} as const;

/** What stands between braces in an address. */
export const PARAMETERS = {
  year: 'Year of the accounts',
  version: 'Version; latest is always the newest. Not every year has every version',
  release: 'Version. Not every year has every version',
  table: 'Table. Not every version has every table',
  chart: 'Chart. Not every year has every chart',
} as const;

/** Of every address. */
export const SERVER = 'This site';
export const ANSWERED = 'The file';
export const NOT_FOUND = 'No such file';

/** What lies at an address, by endpoint. */
export const ENDPOINTS = {
  index: 'All years, versions, tables and files',
  catalogue: 'Catalogue by DCAT-AP',
  description: 'This description',
  corrections: 'Corrections as Atom',
  feed: 'Releases and corrections as Atom',
  compare: 'Comparison over the years',
  citation: 'How to cite, Citation File Format',
  provenance: 'What the site was made from',
  packages: 'Packages the site was made with, CycloneDX',
  digests: 'Digests of all files of the site',
  checks: 'Results of all checks',
  answers: 'Questions and the answers of the publisher',
  changes: 'What a version changed',
  disclosure: 'What is disclosed, held against what is asked',
  chartData: 'Data of a chart',
  chartSpec: 'A chart as Vega-Lite',
  chartSvg: 'A chart as SVG',
  chartPng: 'A chart as PNG',
} as const;

/** Files by their names. */
export const nameTableFile = (ending: string): string => `A table as ${ending}`;
export const nameVersionFile = (name: string): string => `A version: ${name}`;
export const nameDocument = (year: string): string => `Source document of ${year}`;
export const nameAcross = (name: string): string => `Across years: ${name}`;

/** What the answers in JSON hold, by schema. */
export const SCHEMAS = {
  // Files and tables.
  digest: 'SHA-256 in lower-case hex',
  file: 'A file',
  address: 'Address, relative to the root of the site',
  fileTable: 'The table that the file holds',
  table: 'A table',
  version: 'A version',
  published: 'Day of release; a draft has none',
  index: 'All years, versions, tables and files',
  year: 'A year',
  column: 'A column',
  tableRows: 'A table: its columns and its rows',
  csvDigest: 'SHA-256 of the CSV file of the same table',
  values: 'Values are the texts of the CSV; amounts are exact decimals in strings; a blank is null',
  years: 'Years of a table across years, parted by spaces',
  // Checks, and what is no check.
  checks: 'The results of all checks of a year',
  check: 'A check',
  class: 'Two printed places that agree, or a printed figure recomputed from others',
  printed: 'What the source prints',
  computed: 'What comes out',
  difference:
    `By how many ${DIFFERENCE_UNIT} both differ within rounding; ` + 'blank where they are equal, or differ by more',
  inconsistency: 'Row of the table of known inconsistencies, or blank',
  definition: 'An identity that holds whatever is printed, since a cell in it was worked out from the others; no check',
  repeated:
    'An identity whose sides are one place of the document, or that asks again what one ' +
    'before it asks; not counted again',
  unchecked: 'A printed number that no check depends on',
  // Answers.
  answers: 'Questions about a year, answered',
  answer: 'A question and the answer of the publisher',
  asked: 'The cell (table:row.column) or inconsistency it is about',
  // Disclosure.
  state: 'There, not in enough detail, missing, not applicable, not in the text at hand',
  day: 'A day, or blank where it is not known',
  pageAddress: 'Address on the site, or blank',
  disclosure: 'What is asked of a disclosure, and where a year has it',
  dates: 'Approval, last day, publication',
  form: 'A form',
  item: 'An item',
  finding: 'Something found',
  explained: 'A reason, or a row of the table of known inconsistencies',
  rule: 'A rule',
  // Changes.
  changes: 'What a version changed, cell by cell',
  changedColumn: 'A column that was added or taken away',
  changedCell: 'A changed cell',
  // What follows a form of others, and where the site comes from.
  citation: 'An item of CSL-JSON',
  author: 'Author',
  package: 'Descriptor of Data Package v2',
  csvw: 'CSVW metadata',
  chart: 'A chart as Vega-Lite',
  catalogue: 'Catalogue by DCAT-AP as JSON-LD',
  provenance: 'What the site was made from',
  engine: 'The program',
  input: 'A file of the input',
  description: 'This file',
} as const;
