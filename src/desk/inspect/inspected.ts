import type { Finding, Passage } from '../../inspection/claims/claim.ts';
import type { JudgedItem } from '../../inspection/items/judge-item.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { DocumentBlock, DocumentNotice, SourceDocument } from '../../model/document.ts';
import type { Issue } from '../../model/issue.ts';
import type { Profile } from '../../model/profile.ts';
import type { WorkbookSheet } from '../../model/workbook.ts';
import type { readSchemas } from '../../source/schema/read-schemas.ts';
import type { OpenedFiles } from '../intake/open-files.ts';
import type { OutlinePlace } from '../intake/outline/piece.ts';
import type { RefusedForm } from '../intake/read-all-forms.ts';
import type { PaperKind } from './find-year.ts';
import type { JudgedForm } from './judge-forms.ts';

/** What an inspector would find in a disclosure. */
export interface FilesInspected {
  readonly files: readonly string[];
  readonly kind: Exclude<PaperKind, 'other'>;
  readonly year: string;
  /** Who publishes; blank where the files do not say. */
  readonly publisher: string;
  readonly profile: Profile;
  readonly forms: readonly JudgedForm[];
  readonly items: readonly JudgedItem[];
  /** The gravest first, then in reading order. */
  readonly findings: readonly Finding[];
  readonly passages: ReadonlyMap<string, Passage>;
  /** The places of the document, by locator. */
  readonly places: ReadonlyMap<string, OutlinePlace>;
  readonly notices: readonly DocumentNotice[];
  readonly refused: readonly RefusedForm[];
  /** Sheets of workbooks that are no form. */
  readonly others: readonly string[];
  /** How many figures the text has. */
  readonly figures: number;
}

export type InspectionOutcome = FilesInspected | { readonly issues: readonly Issue[] };

/** What the engine knows of forms, words and disclosures; it lies beside its code, so that no project is needed. */
export interface KnownSite {
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly schemas: Awaited<ReturnType<typeof readSchemas>>;
  readonly disclosure: Disclosure;
  readonly engine: string;
}

/** What whoever starts an inspection knows besides the files. */
export interface InspectOrder {
  /** Undefined where the files say it. */
  readonly year: string | undefined;
  /** YYYY-MM-DD; blank where they are not known. */
  readonly approved: string;
  readonly published: string;
}

/** Files as they were opened, and what they are. */
export interface Paper extends OpenedFiles {
  readonly own: readonly SourceDocument[];
  /** Sheets of workbooks and forms of documents. */
  readonly all: readonly WorkbookSheet[];
  readonly blocks: readonly DocumentBlock[];
  readonly files: readonly string[];
  readonly kind: FilesInspected['kind'];
  readonly year: string;
}
