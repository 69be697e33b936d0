import { basename } from 'node:path';
import { type Issue, refuse } from '../../model/issue.ts';
import type { Profile } from '../../model/profile.ts';
import type { Volume } from '../../model/volume.ts';
import { nameWorkbookPlace, type WorkbookSheet } from '../../model/workbook.ts';
import { chooseProfile, listFitting, listMissing } from './choose-profile.ts';
import type { ImportOrder } from './imported.ts';
import type { OpenedFiles } from './open-files.ts';
import type { ImportGround } from './open-ground.ts';
import { type AllForms, readAllForms } from './read-all-forms.ts';

function findProfile(
  { draft, former, profiles, schemas }: ImportGround,
  sheets: readonly WorkbookSheet[],
): Profile | undefined {
  if (draft?.profile) return draft.profile;
  const fitting = draft ? listFitting(draft, profiles, schemas) : profiles;
  return (
    chooseProfile(sheets, fitting.size > 0 ? fitting : profiles, schemas) ??
    former?.profile ??
    [...profiles.values()][0]
  );
}

function refuseNone(sheets: readonly WorkbookSheet[], profiles: Iterable<Profile>): Issue {
  const titles = [...new Set([...profiles].flatMap(({ forms }) => forms.map(({ title }) => title)))];
  return refuse('import-none', sheets.map((sheet) => nameWorkbookPlace(sheet)).join('、'), {
    titles: titles.join('、'),
  });
}

/** Forms that the profile asks for and nobody has given. */
function refuseMissing(
  profile: Profile,
  { readings, others, refused }: AllForms,
  { files, partial }: ImportOrder,
  draft: Volume | undefined,
  hasWords: boolean,
): Issue[] {
  if (partial || draft?.latest.status === 'released') return [];
  const own = readings.map(({ table: { schema } }) => schema.name);
  const there = new Set([...own, ...(own.length === 0 ? (draft?.latest.tables.keys() ?? []) : [])]);
  const missing = listMissing(profile, there);
  if (missing.length === 0) return [];
  const named = files.map((file) => basename(file)).join('、');
  if (hasWords && there.size === 0) return [refuse('import-no-forms', named, { titles: missing.join('、') })];
  if (own.length === 0) return [];
  const unread = others.length > 0 ? `，没有读的工作表：${others.join('、')}` : '';
  const doubtful = refused.length > 0 ? `，文档里认不准的附表：${refused.map(({ sheet }) => sheet).join('、')}` : '';
  return [refuse('import-missing', `${named}${unread}${doubtful}`, { titles: missing.join('、') })];
}

/** The forms of all files by the profile that fits, or why they cannot be taken. */
export function chooseForms(
  ground: ImportGround,
  { sheets, documents }: OpenedFiles,
  order: ImportOrder,
): { profile: Profile; read: AllForms } | { readonly issues: readonly Issue[] } {
  const own = documents.flatMap(({ document }) => document.sheets);
  const all = [...sheets, ...own];
  const profile = findProfile(ground, all);
  if (!profile) return { issues: [refuseNone(all, ground.profiles.values())] };
  const read = readAllForms(sheets, own, { ...ground, profile });
  if ('issues' in read) return read;
  if (read.readings.length === 0 && documents.length === 0) return { issues: [refuseNone(all, [profile])] };
  const missing = refuseMissing(profile, read, order, ground.draft, documents.length > 0);
  return missing.length > 0 ? { issues: missing } : { profile, read };
}
