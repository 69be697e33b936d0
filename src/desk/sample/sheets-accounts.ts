import { formatDecimal } from '../../lib/decimal.ts';
import { divideFractions, fromDecimal, multiplyFractions, roundFraction } from '../../lib/fraction.ts';
import { parseDecimal } from '../../lib/decimal.ts';
import type { Cents } from './books.ts';
import { fillWords } from './fill-words.ts';
import { listCodes, percentOf, write } from './ledger.ts';
import { listMeasures } from './measures.ts';
import {
  ACCOUNT_NAMES,
  CLASS_SHARE,
  ITEM_NAME,
  SHARES,
  THREE_PUBLIC_NAMES,
  THREE_PUBLIC_SHARE,
  THRIFT,
  UNSPENT_REASONS,
} from './shares.zh.ts';
import { openCode } from './sheets-income.ts';
import { openThreePublic } from './sheets-three-public.ts';
import { derived, type SampleRow, type SampleSheet, stated, type Year } from './year.ts';

function makeChanges(year: Year): SampleRow[] {
  return listMeasures(year).map(({ id, name, cell, now, then, reason, source }) => {
    const direction = now > then ? 'increase' : now < then ? 'decrease' : 'flat';
    const size = now > then ? now - then : then - now;
    return stated(
      {
        id,
        name,
        measure: cell,
        direction,
        amount: write(size),
        rate: size === 0n ? '' : (percentOf(size, then) ?? ''),
        reason,
      },
      source,
    );
  });
}

function makeComparatives(year: Year): SampleRow[] {
  return listMeasures(year).map(({ id, name, cell, now, then, printed, source }) => {
    const values = { id, name, year: year.before, measure: cell, amount: write(then) };
    return printed
      ? stated(values, source)
      : derived(values, `${cell} ${now < then ? '+' : '-'} changes:${id}`, source);
  });
}

function makeShare(values: SampleRow, [part, whole]: readonly [Cents, Cents], source: string): SampleRow[] {
  const share = percentOf(part, whole);
  return share === undefined ? [] : [stated({ ...values, share }, source)];
}

function makeClassShares(year: Year): SampleRow[] {
  const codes = listCodes(year.books, ({ kind }) => kind !== 'fund').filter((code) => code.length === 3);
  const form = '06-general-expenditure';
  return codes.flatMap((code) => {
    const name = fillWords(CLASS_SHARE, { name: year.nameOf(code) });
    const values = { id: `class-${code}`, name, part: `${form}:${code}-total`, whole: `${form}:total` };
    return makeShare(values, [openCode(year, code).general, year.totals.general], '2.5');
  });
}

function makeThreePublicShares(year: Year): SampleRow[] {
  const three = openThreePublic(year.books);
  const form = '10-three-public';
  return (['abroad', 'car', 'reception'] as const).flatMap((key) => {
    const name = fillWords(THREE_PUBLIC_SHARE, { name: THREE_PUBLIC_NAMES[key] });
    const values = { id: `three-public-${key}`, name, part: `${form}:${key}-actual`, whole: `${form}:total-actual` };
    return makeShare(values, [three[key], three.total], '2.7');
  });
}

function makeShares(year: Year): SampleRow[] {
  const own = SHARES.flatMap(({ amounts: [part, whole], source, ...values }) =>
    makeShare(values, [year.totals[part], year.totals[whole]], source),
  );
  return [...own, ...makeClassShares(year), ...makeThreePublicShares(year)];
}

/** Functional items of the general budget with what was spent and what was to be spent. */
function listItems(year: Year): { code: string; spent: Cents; budget: Cents }[] {
  return listCodes(year.books, ({ kind }) => kind !== 'fund')
    .filter((code) => code.length === 7)
    .map((code) => {
      const { general, left } = openCode(year, code);
      return { code, spent: general, budget: general + left };
    });
}

function makeThreePublicCompletion(threePublic: readonly SampleRow[]): SampleRow[] {
  const cents = (id: string): Cents =>
    parseDecimal(threePublic.find((row) => row['id'] === id)?.['amount'] ?? '0')?.units ?? 0n;
  return (['total', 'abroad', 'car', 'reception'] as const).flatMap((key): SampleRow[] => {
    const rate = percentOf(cents(`${key}-actual`), cents(`${key}-budget`));
    const isTotal = key === 'total';
    const values = {
      id: isTotal ? 'three-public' : key,
      name: THREE_PUBLIC_NAMES[key],
      actual: `10-three-public:${key}-actual`,
      rate: rate ?? '',
      reason: isTotal ? THRIFT : '',
    };
    return rate === undefined ? [] : [stated(values, '2.7')];
  });
}

function makeCompletion(year: Year, threePublic: readonly SampleRow[]): SampleRow[] {
  const form = '06-general-expenditure';
  const items = listItems(year).map(({ code, spent, budget }) => {
    const reason = spent === budget ? '' : year.draw('unspent-reason', code).pick(UNSPENT_REASONS);
    const rate = percentOf(spent, budget) ?? '';
    return stated({ id: code, name: year.nameOf(code), actual: `${form}:${code}-total`, rate, reason }, '2.5');
  });
  const rate = percentOf(year.totals.general, year.totals.general + year.totals.carryOut) ?? '';
  const overall = { id: 'overall', name: ACCOUNT_NAMES.overall, actual: `${form}:total`, rate, reason: '' };
  return [stated(overall, '2.5'), ...items, ...makeThreePublicCompletion(threePublic)];
}

/** spent × 100 ÷ rate, to two decimals: what a reader who has only the printed rate can work out. */
function invert(spent: Cents, rate: string): string {
  const hundred = multiplyFractions(fromDecimal({ units: spent, scale: 2 }), fromDecimal({ units: 100n, scale: 0 }));
  const budget = divideFractions(hundred, fromDecimal(parseDecimal(rate) ?? { units: 1n, scale: 0 }));
  return budget ? formatDecimal(roundFraction(budget, 2)) : '';
}

function makeBudgets(year: Year): SampleRow[] {
  return listItems(year).map(({ code, spent, budget }) => {
    const measure = `06-general-expenditure:${code}-total`;
    return derived(
      { id: code, name: year.nameOf(code), measure, amount: invert(spent, percentOf(spent, budget) ?? '') },
      `round(${measure} * 100 / completion:${code}, 2)`,
      '2.5',
    );
  });
}

function makeItems(year: Year): SampleRow[] {
  return listItems(year).map(({ code }, index) =>
    stated(
      {
        id: code,
        number: String(index + 1),
        source_name: fillWords(ITEM_NAME, {
          class: year.nameOf(code.slice(0, 3)),
          division: year.nameOf(code.slice(0, 5)),
          name: year.nameOf(code),
        }),
        official_name: year.nameOf(code),
        class_code: code.slice(0, 3),
        division_code: code.slice(0, 5),
        code,
      },
      '2.5',
    ),
  );
}

/** Tables about the accounts: changes, shares, completion of the budget. */
export function makeAccountSheets(year: Year, threePublic: readonly SampleRow[]): SampleSheet[] {
  return [
    { name: 'changes', rows: makeChanges(year) },
    { name: 'comparatives', rows: makeComparatives(year) },
    { name: 'shares', rows: makeShares(year) },
    { name: 'completion', rows: makeCompletion(year, threePublic) },
    { name: 'budgets', rows: makeBudgets(year) },
    { name: 'items', rows: makeItems(year) },
    {
      name: 'operating-cost',
      rows: [
        stated({ id: 'total', name: ACCOUNT_NAMES.operatingCost, amount: write(year.totals.publicCost) }, '2.10.1'),
      ],
    },
  ];
}
