import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../../model/issue.ts';
import { NO_MEMORY, recallReading } from '../../model/memory.ts';
import type { Site } from '../../model/site.ts';
import { DISCLOSURE_FILE, readDisclosure } from './read-disclosure.ts';
import { readWording, WORDING_FILE } from './read-wording.ts';

/**
 * What the volumes of a project are inspected by; nothing where it does not say what is asked of a disclosure. Faults
 * of its files are added to the issues.
 */
export function readInspectionGround(
  root: string,
  issues: Issue[],
  memory = NO_MEMORY,
): Pick<Site, 'disclosure' | 'wording'> {
  if (!existsSync(join(root, DISCLOSURE_FILE))) return {};
  const from = [readInspectionGround, memory.stamp(root, [DISCLOSURE_FILE, WORDING_FILE])];
  return recallReading(memory, 'inspection', from, issues, (own) => {
    const disclosure = readDisclosure(root, own);
    const wording = readWording(root, own);
    return disclosure ? { disclosure, wording } : {};
  });
}
