import { OPERATION } from '../../inspection/rules/bases.ts';
import { VOLUME_RULES } from '../../inspection/volume/volume-rules.ts';
import type {
  InspectedForm,
  InspectedItem,
  InspectedState,
  VolumeFinding,
  VolumeInspection,
} from '../../model/volume-inspection.ts';
import type { Volume } from '../../model/volume.ts';
import { chapterAddress, checksAddress, inspectionRuleAddress, tableAddress, yearAddress } from '../words/addresses.ts';
import { formatDate } from '../words/format-date.ts';
import { STATE_WORDS } from '../say/inspection-text.ts';
import { LIST_SIGN, PART_SIGN, SENTENCE_END } from '../words/signs.zh.ts';
import {
  DATE_LABELS,
  DOCUMENT_NUMBER,
  EMPTY_FORM,
  EMPTY_FORM_SAID,
  NO_DUE,
  NOT_STATED,
  SAID_NONE,
  sayAbsent,
  sayAgainst,
  sayDerived,
  sayDue,
  sayExplained,
  sayInTime,
  sayLacking,
  sayNotThere,
  sayPrinted,
  sayStated,
  sayTooLate,
  UNSTATED,
} from './words.zh.ts';

/** How a form or an item stands, in words. */
export const INSPECTED_WORDS: Readonly<Record<InspectedState, string>> = { ...STATE_WORDS, unstated: UNSTATED };

/** The order in which states are counted. */
const STATES: readonly InspectedState[] = ['there', 'thin', 'missing', 'none', 'unstated'];

/** A form or an item on the page of what is disclosed. */
export interface DisclosedView {
  /** Of its row on the page. */
  readonly anchor: string;
  readonly name: string;
  readonly state: InspectedState;
  readonly label: string;
  /** What is not there, or why; blank where there is nothing to say. */
  readonly why: string;
  /** Where it stands on the site; blank where it does not. */
  readonly address: string;
  readonly basis: readonly string[];
}

/** A finding on the page, with what was said of it. */
export interface DisclosedFinding {
  readonly id: string;
  readonly title: string;
  readonly said: string;
  readonly place: { readonly label: string; readonly address: string } | undefined;
  readonly explained: { readonly label: string; readonly address: string } | undefined;
}

/** What a volume discloses, held against what is asked. */
export interface DisclosureView {
  readonly profile: { readonly title: string; readonly basis: readonly string[] } | undefined;
  readonly isPartial: boolean;
  readonly dates: readonly (readonly [label: string, text: string])[];
  readonly forms: readonly DisclosedView[];
  readonly items: readonly DisclosedView[];
  readonly findings: readonly DisclosedFinding[];
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly count: number;
    readonly address: string;
  }[];
}

function sayForm({ state, rows, isKept, isEmpty }: InspectedForm): string {
  const { stated, derived, absent } = rows;
  if (state === 'thin') return absent > 0 ? sayAbsent(absent) : EMPTY_FORM;
  if (state === 'unstated') {
    const counted = [
      [sayStated, stated],
      [sayDerived, derived],
      [sayNotThere, absent],
    ] as const;
    return isKept
      ? counted
          .filter(([, count]) => count > 0)
          .map(([say, count]) => say(count))
          .join(PART_SIGN)
      : '';
  }
  if (state !== 'there' || !isEmpty) return '';
  return EMPTY_FORM_SAID;
}

function viewAskedForm(form: InspectedForm, year: string): DisclosedView {
  const { table, title, state, isKept, basis } = form;
  const address = isKept ? tableAddress(year, table) : '';
  return {
    anchor: `form-${table}`,
    name: title,
    state,
    label: INSPECTED_WORDS[state],
    why: sayForm(form),
    address,
    basis,
  };
}

function viewItem({ id, name, state, lacking, chapter, basis }: InspectedItem, year: string): DisclosedView {
  const address =
    id === 'contents' ? `${yearAddress(year)}#chapters` : chapter === '' ? '' : chapterAddress(year, chapter);
  const why = state === 'none' ? SAID_NONE : lacking.length > 0 ? sayLacking(lacking) : '';
  return { anchor: `item-${id}`, name, state, label: INSPECTED_WORDS[state], why, address, basis };
}

function viewFinding(finding: VolumeFinding, { year, chapters, latest }: Volume): DisclosedFinding {
  const { id, title, printed, against, verdict, chapter, table, explanation } = finding;
  const told = chapters.find(({ slug }) => slug === chapter);
  const kept = latest.tables.get(table);
  const place = told
    ? { label: told.title, address: chapterAddress(year, chapter) }
    : kept && { label: kept.schema.title, address: tableAddress(year, table) };
  const isTold = verdict.includes(printed) && verdict.includes(against);
  const sides = isTold
    ? ''
    : [printed === '' ? '' : sayPrinted(printed), against === '' ? '' : sayAgainst(against)]
        .filter((side) => side !== '')
        .join(PART_SIGN);
  const explained =
    explanation?.by === 'inconsistency'
      ? { label: sayExplained(explanation.title), address: `${checksAddress(year)}#${explanation.id}` }
      : explanation && { label: explanation.reason, address: '' };
  return { id, title, said: `${sides === '' ? '' : `${sides}${SENTENCE_END}`}${verdict}`, place, explained };
}

/** The two dates, and the day that lies between them. */
function sayDates({ dates: { approved, due, published }, days }: VolumeInspection): DisclosureView['dates'] {
  const say = due === '' ? (day: string) => day : published <= due ? sayInTime : sayTooLate;
  return [
    [DATE_LABELS.approved, approved === '' ? NOT_STATED : formatDate(approved)],
    [DATE_LABELS.due, due === '' ? NO_DUE : sayDue(formatDate(due), days, OPERATION)],
    [DATE_LABELS.published, published === '' ? NOT_STATED : say(formatDate(published))],
  ];
}

/** A document by its number alone, where it has a name as well: 财预〔2016〕143号. */
function shortenBasis(basis: string): string {
  return DOCUMENT_NUMBER.exec(basis)?.[1] ?? basis;
}

/** The documents that ask for something, by their numbers. */
export function nameBasis(basis: readonly string[]): string {
  return basis.map(shortenBasis).join(LIST_SIGN);
}

/** How many forms or items stand how: 有 19，不适用 1. */
export function countStates(views: readonly Pick<DisclosedView, 'state'>[]): string {
  return STATES.flatMap((state) => {
    const count = views.filter((view) => view.state === state).length;
    return count === 0 ? [] : [`${INSPECTED_WORDS[state]}${count}`];
  }).join(PART_SIGN);
}

/** What a volume discloses, as its page shows it; undefined where the project does not say what is asked. */
export function viewDisclosure(volume: Volume): DisclosureView | undefined {
  const { year, profile, register, inspection } = volume;
  if (!inspection) return undefined;
  const { forms, items, findings } = inspection;
  const asked = profile ? VOLUME_RULES : [];
  return {
    profile,
    isPartial: register.completeness === 'partial',
    dates: sayDates(inspection),
    forms: forms.map((form) => viewAskedForm(form, year)),
    items: items.map((item) => viewItem(item, year)),
    findings: findings.map((finding) => viewFinding(finding, volume)),
    rules: asked.map(({ id, title }) => ({
      id,
      title,
      count: findings.filter(({ rule }) => rule === id).length,
      address: inspectionRuleAddress(id),
    })),
  };
}
