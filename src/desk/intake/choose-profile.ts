import { findForm, type Profile } from '../../model/profile.ts';
import type { Schema } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';
import type { Volume } from '../../model/volume.ts';
import type { WorkbookSheet } from '../../model/workbook.ts';
import { followProfile } from '../../source/profile/follow-profile.ts';
import { findTable } from '../form/find-table.ts';
import { openFormTable } from './open-form-table.ts';

/** Titles of forms stand in the first rows, or below amounts where another form begins. */
function listTexts(sheets: readonly WorkbookSheet[]): string[] {
  return sheets.flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ kind, text }) => (kind === 'text' && text.includes('表') ? [text] : [])),
  );
}

/** Tables without rows, for the titles of a profile's forms. */
function openTitles(profile: Profile, schemas: ReadonlyMap<string, Schema>): Table[] {
  const followed = followProfile(schemas, profile, { profile: profile.id, forms: [] }, []);
  return profile.forms.flatMap((form) => {
    const schema = followed.get(form.table);
    return schema ? [openFormTable(schema, form, '', [])] : [];
  });
}

/** How many forms of a profile must be there: of two that stand for each other one will do. */
function countNeeded({ forms }: Profile): number {
  return forms.length - forms.filter(({ instead }) => instead !== '').length / 2;
}

/**
 * The profile whose forms a workbook has: most of them, and of two with as many the one that has fewer others.
 * @param profiles by id; undefined comes out where the workbook has no form of any
 */
export function chooseProfile(
  sheets: readonly WorkbookSheet[],
  profiles: ReadonlyMap<string, Profile>,
  schemas: ReadonlyMap<string, Schema>,
): Profile | undefined {
  const texts = listTexts(sheets);
  const ranked = [...profiles.values()]
    .map((profile) => {
      const tables = openTitles(profile, schemas);
      const found = new Set(texts.flatMap((text) => findTable(tables, text)?.schema.name ?? []));
      return { profile, count: found.size, spare: countNeeded(profile) - found.size };
    })
    .toSorted((a, b) => b.count - a.count || a.spare - b.spare);
  const [first] = ranked;
  return first && first.count > 0 ? first.profile : undefined;
}

/** The profiles whose forms have the columns of the tables that a draft has already. */
export function listFitting(
  draft: Volume,
  profiles: ReadonlyMap<string, Profile>,
  schemas: ReadonlyMap<string, Schema>,
): Map<string, Profile> {
  const columnsOf = ({ fields }: Schema): string => fields.map(({ name }) => name).join();
  const fits = (profile: Profile): boolean => {
    const followed = followProfile(schemas, profile, { profile: profile.id, forms: [] }, []);
    return profile.forms.every(({ table }) => {
      const own = draft.latest.tables.get(table);
      const wanted = followed.get(table);
      return !own || !wanted || columnsOf(own.schema) === columnsOf(wanted);
    });
  };
  return new Map([...profiles].filter(([, profile]) => fits(profile)));
}

/** Titles of the forms that a profile asks for and a workbook does not have. */
export function listMissing(profile: Profile, found: ReadonlySet<string>): string[] {
  const stands = (table: string): boolean => found.has(table) || found.has(findForm(profile, table)?.instead ?? '');
  return profile.forms.filter(({ table }) => !stands(table)).map(({ title }) => title);
}
