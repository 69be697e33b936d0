/** What the tables that the engine makes are called and what their columns mean, in English. */

/** `fields.csv` of a version: every column of every table. */
export const FIELD_LIST = {
  title: 'List of fields',
  description: 'Every column of every table: titles, type, unit, meaning, codes and the texts that stand for a blank.',
  columns: {
    table: { title: 'Table', description: 'File name of the table without its ending' },
    table_title: { title: 'Title of the table', description: 'Chinese title of the table' },
    table_title_en: { title: 'English title of the table', description: 'English title of the table' },
    position: { title: 'Position', description: 'Place of the column from the left, from 1' },
    field: { title: 'Field', description: 'Name in the header' },
    title: { title: 'Title', description: 'Chinese title of the column' },
    title_en: { title: 'English title', description: 'English title of the column' },
    type: { title: 'Type', description: 'Type of Table Schema' },
    unit: { title: 'Unit', description: 'Unit, where the whole column has one' },
    unit_field: { title: 'Field of the unit', description: 'Column that holds the unit, where rows differ' },
    required: { title: 'Required', description: 'Whether every row has a value' },
    meaning: { title: 'Meaning in Chinese', description: 'What the column means, in Chinese' },
    meaning_en: { title: 'Meaning', description: 'What the column means' },
    codes: { title: 'Codes', description: 'Codes and the words readers see for them' },
    missing_values: {
      title: 'Missing values',
      description: 'Texts that stand for a blank, a JSON array; [""] is the empty cell',
    },
  },
} as const;

/** `all-years`: one row a number. */
export const ALL_YEARS = {
  title: 'All figures of all years',
  description:
    'Every number of the latest version of each year, one a row. A measure keeps its key from year to year, ' +
    'so that series can be joined by key.',
  columns: {
    year: { title: 'Year', description: 'Year of the accounts' },
    version: { title: 'Version', description: 'Version of that year which the number is taken from' },
    key: { title: 'Key', description: 'Name of the cell, table:row.field, the same in every year' },
    table: { title: 'Table', description: 'File name of the table without its ending' },
    row: { title: 'Row', description: 'Row id' },
    field: { title: 'Field', description: 'Name of the column' },
    table_title: { title: 'Title of the table', description: 'Chinese title of the table' },
    field_title: { title: 'Title of the field', description: 'Chinese title of the column' },
    label: { title: 'Label', description: 'What the row is called' },
    code: { title: 'Code', description: 'Code of the functional or economic classification' },
    dimensions: { title: 'Dimensions', description: 'Other classes of the row, as side=income; column=total' },
    value: {
      title: 'Value',
      description:
        'The exact decimal as written; blank with basis not-disclosed means not disclosed, ' +
        'with basis blank that the official form prints nothing',
    },
    unit: { title: 'Unit', description: 'Unit of the value' },
    basis: { title: 'Basis', description: 'stated, derived, not-disclosed or blank' },
    formula: { title: 'Formula', description: 'How a derived value is computed' },
    source: { title: 'Source', description: 'Locators of the source document, see outline.csv of the year' },
    note: { title: 'Note', description: 'Note' },
  },
} as const;

/** `crosswalk`: codes of one year in the next. */
export const CROSSWALK = {
  title: 'Crosswalk of codes',
  description:
    'Changes between neighbouring years in the codes that these accounts use. ' +
    'Removed means that the accounts of the later year do not use the code, not that the ' +
    'national classification has dropped it.',
  columns: {
    classification: { title: 'Classification', description: 'functional or economic' },
    from_year: { title: 'From year', description: 'The earlier year' },
    from_code: { title: 'From code', description: 'Code in the earlier year; blank where the code is new' },
    from_name: { title: 'From name', description: 'Name in the earlier year' },
    to_year: { title: 'To year', description: 'The later year' },
    to_code: { title: 'To code', description: 'Code in the later year; blank where the code is used no more' },
    to_name: { title: 'To name', description: 'Name in the later year' },
    change: { title: 'Change', description: 'added, removed, renamed, moved (another parent) or mapped by hand' },
    note: { title: 'Note', description: 'Note' },
  },
} as const;
