import type { Place } from './issue.ts';

/**
 * How a form or an item of a disclosure stands: 有, 不够细, 缺, 不适用, or 所据文本未载 where the text that a volume follows is
 * incomplete.
 */
export type InspectedState = 'there' | 'thin' | 'missing' | 'none' | 'unstated';

/** How grave a finding is: 重大, 一般, 文字. */
export type FindingWeight = 'material' | 'minor' | 'wording';

/** A form of the profile, as the version has it. */
export interface InspectedForm {
  readonly table: string;
  readonly title: string;
  readonly state: InspectedState;
  /** Rows whose value the disclosure prints or leaves blank, is worked out, or is not there. */
  readonly rows: Readonly<Record<'stated' | 'derived' | 'absent', number>>;
  /** Whether it prints no value at all; zeros are values. */
  readonly isEmpty: boolean;
  /** Whether it says that there is nothing. */
  readonly isSaidEmpty: boolean;
  /** Whether the version has a table of it. */
  readonly isKept: boolean;
  /** The documents that ask for it. */
  readonly basis: readonly string[];
}

/** Whether a form prints no value, and does not say that there is nothing to print. */
export function isMuteForm({ isEmpty, isSaidEmpty }: Pick<InspectedForm, 'isEmpty' | 'isSaidEmpty'>): boolean {
  return isEmpty && !isSaidEmpty;
}

/** An item that a disclosure must tell besides its forms, as the chapters tell it. */
export interface InspectedItem {
  readonly id: string;
  readonly name: string;
  readonly state: InspectedState;
  /** What of it is not told. */
  readonly lacking: readonly string[];
  /** The chapter that tells it; blank where none does. */
  readonly chapter: string;
  readonly basis: readonly string[];
}

/** Where somebody said why a finding stands as it is: in the list of inconsistencies, or in `volume.yaml`. */
export type Explanation =
  | { readonly by: 'inconsistency'; readonly id: string; readonly title: string }
  | { readonly by: 'reason'; readonly reason: string };

/** What a rule of the inspection found in a volume. */
export interface VolumeFinding {
  /** The same for the same thing, so that a reason stays with it. */
  readonly id: string;
  /** The rule of the inspection; `absent-form` and `absent-item` for what is missing or thin. */
  readonly rule: string;
  readonly weight: FindingWeight;
  readonly title: string;
  /** What is printed, and what stands against it; blank where there is no such thing. */
  readonly printed: string;
  readonly against: string;
  readonly verdict: string;
  /** In the project: a line of a chapter, a cell of a table, a member of a file. */
  readonly place: Place;
  /** The chapter or the table that a reader finds it in; both blank where it is of the volume as a whole. */
  readonly chapter: string;
  readonly table: string;
  readonly explanation: Explanation | undefined;
}

/** What the rules of the inspection say of one volume, in its newest version. */
export interface VolumeInspection {
  readonly forms: readonly InspectedForm[];
  readonly items: readonly InspectedItem[];
  /** The gravest first, then in reading order. */
  readonly findings: readonly VolumeFinding[];
  /** ISO dates; blank where they are not known. `due`: the last day on which it must be out. */
  readonly dates: Readonly<Record<'approved' | 'due' | 'published', string>>;
  /** Days after the approval within which it must be out. */
  readonly days: number;
}

/** Grave findings that nobody has explained: they hold a release. */
export function listHolding({ findings }: Pick<VolumeInspection, 'findings'>): VolumeFinding[] {
  return findings.filter(({ weight, explanation }) => weight === 'material' && explanation === undefined);
}
