import { readFileSync } from 'node:fs';

/** How `browserslist` in package.json names a browser of the floor: its name and the oldest version. */
const ENTRY = /^(chrome|safari|firefox) (\d+(?:\.\d+)?)$/;

/** A browser of the floor, and the oldest version that the site is made for. */
export interface FloorBrowser {
  readonly browser: 'chrome' | 'safari' | 'firefox';
  readonly version: string;
}

function parseEntry(entry: string): FloorBrowser {
  const [, browser, version] = ENTRY.exec(entry) ?? [];
  if (browser === undefined || version === undefined)
    throw new Error(`package.json, browserslist: "${entry}" should be chrome, safari or firefox and a version`);
  return { browser: browser as FloorBrowser['browser'], version };
}

function readFloor(): FloorBrowser[] {
  const { browserslist } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    browserslist: readonly string[];
  };
  return browserslist.map(parseEntry);
}

/**
 * The oldest browsers that the site is made for, as package.json states them. Vite reads no browserslist, so its targets are set from here, and the
 * test of the built scripts and styles holds them against the same list.
 */
export const FLOOR: readonly FloorBrowser[] = readFloor();

/** The floor as the bundler names it: `chrome86`. */
export const TARGETS: string[] = FLOOR.map(({ browser, version }) => `${browser}${version}`);
