import { checkSite, sortIssues } from './checks/check-site.ts';
import { markDrafted } from './checks/mark-drafted.ts';
import { dropConsequences } from './checks/drop-consequences.ts';
import { markAbsent } from './checks/mark-absent.ts';
import { markUnfilled } from './checks/mark-unfilled.ts';
import { nameFirstDraft } from './checks/name-first-draft.ts';
import { judgeTable } from './checks/judge/judge-table.ts';
import { inspectVolumes } from './inspection/volume/inspect-volumes.ts';
import { type Issue, IssuesError } from './model/issue.ts';
import { NO_MEMORY } from './model/memory.ts';
import { openPart } from './model/isolate-volume.ts';
import type { Site } from './model/site.ts';
import { findShared, shareSite } from './shared-site.ts';
import type { CheckRequest } from './source/parse-request.ts';
import { readSingleTable } from './source/csv/read-single-table.ts';
import { findUnpublished } from './source/find-unpublished.ts';
import { readSite } from './source/read-site.ts';
import { formatReport } from './views/say/issue-text.ts';

/** What a site came to: as it was read where there is an issue, else with what was judged of its versions. */
interface Inspection {
  readonly site: Site | undefined;
  readonly issues: Issue[];
  /** With what was judged of its versions, whatever else is wrong; undefined where nothing could be read. */
  readonly judged: Site | undefined;
}

function checkRead(read: Site | undefined, found: readonly Issue[], memory = NO_MEMORY): Inspection {
  const checked = read && checkSite(read, memory, (judged) => inspectVolumes(judged, memory));
  const issues = markAbsent(dropConsequences([...found, ...(checked?.issues ?? [])]), read);
  return { site: issues.length > 0 ? read : checked?.judged, issues, judged: checked?.judged };
}

/** Reads and checks a project folder: what was read, and every issue in file order. */
export async function inspectSite(root: string, memory = NO_MEMORY): Promise<Inspection> {
  const found: Issue[] = [];
  const { site, issues, judged } = checkRead(await readSite(root, found, undefined, memory), found, memory);
  return { site, issues: sortIssues(markUnfilled(issues, site)), judged };
}

/** What a part of a build knows of the site, besides its volumes. */
function openRead({ publisher, volumes, schemas, disclosure, wording }: Site): Site {
  return { publisher, volumes, schemas, ...(disclosure && { disclosure }), ...(wording && { wording }) };
}

/**
 * Reads and checks what a production build publishes: released versions only. A draft is neither read nor judged, but
 * where chapters were written for one already, the issues say so.
 */
export async function inspectReleased(root: string, memory = NO_MEMORY): Promise<Inspection> {
  const found: Issue[] = [];
  const read = await readSite(root, found, { released: true }, memory);
  const unpublished = findUnpublished(root);
  if (unpublished.isWhole) found.push(nameFirstDraft(unpublished.folders));
  const { site, issues, judged } = checkRead(read, found, memory);
  const mixed = issues.length > 0 && read !== undefined && unpublished.folders.size > 0;
  const told = mixed ? markDrafted(issues, await inspectSite(root, memory)) : issues;
  return { site: told.length > 0 ? site : judged, issues: sortIssues(told), judged };
}

/**
 * Reads and checks some volumes of a project folder, for a part of a build; what only the whole can be checked for is left to the build of the whole.
 * @param years of all volumes, newest first
 * @param released whether drafts are passed over
 */
export async function inspectPart(
  root: string,
  years: readonly string[],
  wanted: ReadonlySet<string>,
  released: boolean,
): Promise<Inspection> {
  const found: Issue[] = [];
  const read = await readSite(root, found, { isWanted: (year) => wanted.has(year), released });
  const { site, issues, judged } = checkRead(read && openRead(read), found);
  return { site: site && openPart(site, years), issues: sortIssues(issues), judged };
}

/** Reads and checks one CSV file by its schema: every issue in file order, or those that kept the check from running. */
export async function inspectTable(
  request: CheckRequest,
  folders: readonly string[],
): Promise<{ issues: Issue[] } | { refusals: Issue[] }> {
  const issues: Issue[] = [];
  const reading = await readSingleTable(request, folders, issues);
  if (Array.isArray(reading)) return { refusals: reading };
  const { table, references } = reading;
  return { issues: sortIssues(table ? judgeTable(table, (name) => references.get(name), issues) : issues) };
}

/** The released versions of a project folder, or an IssuesError with all issues; a faulty site is never opened. */
export async function openSite(root: string): Promise<Site> {
  const { site, issues } = await inspectReleased(root);
  if (!site || issues.length > 0) throw new IssuesError(issues, formatReport(issues));
  return site;
}

/** The site of the current folder, read and checked once a process. */
export function getSite(): Promise<Site> {
  const root = process.cwd();
  return findShared() ?? shareSite(root, openSite(root));
}

/** The site with the volumes that are rendered: those that an earlier build made from the same are left out. */
export async function getRendered(): Promise<Site> {
  const site = await getSite();
  return { ...site, volumes: site.volumes.filter(({ made }) => !made) };
}
