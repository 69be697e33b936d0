import { findCell } from '../model/cell.ts';
import { type OpenDecision, openDecisions } from '../model/decision.ts';
import type { Issue } from '../model/issue.ts';
import { placeOf, type Table } from '../model/table.ts';
import { DECISIONS } from '../model/tables/decisions.ts';
import type { Volume } from '../model/volume.ts';
import { defineVolumeRule } from './rule.ts';

/** Where a chapter asks for a decision first, as `file:line`, by the id of the decision. */
function listAsked({ chapters }: Volume): Map<string, string> {
  const asked = chapters.flatMap(({ parts }) =>
    parts
      .filter(({ name }) => name === 'Open')
      .map(({ attributes, place }) => [attributes['of'] ?? '', `${place.file}:${place.line ?? 1}`] as const),
  );
  return new Map(asked.toReversed());
}

function judge(decision: OpenDecision, table: Table, volume: Volume, asked: string): Issue[] {
  const { id, choice, chosen, printed, sentence, options, why } = decision;
  const row = table.byId.get(id);
  if (!row) return [];
  const place = placeOf(table, row, DECISIONS.at.choice);
  if (choice === '')
    return [{ rule: 'chapter-open', place, found: printed, facts: { id, sentence, options, why, at: asked } }];
  if (chosen !== undefined && findCell(volume.latest, chosen)) return [];
  return [{ rule: 'chapter-choice', place, found: choice, facts: { options } }];
}

/** Every figure that a chapter leaves open is decided, by a cell that there is; each decision is one issue. */
export const checkDecisions = defineVolumeRule((volume) => {
  const asked = listAsked(volume);
  const table = volume.decisions;
  if (!table) return [];
  return [...openDecisions(table).values()].flatMap((decision) => {
    const at = asked.get(decision.id);
    return at === undefined ? [] : judge(decision, table, volume, at);
  });
});
