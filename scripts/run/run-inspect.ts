import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findHandedFiles } from '../../src/desk/intake/find-handed-files.ts';
import { inspectFiles } from '../../src/desk/inspect/inspect-files.ts';
import { judgeReportName, writeReport } from '../../src/desk/inspect/write-report.ts';
import { reportInspection } from '../../src/desk/inspect/report-inspection.ts';
import { DONE, FAULTS, REFUSED, type Surroundings } from '../../src/model/command.ts';
import { type Issue, refuse } from '../../src/model/issue.ts';
import { formatInspection, formatInspectionJson, type InspectionReport } from '../../src/views/say/inspection-text.ts';
import { formatRefusal } from '../../src/views/say/issue-text.ts';
import { formatNotice } from '../../src/views/say/workbook-notice.ts';
import { findFolders } from '../find-folders.ts';

interface InspectOrder {
  readonly files: readonly string[];
  readonly year: string | undefined;
  readonly approved: string | undefined;
  readonly published: string | undefined;
  readonly json: boolean;
  readonly out: string | undefined;
}

const UNDONE = '没有体检';
/** The engine knows forms, words and what is asked; the folder that the command is run in may be any. */
const ENGINE = fileURLToPath(new URL('../..', import.meta.url));

function isClean({ findings, forms, items }: InspectionReport): boolean {
  return findings.length === 0 && [...forms, ...items].every(({ state }) => state === 'there' || state === 'none');
}

/** Inspects a disclosure and tells what an inspector would find; writes only what `--out` names. */
export async function runInspect(
  { files, year, approved = '', published = '', json, out }: InspectOrder,
  around: Surroundings,
): Promise<number> {
  const folders = findFolders(around);
  const refuseWith = (issues: readonly Issue[]): number => {
    around.tell(issues.map((issue) => formatRefusal(issue, UNDONE)).join('\n'));
    return REFUSED;
  };
  const misnamed = out === undefined ? undefined : judgeReportName(out);
  if (misnamed) return refuseWith([misnamed]);
  if (files.length === 0) return refuseWith([refuse('import-file', '')]);
  const found = await findHandedFiles(folders, files);
  if ('issues' in found) return refuseWith(found.issues);
  const inspected = await inspectFiles(ENGINE, found.handed, { year, approved, published }, (notice) =>
    around.tell(formatNotice(notice)),
  );
  if ('issues' in inspected) return refuseWith(inspected.issues);
  const report = reportInspection(inspected);
  around.say(json ? formatInspectionJson(report) : formatInspection(report));
  if (out !== undefined) {
    const place = resolve(folders[0] ?? dirname(out), out);
    const failed = await writeReport(place, out, report);
    if (failed) return refuseWith([failed]);
  }
  return isClean(report) ? DONE : FAULTS;
}
