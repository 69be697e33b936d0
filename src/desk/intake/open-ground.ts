import { type Issue, refuse } from '../../model/issue.ts';
import type { Profile } from '../../model/profile.ts';
import type { Publisher } from '../../model/publisher.ts';
import type { Wording } from '../../model/wording.ts';
import { inspectSite } from '../../open-site.ts';
import { readProfiles } from '../../source/profile/read-profiles.ts';
import { readPublisher } from '../../source/read-content.ts';
import { readSchemas } from '../../source/schema/read-schemas.ts';
import { readWording } from '../../source/profile/read-wording.ts';
import type { Stage } from '../stage.ts';
import type { FormGround } from './read-forms.ts';

/** What is there to read a year by. */
export interface ImportGround extends Omit<FormGround, 'profile'> {
  readonly publisher: Publisher;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly wording: Wording;
}

/** What is there to read a year by: its draft or nothing yet, and the year before; or why nothing can be read into it. */
export async function openGround(
  { copy, memory }: Stage,
  year: string,
): Promise<ImportGround | { readonly issues: readonly Issue[] }> {
  const issues: Issue[] = [];
  const schemas = await readSchemas(copy, issues, memory);
  const profiles = await readProfiles(copy, issues, memory);
  const wording = readWording(copy, issues, memory);
  const publisher = readPublisher(copy, issues);
  const faults = issues.filter(({ rule }) => rule !== 'site-blank');
  if (faults.length > 0 || !publisher) return { issues: faults };
  const { site, issues: found } = await inspectSite(copy, memory);
  const isEmpty = found.some(({ rule }) => rule === 'site-no-year');
  if (!site && !isEmpty) return { issues: found };
  const volumes = site?.volumes ?? [];
  const draft = volumes.find((volume) => volume.year === year);
  if (draft && draft.latest.status !== 'draft') return { issues: [refuse('import-year', year, { year })] };
  const former = volumes.find((volume) => volume.year < year);
  return { year, schemas, profiles, wording, publisher, draft, former };
}
