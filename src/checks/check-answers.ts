import { findNearest } from '../lib/nearest.ts';
import type { Answer, AnswerBook } from '../model/answer-book.ts';
import type { Issue } from '../model/issue.ts';
import { parseReference } from '../model/reference.ts';
import { findField } from '../model/schema.ts';
import { placeOf } from '../model/table.ts';
import { ANSWERS } from '../model/tables/answers.ts';
import { EXPLANATIONS } from '../model/tables/explanations.ts';
import { INCONSISTENCIES } from '../model/tables/inconsistencies.ts';
import { findKnownTable, findRow } from '../model/tables/known-rows.ts';
import type { Volume } from '../model/volume.ts';
import { findNearestReferences } from './find-nearest-references.ts';
import { judgeTable } from './judge/judge-table.ts';
import { defineVolumeRule } from './rule.ts';

const { key: KEY, date: DATE, version: VERSION } = ANSWERS.at;

/** Whether a page shows what an answer is about: a row, with the column where one is named, or an entry of the lists. */
function isThere({ cell, conflict }: Answer, { latest }: Volume): boolean {
  if (!cell) return [INCONSISTENCIES, EXPLANATIONS].some((list) => findRow(latest, list, conflict) !== undefined);
  const table = latest.tables.get(cell.table) ?? latest.references.get(cell.table);
  return (
    table?.byId.has(cell.row) === true &&
    (cell.field === undefined || findField(table.schema, cell.field) !== undefined)
  );
}

/** Names that are near to one that is not there. */
function listNear(key: string, { latest }: Volume): string {
  if (parseReference(key)) return findNearestReferences(latest, key);
  const ids = [INCONSISTENCIES, EXPLANATIONS].flatMap((list) => [...(findKnownTable(latest, list)?.byId.keys() ?? [])]);
  return findNearest(key, ids).join('、');
}

function checkAnswer(answer: Answer, former: Answer | undefined, { table, all }: AnswerBook, volume: Volume): Issue[] {
  const { key, date, version, row, id } = answer;
  const versions = volume.releases.map((release) => release.version);
  const at = (rule: string, field: string, found: string, facts: Issue['facts']): Issue => ({
    rule,
    place: placeOf(table, row, field),
    found,
    facts,
  });
  const first = all.find((other) => other.id === id);
  return [
    ...(isThere(answer, volume) ? [] : [at('answer-key', KEY, key, { nearest: listNear(key, volume) })]),
    ...(version === '' || versions.includes(version)
      ? []
      : [at('answer-version', VERSION, version, { versions: versions.join('、') })]),
    ...(former && former.date > date ? [at('answer-order', DATE, date, { former: former.date })] : []),
    ...(first && first !== answer ? [at('answer-twice', KEY, key, { line: String(first.row.line) })] : []),
  ];
}

/** Every answer is whole, is about something that is shown, and stands in the order of the days. */
export const checkAnswers = defineVolumeRule((volume) => {
  const { answers } = volume;
  if (!answers) return [];
  const issues = judgeTable(answers.table, () => undefined, []);
  return issues.length > 0
    ? issues
    : answers.all.flatMap((answer, index) => checkAnswer(answer, answers.all[index - 1], answers, volume));
});
