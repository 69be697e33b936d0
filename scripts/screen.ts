import type { Screen } from '../src/desk/progress/open-progress.ts';

/** Where progress is written: a part of a build tells the build that started it of its pages, and writes nothing itself. */
export const SCREEN: Screen = process.send ? { write: () => true } : process.stderr;
