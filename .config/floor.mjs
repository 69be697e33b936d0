// @ts-check
import { readFileSync } from 'node:fs';

/** How `browserslist` in package.json names a browser of the floor: its name and the oldest version. */
const ENTRY = /^(chrome|safari|firefox) (\d+(?:\.\d+)?)$/;

/**
 * The oldest browsers that the site is made for, as package.json states them. Vite reads no browserslist, so its targets are set from here, and the
 * test of the built scripts and styles holds them against the same list.
 * @type {readonly { readonly browser: 'chrome' | 'safari' | 'firefox', readonly version: string }[]}
 */
export const FLOOR = readFloor();

/** The floor as the bundler names it: `chrome86`. */
export const TARGETS = FLOOR.map(({ browser, version }) => `${browser}${version}`);

function readFloor() {
  const { browserslist } = /** @type {{ browserslist: string[] }} */ (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));
  return browserslist.map((entry) => {
    const [, browser, version] = ENTRY.exec(entry) ?? [];
    if (browser === undefined || version === undefined) throw new Error(`package.json, browserslist: "${entry}" should be chrome, safari or firefox and a version`);
    return { browser: /** @type {'chrome' | 'safari' | 'firefox'} */ (browser), version };
  });
}
