import type { Table } from '../../model/table.ts';
import { foldName } from './fold-name.ts';
import { foldTitle } from './fold-title.ts';

/** The number of an official form, e.g. `公开01表`, as it stands by itself in a cell. */
const MARK = /^(?:财决)?公开\d+(?:-\d+)?表$|^表\d+$/;

const LONGEST_MARK = 40;
const LONGEST_TITLE = 200;

/** Whether a cell has the number of an official form and nothing else. */
export function isMark(text: string): boolean {
  return text.length <= LONGEST_MARK && MARK.test(foldName(text));
}

/** A title as the forms of other places print it. */
function loosen(text: string): string {
  return foldTitle(text).replace(/一般公共预算|明细/g, '');
}

function listTitles({ schema: { title, titles = [] } }: Table): readonly string[] {
  return [title, ...titles];
}

/** The table that has a form of this title. */
export function findTable(tables: readonly Table[], text: string): Table | undefined {
  const likely =
    text.length > LONGEST_TITLE
      ? []
      : tables.filter((table) => listTitles(table).some((title) => text.includes(title.at(-1) ?? '')));
  for (const fold of likely.length === 0 ? [] : [foldTitle, loosen]) {
    const found = likely.filter((table) => listTitles(table).some((title) => fold(title) === fold(text)));
    if (found.length === 1) return found[0];
  }
  return undefined;
}
