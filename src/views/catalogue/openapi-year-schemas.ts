import { list, record, say, TEXT } from './openapi-parts.ts';

/** `/{year}/checks.json`. */
export const CHECKS = record(say('checks'), {
  year: TEXT,
  version: TEXT,
  checks: list(
    record(say('check'), {
      id: TEXT,
      title: TEXT,
      kind: TEXT,
      class: {
        enum: ['agreement', 'recomputed'],
        ...say('class'),
      },
      left: TEXT,
      right: TEXT,
      printed: { type: 'string', ...say('printed') },
      computed: { type: 'string', ...say('computed') },
      verdict: { enum: ['exact', 'rounding', 'inconsistent'] },
      difference: {
        type: 'string',
        ...say('difference'),
      },
      inconsistency: {
        type: 'string',
        ...say('inconsistency'),
      },
    }),
  ),
  definitions: list(
    record(say('definition'), {
      id: TEXT,
      title: TEXT,
      kind: TEXT,
      left: TEXT,
      right: TEXT,
    }),
  ),
  repeated: list(
    record(say('repeated'), {
      id: TEXT,
      title: TEXT,
      kind: TEXT,
      left: TEXT,
      right: TEXT,
    }),
  ),
  unchecked: list(
    record(say('unchecked'), {
      cell: TEXT,
      label: TEXT,
      value: TEXT,
      unit: TEXT,
    }),
  ),
});

/** `/{year}/answers.json`. */
export const ANSWERS_SCHEMA = record(say('answers'), {
  year: TEXT,
  answers: list(
    record(say('answer'), {
      key: {
        type: 'string',
        ...say('asked'),
      },
      question: TEXT,
      answer: TEXT,
      date: { type: 'string', format: 'date' },
      version: { type: ['string', 'null'] },
      address: TEXT,
    }),
  ),
});

/** `/{year}/versions/{release}.json`. */
export const CHANGES_SCHEMA = record(say('changes'), {
  year: TEXT,
  version: TEXT,
  status: { enum: ['draft', 'released'] },
  published: { type: ['string', 'null'], format: 'date' },
  note: TEXT,
  previous: { type: ['string', 'null'] },
  columns: list(
    record(say('changedColumn'), {
      table: TEXT,
      field: TEXT,
      kind: { enum: ['column-added', 'column-removed'] },
    }),
  ),
  changes: list(
    record(say('changedCell'), {
      table: TEXT,
      row: TEXT,
      label: TEXT,
      field: TEXT,
      kind: { enum: ['changed', 'row-added', 'row-removed'] },
      before: TEXT,
      after: TEXT,
      unit: TEXT,
    }),
  ),
});
