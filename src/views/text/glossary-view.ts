import { compareText } from '../../lib/order.ts';
import { type Cell, findCell } from '../../model/cell.ts';
import type { Chapter } from '../../model/chapter.ts';
import { getText, type Row, type Table } from '../../model/table.ts';
import type { Volume } from '../../model/volume.ts';
import { findAnnex } from './annex.ts';

/** A term with everything a reader may want of it. */
export interface TermView {
  readonly id: string;
  readonly term: string;
  /** As the source prints it, where that is something else; else blank. */
  readonly printed: string;
  readonly definition: string;
  readonly source: string;
  /** Code of the expenditure item it explains, or blank. */
  readonly item: string;
  /** What was spent on the item in that year. */
  readonly amount: Cell | undefined;
  /** Chapters that use it. */
  readonly chapters: readonly Chapter[];
  /** The newest year whose accounts explain it. */
  readonly year: string;
}

export interface TermGroup {
  readonly id: string;
  readonly title: string;
  readonly terms: readonly TermView[];
}

/** How a word sounds, for its place in the alphabet. */
type Spell = (text: string) => string;

function findAmount({ latest }: Volume, item: string): Cell | undefined {
  const table = item === '' ? undefined : findAnnex(latest, '06');
  const row = table?.rows.find((candidate) => getText(candidate, 'code') === item && getText(candidate, 'column') === 'total');
  return table && row && findCell(latest, `${table.schema.name}:${row.id}`);
}

function viewTerm(volume: Volume, row: Row): TermView {
  const [term, printed, definition, source, item] = ['term', 'source_term', 'definition', 'source', 'item'].map((field) => getText(row, field)) as [string, string, string, string, string];
  const chapters = volume.chapters.filter(({ parts }) => parts.some(({ name, attributes }) => name === 'Term' && attributes['of'] === row.id));
  return { id: row.id, term, printed: printed === term ? '' : printed, definition, source, item, amount: findAmount(volume, item), chapters, year: volume.year };
}

/** The class that an item's code begins with, by its name. */
function nameClass(functional: Table | undefined, item: string): string {
  const row = functional?.rows.find((candidate) => getText(candidate, 'code') === item.slice(0, 3));
  return row ? getText(row, 'name') : '';
}

/** Terms of all years, each once, from the newest year that explains it: general ones by their sound, items of expenditure by class and code. */
export function listTermGroups(volumes: readonly Volume[], spell: Spell): TermGroup[] {
  const seen = new Set<string>();
  const terms = volumes.flatMap((volume) => (volume.latest.tables.get('glossary')?.rows ?? []).map((row) => viewTerm(volume, row))).filter(({ id }) => !seen.has(id) && seen.add(id));
  const sound = ({ term }: TermView): string => spell(term.replace(/^[^\p{L}\p{N}]+/u, ''));
  const general = terms.filter(({ item }) => item === '').toSorted((a, b) => compareText(sound(a), sound(b)));
  const items = Map.groupBy(terms.filter(({ item }) => item !== '').toSorted((a, b) => compareText(a.item, b.item)), ({ item }) => item.slice(0, 3));
  const functional = volumes[0]?.classification.get('functional');
  return [
    { id: 'general', title: '收入、支出和经费', terms: general },
    ...[...items].map(([code, members]) => ({ id: `class-${code}`, title: `支出科目：${nameClass(functional, code) || code}`, terms: members })),
  ].filter((group) => group.terms.length > 0);
}
