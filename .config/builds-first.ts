import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** How a test file builds a site of its own. */
const BUILDS = /\brunBuild\(|scripts\/build\.ts/;
/** The longest file by far, whose work cannot be shared out. */
const LONGEST = /\/every-page\.test\.ts$/;

/**
 * The longest file comes first, then those that build, so that what is left at the end of a run is short and both
 * workers end at about one time.
 */
export class BuildsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const builds = new Set(sorted.filter(({ moduleId }) => BUILDS.test(readFileSync(moduleId, 'utf8'))));
    const rank = (file: TestSpecification): number => (LONGEST.test(file.moduleId) ? 0 : builds.has(file) ? 1 : 2);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
