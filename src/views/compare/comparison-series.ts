import { type Decimal, equals, subtract, formatDecimal, absolute } from '../../lib/decimal.ts';
import { divideFractions, fromDecimal, multiplyFractions, roundFraction } from '../../lib/fraction.ts';
import { type Cell, findCell, isFormBlank } from '../../model/cell.ts';
import type { Release } from '../../model/release.ts';
import { findText } from '../../model/table.ts';
import { CHANGES } from '../../model/tables/changes.ts';
import { BUDGETS } from '../../model/tables/budgets.ts';
import { COMPARATIVES } from '../../model/tables/comparatives.ts';
import { COMPLETION } from '../../model/tables/completion.ts';
import { listRows, nameCell } from '../../model/tables/known-rows.ts';
import { SHARED } from '../../model/tables/shared-columns.ts';
import type { Volume } from '../../model/volume.ts';
import { formatNumber } from '../words/format-number.ts';
import { POINTS, UNCHANGED } from './words.zh.ts';

/** What a measure came to in one year, and where that is known from. */
export interface SeriesPoint {
  readonly year: string;
  readonly cell: Cell;
  /** The year of the volume that holds the cell; another one where only the accounts of the year after say it. */
  readonly volume: string;
  /** Against the year before, worked out here: `+11.14%`, or `+0.12个百分点` of a percentage; blank where there is nothing to compare. */
  readonly change: string;
  /** The rate that the accounts print for the change, in their own digits: `+36.09%`; blank where they print none. */
  readonly reported: string;
  readonly budget: Cell | undefined;
  readonly completion: Cell | undefined;
  /** What the accounts of the year after print for this year, where it differs. */
  readonly restated: Cell | undefined;
}

/** What a reader sees of a measure in each of the years asked for. */
export interface Series {
  /** The cell in every year, `table:row.field`. */
  readonly key: string;
  readonly label: string;
  /** Other names it had, with the years. */
  readonly former: string;
  readonly unit: string;
  readonly points: readonly (SeriesPoint | undefined)[];
}

interface Value {
  readonly decimal: Decimal;
  readonly unit: string;
}

/** now against then: a rate in percent, or of a percentage the difference in points; undefined where then is zero. */
export function compareYearValues(now: Value, then: Value): string | undefined {
  const difference = subtract(now.decimal, then.decimal);
  if (difference.units === 0n) return UNCHANGED;
  const sign = difference.units < 0n ? '−' : '+';
  if (now.unit === '%') return `${sign}${formatNumber(formatDecimal(absolute(difference)))}${POINTS}`;
  const rate = divideFractions(fromDecimal(absolute(difference)), fromDecimal(absolute(then.decimal)));
  return (
    rate &&
    `${sign}${formatNumber(formatDecimal(roundFraction(multiplyFractions(rate, fromDecimal({ units: 100n, scale: 0 })), 2)))}%`
  );
}

/** The figure of the year before in a volume's own table of them, for a measure. */
function findPrior(volume: Volume | undefined, year: string, key: string): Cell | undefined {
  if (!volume) return undefined;
  const { latest } = volume;
  const row = listRows(latest, COMPARATIVES).find(
    (candidate) => candidate.year === year && findCell(latest, candidate.measure)?.reference === key,
  );
  const cell = row && findCell(latest, nameCell(row, COMPARATIVES.at.amount));
  return cell?.decimal ? cell : undefined;
}

/** A cell, unless the form leaves it blank. */
function findPrinted(release: Release, reference: string): Cell | undefined {
  const cell = findCell(release, reference);
  return cell && !isFormBlank(cell) ? cell : undefined;
}

/** The budget beside an actual figure: the cell that differs by its column only, or the row that is worked out from the rate of completion. */
function findBudget({ latest }: Volume, { table, row, field, reference }: Cell): Cell | undefined {
  const column = findText(row, SHARED.column) ?? '';
  const twin =
    column === ''
      ? undefined
      : findCell(latest, `${table.schema.name}:${row.id.replace(new RegExp(`${column}$`), 'budget')}.${field.name}`);
  if (twin?.decimal && twin.row !== row && findText(twin.row, SHARED.column) === 'budget') return twin;
  const worked = listRows(latest, BUDGETS).find(({ measure }) => findCell(latest, measure)?.reference === reference);
  return worked && findPrinted(latest, nameCell(worked, BUDGETS.at.amount));
}

function findCompletion({ latest }: Volume, { reference }: Cell): Cell | undefined {
  const row = listRows(latest, COMPLETION).find(({ actual }) => findCell(latest, actual)?.reference === reference);
  return row && findPrinted(latest, nameCell(row, COMPLETION.at.rate));
}

/** The rate of change that the accounts of the year print for a measure, with its sign. */
function findReported(volume: Volume | undefined, { reference }: Cell): string {
  const row =
    volume &&
    listRows(volume.latest, CHANGES).find(({ measure }) => findCell(volume.latest, measure)?.reference === reference);
  if (!row || row.rate.text === '' || row.direction === 'flat') return '';
  return `${row.direction === 'decrease' ? '−' : '+'}${formatNumber(row.rate.text)}%`;
}

type Found = Pick<SeriesPoint, 'cell' | 'volume' | 'budget' | 'completion' | 'restated'>;

/** Nothing where the year's own form prints nothing, whatever the next year's says: it is neither a zero nor unknown. */
function findPoint(volumes: ReadonlyMap<string, Volume>, year: string, key: string): Found | undefined {
  const own = volumes.get(year);
  const next = volumes.get(String(Number(year) + 1));
  const cell = own && findCell(own.latest, key);
  const later = findPrior(next, year, key);
  if (cell && isFormBlank(cell)) return undefined;
  if (!own || !cell?.decimal)
    return (
      later && { cell: later, volume: next?.year ?? '', budget: undefined, completion: undefined, restated: undefined }
    );
  const restated = later?.decimal && !equals(later.decimal, cell.decimal) ? later : undefined;
  return { cell, volume: year, budget: findBudget(own, cell), completion: findCompletion(own, cell), restated };
}

function compareCells(now: Cell, then: Cell | undefined): string {
  if (!now.decimal || !then?.decimal) return '';
  return compareYearValues({ decimal: now.decimal, unit: now.unit }, { decimal: then.decimal, unit: then.unit }) ?? '';
}

/** A measure in each of these years, the oldest first. */
export function openPoints(
  volumes: readonly Volume[],
  years: readonly string[],
  key: string,
): (SeriesPoint | undefined)[] {
  const byYear = new Map(volumes.map((volume) => [volume.year, volume]));
  const found = years.map((year) => findPoint(byYear, year, key));
  return years.map((year, index) => {
    const here = found[index];
    const before = Number(years[index - 1]) === Number(year) - 1 ? found[index - 1]?.cell : undefined;
    return (
      here && {
        ...here,
        year,
        change: compareCells(here.cell, before),
        reported: findReported(byYear.get(year), here.cell),
      }
    );
  });
}
