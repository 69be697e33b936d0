import type { DocumentNotice } from '../../model/document.ts';
import type { Judgement } from '../../model/identity.ts';
import type { Issue } from '../../model/issue.ts';
import type { Profile } from '../../model/profile.ts';
import type { FormReading } from '../form/form-reading.ts';
import type { RenamedCode } from './collect-codes.ts';
import type { SiteNaming } from './name-site.ts';
import type { AllForms, FormDifference, RefusedForm } from './read-all-forms.ts';
import type { WordsWritten } from './text/write-words.ts';
import type { YearWritten } from './write-year.ts';

export interface ImportOrder {
  /** Workbooks and documents in any mix; none where those that lie in `seeds/` are to be read again. */
  readonly files: readonly string[];
  readonly year: string;
  /** Whether forms may be missing. */
  readonly partial: boolean;
}

/** What an import did: the profile it followed, each form with what was taken and left, the code books, the words, and what was written. */
export interface ImportedYear extends YearWritten {
  readonly profile: Profile;
  readonly readings: readonly FormReading[];
  readonly others: readonly string[];
  readonly twoNames: AllForms['twoNames'];
  readonly renamed: readonly RenamedCode[];
  /** Codes that the year before does not have, where there is one. */
  readonly added: readonly Omit<RenamedCode, 'former'>[];
  /** Whether the year begins with this import. */
  readonly isNew: boolean;
  /** How the site got its name, where it had none. */
  readonly naming: SiteNaming;
  /** Amounts that a workbook and a document give differently. */
  readonly differences: readonly FormDifference[];
  /** Tables whose forms come from a document. */
  readonly fromDocument: ReadonlySet<string>;
  /** Forms of a document that cannot be read surely. */
  readonly refused: readonly RefusedForm[];
  /** What the documents came to; undefined where there was none. */
  readonly words: ImportedWords | undefined;
  /** Identities of the draft that do not come out and that nobody has explained. */
  readonly contradictions: readonly Judgement[];
  /** Identities whose difference rounding explains. */
  readonly rounded: readonly Judgement[];
  /** What the check of the year still finds, blanks for an editor among it. */
  readonly open: readonly Issue[];
}

/** The words of documents, and what their readers had to say. */
export interface ImportedWords extends WordsWritten {
  readonly documents: readonly {
    readonly name: string;
    readonly notices: readonly DocumentNotice[];
    readonly texts: readonly string[];
  }[];
}

export type ImportOutcome = { readonly issues: readonly Issue[] } | ImportedYear;
