import { findForm, type Profile } from '../../model/profile.ts';
import { OUTLINE } from '../../model/tables/outline.ts';
import type { Volume } from '../../model/volume.ts';
import type { DocumentOutline, OutlinePlace } from './outline/piece.ts';
import type { FormsRead } from './read-forms.ts';

type Values = Readonly<Record<string, string>>;

/** Rows of the outline, and the place of each form in it. */
export interface PlacedForms {
  readonly rows: readonly Values[];
  readonly locators: ReadonlyMap<string, string>;
}

const range = (first: number | undefined, last: number | undefined): string => {
  if (first === undefined) return '';
  return last === undefined || last === first ? String(first) : `${first}-${last}`;
};

/** A place of a document as a row of the outline. */
function writePlace({ locator, parent, title, kind, first, last }: OutlinePlace): Values {
  const page = range(first.page, last.page);
  return { locator, parent, title, kind, lines: '', page, paragraph: range(first.paragraph, last.paragraph) };
}

/** The rows of the outline without forms: those of the document, else those of the draft. */
function listOwnRows(
  outline: DocumentOutline | undefined,
  draft: Volume | undefined,
  kept: ReadonlySet<string>,
): Values[] {
  const former = [...(draft?.references.get(OUTLINE.id)?.rows ?? [])].map(({ values }) => values);
  if (!outline) return former;
  const rows = outline.places.map(writePlace);
  const own = new Set(rows.map(({ locator }) => locator));
  return [...rows, ...former.filter(({ locator = '' }) => kept.has(locator) && !own.has(locator))];
}

/** The part of the forms: one of the document, or one of that title, or a new one. */
function findPart(profile: Profile, rows: Values[], formsPart: string | undefined): string {
  if (formsPart !== undefined) return formsPart;
  const own = profile.parts[profile.formsPart - 1];
  const titles = new Set(own ? [own.title, ...own.also] : []);
  const found = rows.find((row) => row['parent'] === '' && titles.has(row['title'] ?? ''))?.['locator'];
  if (found !== undefined) return found;
  const taken = new Set(rows.map(({ locator }) => locator));
  let part = profile.formsPart;
  while (taken.has(String(part))) part += 1;
  const row = { locator: String(part), parent: '', title: own?.title ?? '', kind: 'part', lines: '' };
  const next = rows.findIndex(({ parent, locator = '' }) => parent === '' && Number(locator) > part);
  rows.splice(next < 0 ? rows.length : next, 0, row);
  return String(part);
}

const PLACE = /^[\d.]+$/;

function compareLocators(a: Values, b: Values): number {
  const [one, other] = [a, b].map((row) => (row['locator'] ?? '').split('.'));
  if (!one || !other || ![a, b].every((row) => PLACE.test(row['locator'] ?? ''))) return 0;
  const at = one.findIndex((step, index) => step !== other[index]);
  return at < 0 ? one.length - other.length : Number(one[at]) - Number(other[at] ?? -1);
}

/** A row of the outline behind those that come before it. */
function insertRow(rows: Values[], row: Values): void {
  const after = rows.findLastIndex(
    (other) =>
      other['locator'] === row['parent'] || (other['parent'] === row['parent'] && compareLocators(other, row) < 0),
  );
  rows.splice(after < 0 ? rows.length : after + 1, 0, row);
}

/**
 * The outline of a year, with a place for each form: one that it has already, or the next free one below its part.
 * @param formsPart the part of the document that holds the forms, where it says so
 * @param kept locators of an editor's own rows
 */
export function placeForms(
  { readings, printed }: Pick<FormsRead, 'readings' | 'printed'>,
  profile: Profile,
  draft: Volume | undefined,
  outline: DocumentOutline | undefined,
  formsPart: string | undefined,
  kept: ReadonlySet<string>,
): PlacedForms {
  const rows = listOwnRows(outline, draft, kept);
  if (readings.length === 0) return { rows, locators: new Map() };
  const part = findPart(profile, rows, formsPart);
  const locators = new Map<string, string>();
  for (const {
    table: { schema },
  } of readings) {
    const form = findForm(profile, schema.name);
    const title = printed.find(({ table }) => table === schema.name)?.title ?? form?.title ?? schema.title;
    const known = new Set([title, schema.title, form?.title, ...(form?.also ?? [])]);
    const taken = new Set(rows.map((row) => row['locator']));
    const found = rows.find((row) => (row['kind'] === 'table' || row['parent'] === part) && known.has(row['title']))?.[
      'locator'
    ];
    let next = 1;
    while (taken.has(`${part}.${next}`)) next += 1;
    if (found === undefined)
      insertRow(rows, { locator: `${part}.${next}`, parent: part, title, kind: 'table', lines: '' });
    locators.set(schema.name, found ?? `${part}.${next}`);
  }
  return { rows, locators };
}

/** Where each form stands in the outline of a draft. */
export function findFormerLocators(profile: Profile, draft: Volume | undefined): Map<string, string> {
  const rows = [...(draft?.references.get(OUTLINE.id)?.rows ?? [])].map(({ values }) => values);
  return new Map(
    profile.forms.flatMap(({ table, title, also }) => {
      const printed = draft?.settings.form.forms.find((form) => form.table === table)?.title;
      const known = new Set([title, ...also, printed]);
      const found = rows.find((row) => row['kind'] === 'table' && known.has(row['title']))?.['locator'];
      return found === undefined ? [] : [[table, found] as const];
    }),
  );
}
