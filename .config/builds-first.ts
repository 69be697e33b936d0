import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** How a test file builds a site of its own. */
const BUILDS = /\brunBuild\(|\brun\('build'/;

/** Files that build come first, so that what is left at the end of a run is short and both workers end at about one time. */
export class BuildsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const builds = new Set(sorted.filter(({ moduleId }) => BUILDS.test(readFileSync(moduleId, 'utf8'))));
    return [...builds, ...sorted.filter((file) => !builds.has(file))];
  }
}
