import { DONE, FAULTS, REFUSED, type Surroundings } from '../../src/model/command.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { Site } from '../../src/model/site.ts';
import { inspectReleased, inspectSite, inspectTable } from '../../src/open-site.ts';
import { findUnpublished } from '../../src/source/find-unpublished.ts';
import { type CheckWords, parseRequest } from '../../src/source/parse-request.ts';
import { type DraftsView, formatDrafts } from '../../src/views/say/drafts-text.ts';
import { formatFindings, reportFindings, suggestFiles } from '../../src/views/say/finding-text.ts';
import { formatRefusal, formatReport, formatReportJson } from '../../src/views/say/issue-text.ts';
import { findFolders } from '../find-folders.ts';

type Inspected =
  | { readonly issues: readonly Issue[]; readonly site?: Site | undefined }
  | { readonly refusals: readonly Issue[] };

async function inspect(words: CheckWords, around: Surroundings): Promise<Inspected> {
  const request = parseRequest(words);
  if ('rule' in request) return { refusals: [request] };
  return request.file === '' ? inspectSite(around.root) : inspectTable(request, findFolders(around));
}

/** What is a draft, and whether the site can be built without it as everything lies there now. */
async function describeDrafts(root: string, isSound: boolean): Promise<DraftsView | undefined> {
  const { folders, years } = findUnpublished(root);
  if (folders.size === 0) return undefined;
  const mixed = [...folders].some((folder) => !years.has(folder.split('/')[1] ?? ''));
  const held = isSound && mixed ? (await inspectReleased(root)).issues.length : 0;
  return { folders: [...folders], held };
}

/**
 * Checks the project, or one file against its schema, and says every issue; of a project without any it says what the
 * inspection finds in its volumes.
 */
export async function runCheck(words: CheckWords, around: Surroundings): Promise<number> {
  const outcome = await inspect(words, around);
  if ('refusals' in outcome) {
    around.tell(outcome.refusals.map((refusal) => formatRefusal(refusal)).join('\n'));
    return REFUSED;
  }
  const { issues, site } = outcome;
  const drafts = words.file === undefined ? await describeDrafts(around.root, issues.length === 0) : undefined;
  // What an inspector would find is told once nothing is wrong: before that it may be a consequence.
  const sound = issues.length === 0 ? site : undefined;
  const more = [...formatDrafts(drafts), formatFindings(sound), suggestFiles(sound)].filter((text) => text !== '');
  const report = words.json
    ? [formatReportJson(issues, drafts, reportFindings(sound))]
    : [formatReport(issues), ...more];
  around.say(report.join('\n'));
  return issues.length > 0 ? FAULTS : DONE;
}
