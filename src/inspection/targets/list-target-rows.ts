import { formatDecimal } from '../../lib/decimal.ts';
import type { Measure } from '../figures/figure-value.ts';
import { findFigures } from '../figures/find-figures.ts';
import { INDICATOR_ITEMS } from '../../model/tables/indicator-items.ts';
import { INDICATORS } from '../../model/tables/indicators.ts';
import { PROJECT_BUDGETS } from '../../model/tables/project-budgets.ts';
import { PROJECTS } from '../../model/tables/projects.ts';
import type { ClaimRow } from '../claims/claim.ts';
import { splitItems } from './split-items.ts';
import type { TargetMoney, TargetTable } from './target-table.ts';

type Values = Readonly<Record<string, string>>;

/** Where a table of targets stands, and what its project is called in the data. */
export interface TargetPlace {
  /** The id of the project. */
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly locator: string;
  /** The chapter that shows the table. */
  readonly chapter: string;
  /** The id of who publishes among the organisations. */
  readonly organisation: string;
}

const QUALIFIER = /^\s*(≥|≤|>|<|＞|＜|不低于|不少于|不超过|超过|至少|大于|小于)|(以上|以下|以内|左右)\s*$/;

function writeMeasure({ decimal, unit, power }: Measure): { readonly value: string; readonly unit: string } {
  const scale = { 0: '', 3: '千', 4: '万', 8: '亿' }[power];
  return { value: formatDecimal(decimal), unit: scale === undefined ? '' : `${scale}${unit}` };
}

/** The number or date of a target, where its text has exactly one. */
function readValue(text: string, prefix: 'expected' | 'actual'): Values {
  const figures = findFigures([text]);
  const [figure] = figures;
  if (figures.length !== 1 || !figure) return {};
  const { value } = figure;
  if (value.kind === 'date') return /^\d{4}/.test(value.date) ? { [`${prefix}_date`]: value.date } : {};
  if (value.kind !== 'quantity') return {};
  const low = writeMeasure(value.low);
  const match = QUALIFIER.exec(text);
  const qualifier = match?.[1] ?? match?.[2] ?? '';
  return {
    [`${prefix}_value`]: low.value,
    ...(low.unit === '' ? {} : { [`${prefix}_unit`]: low.unit }),
    ...(value.high ? { [`${prefix}_max`]: writeMeasure(value.high).value } : {}),
    ...(qualifier === '' ? {} : { [`${prefix}_qualifier`]: qualifier }),
  };
}

const pad = (number: number): string => String(number).padStart(2, '0');

function listBudgets({ id, locator }: TargetPlace, money: TargetMoney, suffix: '' | '-fiscal'): ClaimRow[] {
  return (['budget', 'executed'] as const)
    .filter((column) => money[column] !== '')
    .map((column) => {
      const own = `${id}-target-table-${column}${suffix}`;
      return {
        table: PROJECT_BUDGETS.id,
        id: own,
        values: {
          id: own,
          project: id,
          place: 'target-table',
          column: `${column}${suffix}`,
          amount: money[column],
          basis: 'stated',
          source: locator,
        },
      };
    });
}

function listGoals({ id, locator }: TargetPlace, { goal, result }: TargetTable): ClaimRow[] {
  return (
    [
      ['expected', goal],
      ['actual', result],
    ] as const
  )
    .filter(([, text]) => text !== '')
    .map(([kind, text]) => {
      const own = `${id}-${kind}`;
      return {
        table: 'goals',
        id: own,
        values: { id: own, project: id, kind, text, basis: 'stated', source: locator },
      };
    });
}

/** The rows of a table of targets: project, money, goals, indicators and their items. */
export function listTargetRows(table: TargetTable, place: TargetPlace): ClaimRow[] {
  const { id, number, locator, chapter, organisation } = place;
  const proof = { basis: 'stated', source: locator };
  const project: ClaimRow = {
    table: PROJECTS.id,
    id,
    values: {
      id,
      number: String(number),
      name: table.project,
      organisation,
      summary: locator,
      target_table: locator,
      report: locator,
      chapter,
      ...proof,
    },
  };
  const indicators = table.rows.flatMap((row, index): ClaimRow[] => {
    const own = `${id}-${pad(index + 1)}`;
    const items = splitItems(row.level3, row.expected, row.actual).map((item, nth): ClaimRow => {
      const name = `${own}-${pad(nth + 1)}`;
      const values = {
        id: name,
        indicator: own,
        number: String(nth + 1),
        ...(item.number === '' ? {} : { printed_number: item.number }),
        name: item.name,
        expected: item.expected,
        ...readValue(item.expected, 'expected'),
        actual: item.actual,
        ...readValue(item.actual, 'actual'),
        ...proof,
        ...(row.reason === '' ? {} : { note: row.reason }),
      };
      return { table: INDICATOR_ITEMS.id, id: name, values };
    });
    const level1 = row.level1 === '' ? row.level2 : row.level1;
    return [
      {
        table: INDICATORS.id,
        id: own,
        values: {
          id: own,
          project: id,
          number: String(index + 1),
          level1,
          level2: row.level2,
          level3: row.level3,
          ...proof,
        },
      },
      ...items,
    ];
  });
  return [
    project,
    ...listBudgets(place, table.total, ''),
    ...listBudgets(place, table.fiscal, '-fiscal'),
    ...listGoals(place, table),
    ...indicators,
  ];
}
