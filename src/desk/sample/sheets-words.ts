import { fillRow, fillWords } from './fill-words.ts';
import { ITEM_TERM, ROUNDING, SCOPE, TERMS } from './findings.zh.ts';
import { listCodes, write } from './ledger.ts';
import { makeSampleIdentities } from './sheets-identities.ts';
import { type SampleRow, type SampleSheet, stated, type Year } from './year.ts';

function makeGlossary(year: Year): SampleRow[] {
  const own = TERMS.map(([id, term, definition], index) =>
    stated({ id, number: String(index + 1), term, source_term: term, definition, item: '' }, '3'),
  );
  const items = listCodes(year.books, ({ kind }) => kind === 'project')
    .filter((code) => code.length === 7)
    .map((code, index) => {
      const name = year.nameOf(code);
      return stated(
        {
          id: `item-${code}`,
          number: String(TERMS.length + index + 1),
          term: name,
          source_term: fillWords(ITEM_TERM.source, { name }),
          definition: fillWords(ITEM_TERM.definition, { name, division: year.nameOf(code.slice(0, 5)) }),
          item: code,
        },
        '3',
      );
    });
  return [...own, ...items];
}

/** The report on the whole rounds to 万元: the one place in which the invented source disagrees with itself. */
function makeInconsistencies({ totals: { expenditure } }: Year): SampleRow[] {
  if (expenditure % 100n === 0n) return [];
  const rounded = expenditure / 100n + (expenditure % 100n >= 50n ? 1n : 0n);
  const difference = rounded * 100n - expenditure;
  const printed = {
    rounded: String(rounded),
    expenditure: write(expenditure),
    difference: write(difference < 0n ? -difference : difference),
  };
  return [fillRow(ROUNDING, printed)];
}

/** Terms, sums to check, and where the invented source disagrees with itself, if it does: a table has at least one row. */
export function makeWordSheets(year: Year): SampleSheet[] {
  const { expenditure, general } = year.totals;
  const inconsistencies = makeInconsistencies(year);
  return [
    { name: 'glossary', rows: makeGlossary(year) },
    { name: 'identities', rows: makeSampleIdentities(year) },
    ...(inconsistencies.length > 0 ? [{ name: 'inconsistencies', rows: inconsistencies }] : []),
    { name: 'explanations', rows: [fillRow(SCOPE, { expenditure: write(expenditure), general: write(general) })] },
  ];
}
