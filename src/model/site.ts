import type { Disclosure } from './disclosure.ts';
import type { Profile } from './profile.ts';
import type { Publisher } from './publisher.ts';
import type { Schema } from './schema.ts';
import type { Synonym } from './synonym.ts';
import type { Table } from './table.ts';
import type { Volume } from './volume.ts';
import type { Wording } from './wording.ts';

/** Everything that is published. */
export interface Site {
  readonly publisher: Publisher;
  /** Newest year first. */
  readonly volumes: readonly Volume[];
  /** Of a part of a build: the volumes that were not asked for say no more than their year, and nothing of the whole site is made. */
  readonly partial?: true;
  /** As the pages of one year see it: of the other years they know that they are there. */
  readonly isolated?: true;
  /** Of a preview: drafts are shown, each page says so, and it is never put up. */
  readonly preview?: true;
  /** Of the live site: no file is made only to tell its size. */
  readonly unweighed?: true;
  readonly schemas: ReadonlyMap<string, Schema>;
  /** Sets of official forms that the years may follow, by id. */
  readonly profiles?: ReadonlyMap<string, Profile>;
  /** What is asked of a disclosure, and how texts call what is counted: the inspection goes by them. */
  readonly disclosure?: Disclosure;
  readonly wording?: Wording;
  /** Everyday words for the words of the volumes; only the search reads them. */
  readonly synonyms?: readonly Synonym[];
  /** What became of which code between years, where somebody wrote it down. */
  readonly crosswalk?: Table;
}

/** The volume of a year, which the list of pages was made from. */
export function getVolume(site: Site, year: string): Volume {
  const volume = site.volumes.find((candidate) => candidate.year === year);
  if (!volume) throw new Error(`no volume ${year}`);
  return volume;
}
