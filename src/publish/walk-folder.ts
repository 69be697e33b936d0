import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../lib/order.ts';

/** What lies in a folder, each by its path with `/` between names. */
export interface Walk {
  readonly files: readonly string[];
  /** Links, pipes, devices and sockets; what lies behind a link is not looked at. */
  readonly others: readonly string[];
}

/** Looks through a folder and all below it without following anything. */
export function walkFolder(folder: string): Walk {
  const walk: { files: string[]; others: string[] } = { files: [], others: [] };
  const visit = (inner: string): void => {
    for (const entry of readdirSync(join(folder, inner), { withFileTypes: true }).toSorted((a, b) =>
      compareText(a.name, b.name),
    )) {
      const path = `${inner}${entry.name}`;
      if (entry.isDirectory()) visit(`${path}/`);
      else (entry.isFile() ? walk.files : walk.others).push(path);
    }
  };
  visit('');
  return walk;
}
