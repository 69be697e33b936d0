import type { AnsweredFigure, Sources } from './answer.ts';
import { compareYears } from './compare-years.ts';
import { dateFigures, type DatedFigure } from './date-figures.ts';
import type { Plan } from './plan/plan.ts';
import type { Hit } from './rank-records.ts';
import { STATED } from './words.zh.ts';
import { findRowTable } from './year-rows.ts';

/** The years that are asked about, as the rows of a table have them; all of them where none is named. */
function isAsked({ years }: Plan, year: string): boolean {
  return years.length < 2 || years.includes(year);
}

/** The row of a figure in the years that are asked about, the oldest first; nothing where the site has one year. */
export async function listSeries(plan: Plan, row: Hit | undefined, sources: Sources): Promise<readonly DatedFigure[]> {
  const { years, alone = [] } = await sources.terms();
  if (!row || years.length < 2 || alone.includes(row.record.base)) return [];
  const { years: own, rows } = await sources.rows(row.record.base, findRowTable(row.record.address));
  return dateFigures(own, rows[row.block.id] ?? []).filter(({ year }) => isAsked(plan, year));
}

/** The years that are asked about and have no such row. */
async function listAbsent(plan: Plan, { record, block }: Hit, sources: Sources): Promise<string[]> {
  const { years, rows } = await sources.rows(record.base, findRowTable(record.address));
  return years.filter((year, index) => isAsked(plan, year) && (rows[block.id]?.[index] ?? null) === null);
}

/** The figure that was asked for; of several years, the one that is meant. */
export async function tellFigure(plan: Plan, row: Hit, sources: Sources): Promise<AnsweredFigure> {
  const { year } = row.record;
  const { value = '', basis = '' } = row.block;
  const plain = { hit: row, year, value, basis, sentence: '' };
  if (plan.asks === undefined || plan.asks === 'series') return plain;
  const figures = await listSeries(plan, row, sources);
  const absent = figures.length === 0 ? [] : await listAbsent(plan, row, sources);
  // Of two years that are named the older one is what is compared with.
  const [, older] = plan.years.length === 2 ? plan.years : [];
  const from = older === undefined ? {} : { from: older };
  const told = compareYears(plan.asks, figures, year, { asksTimes: plan.asksTimes, absent, ...from });
  const meant = figures.find((figure) => figure.year === told.year);
  if (!meant) return plain;
  const own = meant.basis === '' ? STATED : meant.basis;
  return { ...plain, year: meant.year, value: meant.value, basis: own, sentence: told.sentence };
}
