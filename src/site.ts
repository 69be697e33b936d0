import { checkSite, sortIssues } from './checks/check-site.ts';
import { type Issue, IssuesError } from './model/issue.ts';
import type { Site } from './model/site.ts';
import { readSite } from './source/read-site.ts';
import { formatReport } from './views/text/issue-text.ts';

/** Reads and checks a project folder: what was read, and every issue in file order. */
export async function inspectSite(root: string): Promise<{ site: Site | undefined; issues: Issue[] }> {
  const issues: Issue[] = [];
  const site = await readSite(root, issues);
  return { site, issues: sortIssues([...issues, ...(site ? checkSite(site) : [])]) };
}

/** The site of a project folder, or an IssuesError with all its issues; a faulty site is never opened. */
export async function openSite(root: string): Promise<Site> {
  const { site, issues } = await inspectSite(root);
  if (!site || issues.length > 0) throw new IssuesError(issues, formatReport(issues));
  return site;
}

let opened: Promise<Site> | undefined;

/** The site of the current folder, read and checked once a process. */
export function getSite(): Promise<Site> {
  opened ??= openSite(process.cwd());
  return opened;
}
