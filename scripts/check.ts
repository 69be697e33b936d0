import type { Issue } from '../src/model/issue.ts';
import { inspectSite, inspectTable } from '../src/site.ts';
import { parseRequest } from '../src/source/parse-request.ts';
import { formatFailure, formatRefusal, formatReport, formatReportJson } from '../src/views/text/issue-text.ts';
import { tellFailure } from './tell-failure.ts';

/** Exit codes: clean, faults, could not run. */
const [CLEAN, FAULTS, REFUSED] = [0, 1, 2];

/** npm runs scripts in the project's folder and keeps the one the person stood in. */
const folders = [process.env['INIT_CWD'] ?? process.cwd(), process.cwd()];

async function inspect(words: readonly string[]): Promise<{ issues: Issue[]; json: boolean } | { refusals: Issue[] }> {
  const request = parseRequest(words);
  if ('rule' in request) return { refusals: [request] };
  const outcome = request.file === '' ? await inspectSite(process.cwd()) : await inspectTable(request, folders);
  return 'refusals' in outcome ? outcome : { issues: outcome.issues, json: request.json };
}

async function run(): Promise<number> {
  const outcome = await inspect(process.argv.slice(2));
  if ('refusals' in outcome) {
    console.error(outcome.refusals.map((refusal) => formatRefusal(refusal)).join('\n'));
    return REFUSED;
  }
  console.log(outcome.json ? formatReportJson(outcome.issues) : formatReport(outcome.issues));
  return outcome.issues.length > 0 ? FAULTS : CLEAN;
}

process.exitCode = await run().catch((error: unknown) => {
  tellFailure(error, formatFailure(error));
  return REFUSED;
});
