import type { Profile } from '../../../model/profile.ts';
import type { Schema } from '../../../model/schema.ts';
import type { Volume } from '../../../model/volume.ts';
import type { Wording } from '../../../model/wording.ts';
import type { ImportRecord } from '../import-record.ts';
import type { Filled } from '../../../inspection/forms/make-identities.ts';
import type { NarrativeGround } from '../write-narrative.ts';
import type { BindPassages } from './bind-text.ts';

type Values = Readonly<Record<string, string>>;

/** What the words of a year are written by. */
export interface WordsGround {
  readonly copy: string;
  readonly year: string;
  readonly folder: string;
  readonly profile: Profile;
  readonly publisher: string;
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly draft: Volume | undefined;
  readonly former: Volume | undefined;
  /** Rows of all forms of the year, by table. */
  readonly filled: Filled;
  readonly identities: readonly Values[];
  /** Rows of the code books by book. */
  readonly books: ReadonlyMap<string, readonly Values[]>;
  readonly narrative: NarrativeGround;
  readonly record: ImportRecord;
  readonly wording: Wording;
  /** Whether the year begins, or has waited for its forms. */
  readonly isFresh: boolean;
  readonly bind: BindPassages;
}
