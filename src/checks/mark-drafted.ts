import type { Issue } from '../model/issue.ts';
import type { Site } from '../model/site.ts';

/** Issues that say no more than that a word or a reason which nobody needs leads nowhere; it may wait for a draft. */
const HARMLESS = new Set(['synonym-unmatched', 'explained-unknown']);

/** The version of each year that is out and the draft that follows it, where one does. */
function listOpen({ volumes }: Site): ReadonlyMap<string, { readonly version: string; readonly latest: string }> {
  return new Map(
    volumes.flatMap(({ year, latest, releases }) => {
      const out = releases.find(({ status }) => status === 'released');
      return latest.status === 'draft' && out
        ? [[year, { version: latest.version, latest: out.version }] as const]
        : [];
    }),
  );
}

function nameIssue({ rule, place: { file, line, column }, found }: Issue): string {
  return JSON.stringify([rule, file, line, column, found]);
}

/**
 * Issues of the released versions of a site, told by what they come from: what holds of a draft and not yet of the version
 * that is out was written for the draft.
 * @param whole what the same project comes to with its drafts
 */
export function markDrafted(
  issues: readonly Issue[],
  whole: { readonly site: Site | undefined; readonly issues: readonly Issue[] },
): Issue[] {
  const open = whole.site ? listOpen(whole.site) : new Map<string, never>();
  const still = new Set(whole.issues.map(nameIssue));
  return issues.flatMap((issue) => {
    if (still.has(nameIssue(issue))) return [issue];
    if (HARMLESS.has(issue.rule)) return [];
    const facts = open.get(/^content\/(\d{4})\//.exec(issue.place.file)?.[1] ?? '');
    return [
      facts
        ? {
            rule: 'draft-ahead',
            place: issue.place,
            found: issue.found,
            facts: { ...facts, year: issue.place.file.slice(8, 12) },
          }
        : issue,
    ];
  });
}
