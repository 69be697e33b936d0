import { GLOSSARY } from '../../model/tables/glossary.ts';
import { findKnownTable } from '../../model/tables/known-rows.ts';
import type { Volume } from '../../model/volume.ts';
import { listMaterial } from '../../model/weigh-inconsistency.ts';
import { countForms } from '../words/group-labels.ts';
import { listForms, titleForm } from '../table/list-forms.ts';
import { namePart } from '../words/name-part.ts';
import { BOOK_PARTS } from './words.zh.ts';

/** An entry of the contents of a printed volume: where it leads, and what stands under it. */
export interface BookEntry {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly BookEntry[];
}

function listChapterParts(volume: Volume): BookEntry[] {
  return [...Map.groupBy(volume.chapters, ({ part }) => part)].map(([part, members]) => ({
    id: members[0]?.slug ?? '',
    title: namePart(volume, part),
    entries: members.map(({ slug, title }) => ({ id: slug, title, entries: [] })),
  }));
}

/** The contents of a printed volume, in the order of its pages; what the volume does not have is left out. */
export function listBookContents(volume: Volume): BookEntry[] {
  const { latest } = volume;
  const own = (id: keyof typeof BOOK_PARTS): BookEntry => ({ id, title: BOOK_PARTS[id], entries: [] });
  const forms = listForms(latest).map((table): BookEntry => ({
    id: table.schema.name,
    title: titleForm(table),
    entries: [],
  }));
  return [
    own('overview'),
    ...listChapterParts(volume),
    ...(forms.length > 0 ? [{ id: 'forms', title: countForms(forms.length), entries: forms }] : []),
    ...(findKnownTable(latest, GLOSSARY) ? [own('glossary')] : []),
    ...(listMaterial(latest).length > 0 ? [own('inconsistencies')] : []),
    own('citation'),
  ];
}
