import { compareText } from '../../lib/order.ts';
import { type Cell, findCell } from '../../model/cell.ts';
import type { Chapter } from '../../model/chapter.ts';
import { GENERAL_EXPENDITURE } from '../../model/tables/annex-forms.ts';
import { FUNCTIONAL } from '../../model/tables/classifications.ts';
import type { KnownRow } from '../../model/tables/table-contract.ts';
import { GLOSSARY } from '../../model/tables/glossary.ts';
import { findRow, listRows, nameCell } from '../../model/tables/known-rows.ts';
import type { Volume } from '../../model/volume.ts';
import { GENERAL_TERMS, titleClass } from './words.zh.ts';

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
  const row =
    item === ''
      ? undefined
      : listRows(latest, GENERAL_EXPENDITURE).find(({ code, column }) => code === item && column === 'total');
  return row && findCell(latest, nameCell(row));
}

/** A glossary may do without the words of the source and without codes. */
function viewTerm(volume: Volume, row: KnownRow<typeof GLOSSARY.columns>): TermView {
  const { term, source_term: printed = term, definition, source, item = '' } = row;
  const chapters = volume.chapters.filter(({ parts }) =>
    parts.some(({ name, attributes }) => name === 'Term' && attributes['of'] === row.id),
  );
  return {
    id: row.id,
    term,
    printed: printed === term ? '' : printed,
    definition,
    source,
    item,
    amount: findAmount(volume, item),
    chapters,
    year: volume.year,
  };
}

/** The class that an item's code begins with, by its name. */
function nameClass(volume: Volume | undefined, item: string): string {
  return (volume && findRow(volume.latest, FUNCTIONAL, item.slice(0, 3))?.name) ?? '';
}

/** Terms of all years, each once, from the newest year that explains it: general ones by their sound, items of expenditure by class and code. */
export function listTermGroups(volumes: readonly Volume[], spell: Spell): TermGroup[] {
  const seen = new Set<string>();
  const terms = volumes
    .flatMap((volume) => listRows(volume.latest, GLOSSARY).map((row) => viewTerm(volume, row)))
    .filter(({ id }) => !seen.has(id) && seen.add(id));
  const sound = ({ term }: TermView): string => spell(term.replace(/^[^\p{L}\p{N}]+/u, ''));
  const general = terms.filter(({ item }) => item === '').toSorted((a, b) => compareText(sound(a), sound(b)));
  const items = Map.groupBy(
    terms.filter(({ item }) => item !== '').toSorted((a, b) => compareText(a.item, b.item)),
    ({ item }) => item.slice(0, 3),
  );
  return [
    { id: 'general', title: GENERAL_TERMS, terms: general },
    ...[...items].map(([code, members]) => ({
      id: `class-${code}`,
      title: titleClass(nameClass(volumes[0], code) || code),
      terms: members,
    })),
  ].filter((group) => group.terms.length > 0);
}
