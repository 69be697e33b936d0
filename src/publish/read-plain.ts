import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** Where a system knows no such thing, the look at the kind has to do. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW || 0) | (constants.O_NONBLOCK || 0);

/** The bytes of a plain file; undefined where there is none of that name, or it is a link, a pipe, a device or a folder. None of these is followed or waited for. */
export function readPlain(file: string): Buffer | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(file, FLAGS);
    return fstatSync(handle).isFile() ? readFileSync(handle) : undefined;
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
