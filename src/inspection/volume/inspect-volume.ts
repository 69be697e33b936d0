import { addDays } from '../../lib/add-days.ts';
import { findCell } from '../../model/cell.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Place } from '../../model/issue.ts';
import type { Profile } from '../../model/profile.ts';
import { getVerdicts } from '../../model/release.ts';
import { INCONSISTENCIES } from '../../model/tables/inconsistencies.ts';
import type { InspectedForm, VolumeFinding, VolumeInspection } from '../../model/volume-inspection.ts';
import type { Volume } from '../../model/volume.ts';
import type { Wording } from '../../model/wording.ts';
import type { ClaimGround, Finding } from '../claims/claim.ts';
import {
  explainFinding,
  findEntry,
  isRefuted,
  type KnownOf,
  listFindingCells,
  openExplained,
} from './explain-finding.ts';
import type { MadeIdentity } from '../forms/make-form-identities.ts';
import { makeIdentities, sayIdentity } from '../forms/make-identities.ts';
import { examine } from '../rules/examine.ts';
import type { Examined, ExaminedForm } from '../rules/examined.ts';
import { findByRules } from '../rules/list-rules.ts';
import { judgeVolumeForms } from './judge-volume-forms.ts';
import { judgeVolumeItems } from './judge-volume-items.ts';
import { listAbsences } from './list-absences.ts';
import { VOLUME_RULES } from './volume-rules.ts';
import { type ChapterPassage, listChapterPassages } from './list-chapter-passages.ts';

/** What the inspection goes by, whatever the year. */
export interface InspectionGround {
  readonly disclosure: Disclosure;
  readonly wording: Wording;
  /** Who publishes. */
  readonly publisher: string;
}

const WEIGHTS: readonly VolumeFinding['weight'][] = ['material', 'minor', 'wording'];

function openGround(volume: Volume, profile: Profile, { wording, publisher }: InspectionGround): ClaimGround {
  const forms = new Map(
    profile.forms.flatMap(({ table }) => {
      const kept = volume.latest.tables.get(table);
      return kept ? [[table, kept.rows.map(({ values }) => values)] as const] : [];
    }),
  );
  const { year, register } = volume;
  return {
    year,
    publisher: publisher === '' ? register.publisher : publisher,
    profile,
    wording,
    forms,
    books: new Map(),
  };
}

/**
 * Where a finding stands: in its passage, else at the first cell or in the table that it names, else in the settings
 * of the year.
 */
function placeFinding(
  finding: Finding,
  cells: readonly string[],
  passage: ChapterPassage | undefined,
  { year, latest }: Volume,
): { place: Place; table: string } {
  if (passage) return { place: passage.at, table: '' };
  const [cell] = cells.flatMap((reference) => findCell(latest, reference) ?? []);
  const file = finding.row.values[INCONSISTENCIES.at.locator_a];
  const named = cell?.table ?? [...latest.tables.values()].find((table) => table.file === file);
  return {
    place: cell?.place ?? { file: named?.file ?? `content/${year}/volume.yaml` },
    table: named?.schema.name ?? '',
  };
}

function openFinding(finding: Finding, passage: ChapterPassage | undefined, known: KnownOf): VolumeFinding[] {
  const {
    rule,
    weight,
    row: { id, values },
  } = finding;
  const { title, printed_a: printed, printed_b: against, verdict } = INCONSISTENCIES.at;
  const cells = listFindingCells(finding, passage, known.volume);
  if (isRefuted(finding, cells, known)) return [];
  const words = (name: string): string => values[name] ?? '';
  const explanation = explainFinding(id, findEntry(finding, cells, known), known.volume);
  return [
    {
      id,
      rule,
      weight,
      title: words(title),
      printed: words(printed),
      against: words(against),
      verdict: words(verdict),
      ...placeFinding(finding, cells, passage, known.volume),
      chapter: passage?.chapter ?? '',
      explanation,
    },
  ];
}

/**
 * Forms as the rules look at them; those that the version has no table of, or no value that the disclosure prints, are
 * none.
 */
function listExaminedForms(forms: readonly InspectedForm[], { latest }: Volume): ExaminedForm[] {
  return forms
    .filter(({ rows }) => rows.stated > 0 && rows.absent + rows.derived === 0)
    .map(({ table, title, isEmpty, isSaidEmpty }) => ({
      table,
      title,
      place: latest.tables.get(table)?.file ?? '',
      isEmpty,
      isSaidEmpty,
    }));
}

/** Equalities that follow from the forms and that no identity of the data states: those are judged with the data. */
function listEqualities(ground: ClaimGround, { latest }: Volume): MadeIdentity[] {
  const stated = new Set(getVerdicts(latest).judgements.map(({ identity }) => sayIdentity(identity)));
  return makeIdentities(ground.profile, ground.forms, false).filter((identity) => !stated.has(sayIdentity(identity)));
}

/** Whether the document is of a department with its units or of one unit, by its title. */
function findLevel({ register: { title } }: Volume): Examined['level'] {
  if (title.includes('部门决算')) return 'department';
  return title.includes('单位决算') ? 'unit' : '';
}

function findOfRules(
  passages: readonly ChapterPassage[],
  forms: readonly InspectedForm[],
  volume: Volume,
  ground: InspectionGround,
): VolumeFinding[] {
  const { profile, register, settings } = volume;
  if (!profile) return [];
  const claims = openGround(volume, profile, ground);
  const examined = examine(
    passages.filter(({ isOfTable }) => !isOfTable),
    claims,
    {
      equalities: listEqualities(claims, volume),
      forms: listExaminedForms(forms, volume),
      level: findLevel(volume),
      approved: settings.approved,
      published: register.published,
      days: ground.disclosure.days,
    },
  );
  const known = openExplained(volume);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return findByRules(examined, VOLUME_RULES).flatMap((finding) =>
    openFinding(finding, byId.get(finding.passage), known),
  );
}

/** The gravest first, then in the order of the chapters. */
function sortFindings(findings: readonly VolumeFinding[], { chapters }: Volume): VolumeFinding[] {
  const order = new Map(chapters.map(({ slug }, index) => [slug, index]));
  const at = ({ chapter }: VolumeFinding): number => order.get(chapter) ?? -1;
  return findings.toSorted(
    (a, b) =>
      WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) ||
      at(a) - at(b) ||
      (a.place.line ?? 0) - (b.place.line ?? 0),
  );
}

/**
 * Inspects a volume in its newest version, as anybody's disclosure is inspected: its forms as tables, its chapters as
 * text with the values of cells, its two dates. Its versions must have been judged.
 */
export function inspectVolume(volume: Volume, ground: InspectionGround): VolumeInspection {
  const { profile, register, settings } = volume;
  const { days } = ground.disclosure;
  const passages = volume.chapters.flatMap((chapter) => listChapterPassages(chapter, volume));
  const forms = profile ? judgeVolumeForms(volume, profile, ground.disclosure) : [];
  const items = judgeVolumeItems(passages, volume, ground.disclosure);
  const findings = [...listAbsences(forms, items, volume), ...findOfRules(passages, forms, volume, ground)];
  const dates = {
    approved: settings.approved,
    due: settings.approved === '' ? '' : addDays(settings.approved, days),
    published: register.published,
  };
  return { forms, items, findings: sortFindings(findings, volume), dates, days };
}
