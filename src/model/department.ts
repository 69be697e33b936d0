import type { InspectedState } from './volume-inspection.ts';

/** A year of a department's accounts, as its site names it. */
export interface DepartmentYear {
  readonly year: string;
  readonly title: string;
  /** `v1.0.0` */
  readonly latest: string;
}

/** What a year of a department discloses, held against what is asked: its dates, blank where unknown, and how many forms and items stand how. */
export interface DepartmentDisclosure {
  readonly year: string;
  /** Blank where the year follows no profile. */
  readonly profile: string;
  readonly counts: Readonly<Record<InspectedState, number>>;
  readonly dates: Readonly<Record<'approved' | 'due' | 'published', string>>;
}

/** A file of a department's site. */
export interface DepartmentFile {
  /** Root-relative, without the base. */
  readonly address: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A department whose site was built by a job of its own. */
export interface Department {
  /** The folder of its site and its value of `department` in the data: stays for ever. */
  readonly id: string;
  readonly title: string;
  /** Blank where there is none. */
  readonly titleEn: string;
  /** The newest first. */
  readonly years: readonly DepartmentYear[];
  /** The newest first; none of years whose site does not say it. */
  readonly disclosures: readonly DepartmentDisclosure[];
  /** The list of all its files, `/data/index.json`. */
  readonly index: DepartmentFile;
  /** Files that span its years, and the archive of each year's latest version. */
  readonly files: readonly DepartmentFile[];
}

/** The figures of a department: records by the columns of `all-years.csv`. */
export type Figures = readonly Readonly<Record<string, string>>[];
