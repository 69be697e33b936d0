import { copyFileSync, linkSync } from 'node:fs';

/** The same file under another name, without its bytes written again; a copy where the two lie on different disks. Throws where the name is taken. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    copyFileSync(from, to);
  }
}
