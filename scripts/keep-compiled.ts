import { readdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/** Beside the installed packages, which most of what is compiled is of: `npm ci` takes both away. */
export const COMPILED = join('node_modules', '.cache', 'compiled');

/** Engine and packages are about 1,900 modules; a build adds its own under new names: a fuller folder is begun anew. */
const MOST = 8000;

/** Empties a folder that has grown too full; one that is not there is not full. */
function emptyFull(folder: string): void {
  try {
    const { length } = readdirSync(folder, { recursive: true });
    if (length > MOST) rmSync(folder, { recursive: true, force: true });
  } catch {
    // Nothing was compiled yet.
  }
}

/**
 * Has Node keep what it compiles of the modules that are loaded from here on, for the next command.
 * It takes nothing that is not compiled from the very text of a module by the same Node, or whose check sum differs;
 * where it cannot write, modules are compiled as ever.
 * @param root the project's folder
 */
export function keepCompiled(root: string): void {
  const folder = join(root, COMPILED);
  emptyFull(folder);
  enableCompileCache(folder);
}
