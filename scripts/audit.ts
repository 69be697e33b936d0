import { parseArgs } from 'node:util';
import { auditDocument } from '../src/checks/audit-document.ts';
import type { Issue } from '../src/model/issue.ts';
import { readDocument } from '../src/source/read-document.ts';
import { readSite } from '../src/source/read-site.ts';
import { AUDIT_USAGE, formatAudit, formatAuditJson, formatFailure, formatNoYear } from '../src/views/text/audit-text.ts';
import { formatIssue } from '../src/views/text/issue-text.ts';
import { tellFailure } from './tell-failure.ts';

/** The one file and the options of the command line; undefined where they make no sense. */
function readArguments(): { file: string; year: string | undefined; json: boolean } | undefined {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { year: { type: 'string' }, json: { type: 'boolean', default: false } } });
    const [file] = positionals;
    return file === undefined || positionals.length > 1 ? undefined : { file, year: values.year, json: values.json };
  } catch {
    return undefined;
  }
}

/** npm runs scripts in the project's folder; a path is meant from where the reader stands. */
function getFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === 'audit' && folder !== undefined ? folder : process.cwd();
}

function refuse(message: string): 2 {
  console.error(message);
  return 2;
}

/** Faults of the document or the data; the narrative has no part in an audit. */
function concernsAudit({ place }: Issue): boolean {
  return !place.file.startsWith('content/');
}

async function audit(): Promise<0 | 1 | 2> {
  const chosen = readArguments();
  if (!chosen) return refuse(AUDIT_USAGE);
  const issues: Issue[] = [];
  const lines = readDocument(getFolder(), chosen.file, issues);
  const site = await readSite(process.cwd(), issues);
  if (!lines || !site || issues.some(concernsAudit)) return refuse(issues.map(formatIssue).join('\n'));
  const years = site.volumes.map(({ year }) => year);
  const year = chosen.year ?? years[0] ?? '';
  const volume = site.volumes.find((candidate) => candidate.year === year);
  if (!volume) return refuse(formatNoYear(year, years));
  const result = auditDocument(lines, volume.latest);
  console.log(chosen.json ? formatAuditJson(chosen.file, result) : formatAudit(chosen.file, result));
  return result.misses.length > 0 ? 1 : 0;
}

process.exitCode = await audit().catch((error: unknown) => {
  tellFailure(error, formatFailure(error));
  return 2;
});
