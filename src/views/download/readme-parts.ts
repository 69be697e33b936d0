import type { Release } from '../../model/release.ts';
import type { Register } from '../../model/volume.ts';

/** One part of a README: its heading and its lines, blank ones left out. */
export type ReadmePart = readonly [heading: string, ...lines: (string | false)[]];

/** What a README of a version tells, whatever its language. */
export interface ReadmeFacts {
  readonly release: Pick<Release, 'version' | 'status' | 'published' | 'note' | 'previous'>;
  readonly register: Pick<Register, 'title' | 'publisher' | 'published' | 'sha256' | 'form'>;
  /** Which files lie beside it. */
  readonly hasJson: boolean;
  readonly hasParquet: boolean;
  readonly hasWorkbook: boolean;
  readonly hasConflicts: boolean;
  readonly hasCitations: boolean;
  /** Whether cells are open (not disclosed), or blank in the form. */
  readonly isOpen: boolean;
  readonly hasBlanks: boolean;
}

/** What has been said elsewhere of the version, in the language of the README. */
export interface ReadmeSaid {
  readonly title: string;
  readonly description: string;
  readonly bases: string;
  readonly states: string;
  readonly undisclosed: string;
  readonly checks: string | false;
  readonly roundings: string | false;
  readonly followed: string;
  readonly citation: string;
  readonly licence: string;
}

/** The command that checks the files of a folder. */
export const VERIFY = 'sha256sum -c SHA256SUMS';

/** Parts as Markdown. */
export function writeParts(parts: readonly ReadmePart[]): string {
  return parts
    .map(([heading, ...lines]) => [heading, ...lines.filter((line) => line !== false && line !== '')].join('\n\n'))
    .join('\n\n');
}

/** Lines as a list in Markdown; what is false is left out. */
export function writeItems(lines: readonly (string | false)[]): string {
  return lines
    .filter((line) => line !== false)
    .map((line) => `- ${line}`)
    .join('\n');
}
