// @ts-check
// Loaded before a command (`node --import`), so that all its modules are loaded after it.
import { readdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

/** Beside the installed packages, which most of what is compiled is of: `npm ci` takes both away. */
const FOLDER = join('node_modules', '.cache', 'compiled');

/** A build loads about 2,200 modules, and its own have other names each time: a fuller folder is begun anew. */
const MOST = 8000;

/**
 * Empties a folder that has grown too full; one that is not there is not full.
 * @param {string} folder
 */
function emptyFull(folder) {
  try {
    if (readdirSync(folder, { recursive: true }).length > MOST) rmSync(folder, { recursive: true, force: true });
  } catch {
    // Nothing was compiled yet.
  }
}

// Node takes nothing of it that is not compiled from the very text of the module by the same Node, or whose check sum
// differs; where it cannot be written, modules are compiled as ever.
const folder = join(process.cwd(), FOLDER);
emptyFull(folder);
enableCompileCache(folder);
