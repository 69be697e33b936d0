import { IssuesError } from '../model/issue.ts';
import { formatReport } from '../views/text/issue-text.ts';
import { digestSite } from './digest-site.ts';
import { listSite } from './list-site.ts';
import { type BuiltSite, verifySite } from './verify-site.ts';

/** A site as a build has made it. */
export type MadeSite = Pick<BuiltSite, 'folder' | 'base' | 'pages'>;

/**
 * Makes a built folder fit to be put up: verifies it as a whole.
 * Throws an IssuesError with every fault; the folder is then not to be put up.
 */
export async function finishSite(made: MadeSite): Promise<void> {
  const files = await listSite(made.folder);
  const digests = await digestSite(made.folder, files);
  const issues = await verifySite({ ...made, files, digests });
  if (issues.length > 0) throw new IssuesError(issues, formatReport(issues));
}
