import type { Decision, FigureFate } from '../../../inspection/claims/claim.ts';
import type { Profile } from '../../../model/profile.ts';
import { formatDocumentPlace } from '../../../views/say/document-words.ts';
import { formatIssue } from '../../../views/say/issue-text.ts';
import type { FigureCounts, WordsReport } from '../../../views/say/import-words-text.ts';
import type { ImportedWords } from '../imported.ts';
import { flattenPassages } from '../chapters/list-passages.ts';
import type { AllForms } from '../read-all-forms.ts';
import { listLost } from './count-lost.ts';
import { orderDecisions } from './open-decisions.ts';

/** What a report of words is made of besides the words themselves. */
export interface WordsOutcome extends Pick<AllForms, 'differences' | 'refused'> {
  readonly year: string;
  readonly profile: Profile;
  readonly words: ImportedWords;
  /** Titles of the forms that come from a document. */
  readonly fromDocument: readonly string[];
}

function countFates(fates: readonly FigureFate[]): FigureCounts {
  const count = (is: (fate: FigureFate['fate']) => boolean): number => fates.filter(({ fate }) => is(fate)).length;
  return {
    forms: count((fate) => fate.kind === 'bound' && fate.isForm),
    own: count((fate) => fate.kind === 'bound' && !fate.isForm),
    open: count((fate) => fate.kind === 'open'),
    words: count((fate) => fate.kind === 'words'),
  };
}

function describeDecision(
  { printed, sentence, why, candidates, passage }: Decision,
  placeOf: ImportedWords['placeOf'],
): WordsReport['decisions'][number] {
  const { place } = placeOf({ passage });
  const options = candidates.map(
    ({ name, value, of }, index) => `${index + 1} = ${name}${value === '' ? '' : `，${value}`}（${of}）`,
  );
  return { printed, sentence, why, place, options };
}

/** Sentences and tables that no chapter shows: those before the first heading, which are none of a title or of contents. */
function listUnshown(pieces: ImportedWords['pieces'], chapters: ImportedWords['chapters']): WordsReport['unshown'] {
  const shown = new Set(chapters.flatMap((chapter) => chapter.pieces));
  const isSaid = ({ piece: { role, text } }: ImportedWords['pieces'][number]): boolean =>
    role === 'table' || /[。；！？]/.test(text);
  return pieces
    .filter((read) => !shown.has(read) && isSaid(read))
    .map(({ piece: { text, rows, place } }) => ({
      place: formatDocumentPlace(place),
      text: text === '' ? rows.flat().join(' ') : text,
    }));
}

/** What documents came to, as the report of an import says it. */
export function reportWords({ year, profile, words, differences, refused, fromDocument }: WordsOutcome): WordsReport {
  const {
    bound: { reading, findings, tables },
    pieces,
    chapters,
    documents,
    merged,
    placeOf,
    decided,
  } = words;
  const all = [...reading.figures.values()].flat();
  const open = orderDecisions(
    reading.decisions.filter(({ id }) => !decided.has(id)),
    profile,
  );
  return {
    year,
    differences,
    fromDocument,
    documents: documents.map(({ name, notices }) => ({ name, notices })),
    chapters: chapters.map(({ title, slug, pieces }) => ({
      title,
      slug,
      ...countFates(flattenPassages(pieces).flatMap(({ id }) => reading.figures.get(id) ?? [])),
    })),
    edited: merged.edited,
    editedRows: [...tables.values()].flatMap(({ edited }) => edited),
    decisions: open.map((decision) => describeDecision(decision, placeOf)),
    decided: reading.decisions.length - open.length,
    findings: findings.map(({ weight, passage, row: { values } }) => ({
      weight,
      title: values['title'] ?? '',
      explanation: values['explanation'] ?? '',
      place: placeOf({ passage }).place,
    })),
    refused: refused.map(({ sheet, issues }) => ({ sheet, reason: issues.map(formatIssue).join('；') })),
    unshown: listUnshown(pieces, chapters),
    totals: countFates(all),
    lost: listLost(
      documents.flatMap(({ texts }) => texts),
      all,
      year,
    ),
  };
}
