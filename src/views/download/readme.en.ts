import type { Basis } from '../../model/cell.ts';
import { TOLERANCE_UNIT } from '../../model/tables/identities.ts';
import { type ReadmeFacts, type ReadmePart, type ReadmeSaid, VERIFY, writeItems } from './readme-parts.ts';

/** Whether a version is out. */
export const STATUS_LABELS_EN = { draft: 'draft, not yet released', released: 'released' } as const;

/** How a value is known. */
export const BASIS_SAID_EN: Readonly<Record<Exclude<Basis, 'not-disclosed'>, string>> = {
  stated: '`stated` in the source',
  derived: '`derived` from figures of the source (by `formula`)',
  blank: '`blank` in the official form',
};

/** How many states a cell has, from two on. */
export const STATE_NUMBERS_EN = ['Two', 'Three', 'Four'] as const;

/** Where no licence is known. */
export const NO_LICENCE_EN = 'The publisher has not stated a licence yet.';

/** The licence, with its address in angle brackets where it has one. */
export const sayLicenceInEnglish = (licence: string): string => `Licence: ${licence}`;

/** A version as one cites it, before its day and address. */
export const sayCitedVersion = (title: string, version: string): string => `${title}, version ${version} [data set]`;

/** How many identities are out by no more than rounding, and by how much at most. */
export const sayRoundingsInEnglish = (count: number, amount: string, unit: string): string =>
  `In ${count} of them both sides differ, by ${amount} ${unit} at most, within their \`tolerance\`: ` +
  'printed figures are rounded.';

/** What the checks came to, around the sentences of the ledger. */
export const sayIdentitiesInEnglish = (checks: string, hasConflicts: boolean): string =>
  'Both sides of the identities in `identities.csv` are names of cells, so that they can be computed again. ' +
  checks +
  (hasConflicts
    ? ' Where the source contradicts itself, the printed figures stay ' +
      'and the contradiction is in `inconsistencies.csv`.'
    : '');

/** What lies in the archive. */
function listFiles({ hasJson, hasParquet, hasWorkbook, hasConflicts }: ReadmeFacts): string {
  return writeItems([
    '`<table>.csv`: one file a table, UTF-8, commas, names of columns in the first row.',
    '`datapackage.json`: all tables described (Data Package v2): titles, types, units, keys, sizes and digests.',
    '`index.html`: all tables, to be opened in a browser, without a network.',
    '`fields.csv`: the list of fields, a row for every column of every table.',
    hasJson && '`json/<table>.json`: the same data, amounts as strings so that no reader rounds them.',
    hasParquet && '`parquet/<table>.parquet`: the same data, amounts as fixed decimals.',
    hasWorkbook &&
      '`.xlsx`: a workbook with a sheet a table. ' +
        'In Excel open this one; a CSV opened directly may lose its encoding and long codes.',
    hasConflicts && '`INCONSISTENCIES.md`: known inconsistencies of the source, the same as `inconsistencies.csv`.',
    '`SHA256SUMS`: SHA-256 digests of these files.',
  ]);
}

/** How rows and cells are read. */
function listReading({ isOpen, hasBlanks }: ReadmeFacts, { bases, states, undisclosed }: ReadmeSaid): ReadmePart[] {
  const reading = writeItems([
    'Each row is one fact. `id` names the row and never changes; ' +
      '`table:row.field` names a cell, as `02-income:total.amount`.',
    `\`basis\`: ${bases}.`,
    '`source` holds locators of the source document, see `outline.csv`; `note` holds remarks.',
    'Account codes are text, not numbers; see `functional.csv` and `economic.csv`.',
  ]);
  const cells = writeItems([
    '`0`: zero.',
    isOpen && `Blank where the row’s \`basis\` is \`not-disclosed\`: ${undisclosed}; it is not zero.`,
    hasBlanks &&
      'Blank where the row’s `basis` is `blank`: the official form prints nothing there; ' +
        'formulas count it as zero, but no zero is printed.',
    'Any other blank: the row has no such item.',
  ]);
  const units =
    'The unit of a column is in `fields.csv` and `datapackage.json`; ' +
    'where rows differ, it is in the row’s own unit column. ' +
    `${TOLERANCE_UNIT} is ten thousand yuan. ` +
    'Figures are kept as printed, neither padded nor converted.';
  return [
    ['## How to read it', reading],
    [`## ${states} states of a cell`, cells],
    ['## Units', units],
  ];
}

/** The version, and what it was made from. */
function listOrigin({ release, register }: ReadmeFacts, { followed }: ReadmeSaid): ReadmePart[] {
  const { version, status, published, previous } = release;
  const versions = writeItems([
    `Version ${version} (${STATUS_LABELS_EN[status]}${published === '' ? '' : `, ${published}`})`,
    previous !== undefined && `Corrects version ${previous}`,
  ]);
  const source =
    `${register.title}, ${register.publisher}, published ${register.published}. ` +
    `SHA-256 of the document: \`${register.sha256}\`.`;
  return [
    ['## Version', versions, 'A released version never changes or moves; a correction is a new version.'],
    ['## Source', source, followed],
  ];
}

/** The README of a version in English, part by part. */
export function listEnglishParts(facts: ReadmeFacts, said: ReadmeSaid): ReadmePart[] {
  return [
    [`# ${said.title}`, said.description],
    ['## What is here', listFiles(facts)],
    ...listReading(facts, said),
    ['## Sums and checks', said.checks, said.roundings],
    ...listOrigin(facts, said),
    [
      '## Citation',
      said.citation,
      facts.hasCitations && 'Other styles: `citation.bib`, `citation.ris`, `citation.json` (CSL).',
    ],
    ['## Licence', said.licence],
    ['## Verifying the files', `Run \`${VERIFY}\` in this folder; on Windows compare with \`Get-FileHash FILE\`.`],
  ];
}

/** The README of the archive of all years in English, part by part; `folders` hold a version each. */
export function listAllYearsPartsInEnglish(
  folders: readonly string[],
  { title, description, licence }: Pick<ReadmeSaid, 'title' | 'description' | 'licence'>,
): ReadmePart[] {
  const files = writeItems([
    '`all-years.csv` (`.json` and `.parquet` hold the same): one number a row; `year` and `key` together are unique.',
    '`crosswalk.csv`: codes and names that change between neighbouring years; without rows while there is one year.',
    '`datapackage.json`: these two tables described (Data Package v2).',
    `${folders.map((folder) => `\`${folder}/\``).join(', ')}: all files of the latest version of each year; ` +
      'each folder is a Data Package of its own, begin with its README.md.',
    '`SHA256SUMS`: SHA-256 digests of all files.',
  ]);
  const mind =
    'Earlier versions of a year are left out, so that nothing is added up twice; each has its own ZIP on the site, ' +
    'at an address that stays. Before comparing years look at `unit`, `basis` and `crosswalk.csv`.';
  return [
    [`# ${title}`, description],
    ['## What is here', files],
    ['## Mind', mind],
    ['## Licence', licence],
    ['## Verifying the files', `Run \`${VERIFY}\` in this folder.`],
  ];
}
