import { findForm, type Profile } from '../../model/profile.ts';
import { fillForm, type Filling } from './fill-form.ts';
import type { Filled } from '../../inspection/forms/make-identities.ts';
import type { FormsRead } from './read-forms.ts';

/** What a table is told of its draft and its place; a year without a draft says only where its forms stand. */
export type FormPlacing = Pick<Filling, 'draft' | 'source' | 'formerSource'>;

/**
 * The rows of all forms as they are written, by table, with blanks for what a form leaves blank.
 * @param placeOf what is known of a table besides its form
 */
export function fillForms(
  profile: Profile,
  { readings, books }: Pick<FormsRead, 'readings' | 'books'>,
  placeOf: (table: string) => FormPlacing,
): Filled {
  const byCode = new Map([...books].map(([book, rows]) => [book, new Map(rows.map((row) => [row.id, row]))]));
  return new Map(
    readings.map((reading) => {
      const { name } = reading.table.schema;
      const form = findForm(profile, name);
      const own = (form?.rows ?? []).filter(({ under }) => under === '').flatMap(({ cells }) => [...cells.values()]);
      return [name, fillForm(reading, { ...placeOf(name), books: byCode, own, empty: form?.empty ?? '' })] as const;
    }),
  );
}
