import { auditDocument } from '../../src/inspection/figures/audit-document.ts';
import { DONE, FAULTS, REFUSED, type Surroundings } from '../../src/model/command.ts';
import type { Issue } from '../../src/model/issue.ts';
import { readDocument } from '../../src/source/read-document.ts';
import { readSite } from '../../src/source/read-site.ts';
import { formatAudit, formatAuditJson, formatNoYear } from '../../src/views/say/audit-text.ts';
import { formatIssue } from '../../src/views/say/issue-text.ts';

/** What is to be held against the data: a file; and of which year, the newest one where none is named. */
interface AuditOrder {
  readonly file: string;
  readonly year: string | undefined;
  readonly json: boolean;
}

/** npm runs scripts in the project's folder; a path is meant from where the reader stands. */
function getFolder({ root, env }: Surroundings): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = env;
  return script === 'audit' && folder !== undefined ? folder : root;
}

/** Faults of the document or the data; the narrative has no part in an audit. */
function concernsAudit({ place }: Issue): boolean {
  return !place.file.startsWith('content/');
}

/** Holds every figure of a document against the cells of a year, and names those that none of them has. */
export async function runAudit({ file, year: wanted, json }: AuditOrder, around: Surroundings): Promise<number> {
  const refuseWith = (sentence: string): number => {
    around.tell(sentence);
    return REFUSED;
  };
  const issues: Issue[] = [];
  const lines = readDocument(getFolder(around), file, issues);
  const site = await readSite(around.root, issues);
  if (!lines || !site || issues.some(concernsAudit)) return refuseWith(issues.map(formatIssue).join('\n'));
  const years = site.volumes.map(({ year }) => year);
  const year = wanted ?? years[0] ?? '';
  const volume = site.volumes.find((candidate) => candidate.year === year);
  if (!volume) return refuseWith(formatNoYear(year, years));
  const result = auditDocument(lines, volume.latest);
  around.say(json ? formatAuditJson(file, result) : formatAudit(file, result));
  return result.misses.length > 0 ? FAULTS : DONE;
}
