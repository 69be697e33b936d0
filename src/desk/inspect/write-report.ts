import { writeFile } from 'node:fs/promises';
import { type Issue, refuse } from '../../model/issue.ts';
import type { InspectionReport } from '../../views/say/inspection-text.ts';
import { packInspection } from './pack-inspection.ts';

/** Why a report cannot have this name; undefined where it can. */
export function judgeReportName(name: string): Issue | undefined {
  return name.toLowerCase().endsWith('.docx') ? undefined : refuse('inspect-out', name);
}

/**
 * Writes an inspection as a Word document.
 * @param place where to
 * @param name as it was given, for messages
 * @returns why it could not be written
 */
export async function writeReport(place: string, name: string, report: InspectionReport): Promise<Issue | undefined> {
  const bytes = await packInspection(report);
  return writeFile(place, bytes).then(
    () => undefined,
    () => refuse('inspect-write', name),
  );
}
