import { compareText } from '../lib/order.ts';
import { findCell } from '../model/cell.ts';
import type { Issue } from '../model/issue.ts';
import type { Release } from '../model/release.ts';
import { type BrokenRelation, listBrokenRelations } from './judge/list-relations.ts';
import { defineReleaseRule } from './rule.ts';

/** The cell that stands in most of the broken relations; among equals one that stands alone on a left side, then the first by name. */
function findCulprit(broken: readonly BrokenRelation[]): string {
  const counts = new Map<string, number>();
  for (const cell of broken.flatMap(({ cells }) => [...new Set(cells)])) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const lefts = new Set(broken.map(({ left }) => left));
  const ranked = [...counts].toSorted(
    ([a, countA], [b, countB]) => countB - countA || Number(lefts.has(b)) - Number(lefts.has(a)) || compareText(a, b),
  );
  return ranked[0]?.[0] ?? '';
}

function describe(culprit: string, relations: readonly BrokenRelation[], release: Release): Issue {
  const cell = findCell(release, culprit);
  const own = relations.find(({ left }) => left === culprit);
  const [first] = relations;
  return {
    rule: own ? 'relation-value' : 'relation-broken',
    place: cell?.place ?? { file: release.folder },
    found: cell?.text ?? culprit,
    facts: {
      cell: culprit,
      count: String(relations.length),
      expected: own?.expected ?? '',
      title: own?.title ?? first?.title ?? '',
    },
  };
}

/**
 * Identities and formulas that do not come out, gathered by the cell that most of them share:
 * one wrong cell gives one issue at that cell, however many sums it spoils.
 */
export const checkRelations = defineReleaseRule((release) => {
  const issues: Issue[] = [];
  let open = listBrokenRelations(release);
  while (open.length > 0) {
    const culprit = findCulprit(open);
    const shared = open.filter(({ cells }) => cells.includes(culprit));
    issues.push(describe(culprit, shared, release));
    open = open.filter(({ cells }) => !cells.includes(culprit));
  }
  return issues;
});
