import { COUNT, list, record, say, TEXT } from './openapi-parts.ts';

const STATE = {
  enum: ['there', 'thin', 'missing', 'none', 'unstated'],
  ...say('state'),
};
const DAY = { type: 'string', ...say('day') };
const ASKED = {
  state: STATE,
  label: TEXT,
  note: TEXT,
  address: { type: 'string', ...say('pageAddress') },
  basis: list(TEXT),
};

/** `/{year}/disclosure.json`. */
export const DISCLOSURE = record(say('disclosure'), {
  year: TEXT,
  version: TEXT,
  profile: { type: ['object', 'null'] },
  completeness: { enum: ['whole', 'partial'] },
  dates: record(say('dates'), {
    approved: DAY,
    due: DAY,
    published: DAY,
    days: COUNT,
  }),
  counts: { type: 'object', additionalProperties: COUNT },
  forms: list(
    record(say('form'), {
      table: TEXT,
      title: TEXT,
      stated: COUNT,
      derived: COUNT,
      absent: COUNT,
      ...ASKED,
    }),
  ),
  items: list(record(say('item'), { id: TEXT, name: TEXT, lacking: list(TEXT), ...ASKED })),
  findings: list(
    record(say('finding'), {
      id: TEXT,
      rule: TEXT,
      weight: { enum: ['material', 'minor', 'wording'] },
      title: TEXT,
      printed: TEXT,
      against: TEXT,
      verdict: TEXT,
      chapter: TEXT,
      table: TEXT,
      explained: {
        type: ['object', 'null'],
        ...say('explained'),
      },
    }),
  ),
  rules: list(record(say('rule'), { id: TEXT, title: TEXT, findings: COUNT, address: TEXT })),
});
