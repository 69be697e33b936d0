import { DONE, FAULTS, REFUSED, type Surroundings } from '../../src/model/command.ts';
import type { Issue } from '../../src/model/issue.ts';
import { inspectSite, inspectTable } from '../../src/site.ts';
import { type CheckWords, parseRequest } from '../../src/source/parse-request.ts';
import { formatRefusal, formatReport, formatReportJson } from '../../src/views/text/issue-text.ts';
import { findFolders } from '../find-folders.ts';

type Inspected = { readonly issues: readonly Issue[] } | { readonly refusals: readonly Issue[] };

async function inspect(words: CheckWords, around: Surroundings): Promise<Inspected> {
  const request = parseRequest(words);
  if ('rule' in request) return { refusals: [request] };
  return request.file === '' ? inspectSite(around.root) : inspectTable(request, findFolders(around));
}

/** Checks the project, or one file against its schema, and says every issue. */
export async function runCheck(words: CheckWords, around: Surroundings): Promise<number> {
  const outcome = await inspect(words, around);
  if ('refusals' in outcome) {
    around.tell(outcome.refusals.map((refusal) => formatRefusal(refusal)).join('\n'));
    return REFUSED;
  }
  around.say(words.json ? formatReportJson(outcome.issues) : formatReport(outcome.issues));
  return outcome.issues.length > 0 ? FAULTS : DONE;
}
