import { SELF, SELF_LEVEL, WHOLE } from './projects.zh.ts';
import { derived, type SampleRow, type SampleSheet, stated, type Year } from './year.ts';

function makeSelfEvaluation({ draw }: Year): SampleRow[] {
  const of = draw('self-evaluation');
  return SELF.map(({ id, level2, level3, points }, index) => {
    const number = String(index + 1);
    const score = String(points - of.between(0n, 3n));
    const values = { id, number, level1: SELF_LEVEL, level2, level3, points: String(points), explanation: '', score };
    return stated(values, '4.1');
  });
}

/** Points or score of all items. */
function makeTotal(scores: readonly SampleRow[], measure: 'points' | 'score'): SampleRow {
  const value = String(scores.reduce((sum, row) => sum + BigInt(row[measure] ?? '0'), 0n));
  const formula = SELF.map(({ id }) => `self-evaluation:${id}.${measure}`).join(' + ');
  return derived({ id: measure, level: 'whole', name: WHOLE.name, measure, value }, formula, '4.1');
}

/** How the department evaluates its whole. */
export function makeEvaluationSheets(year: Year): SampleSheet[] {
  const scores = makeSelfEvaluation(year);
  const { expenditure } = year.totals;
  const rounded = String(expenditure / 100n + (expenditure % 100n >= 50n ? 1n : 0n));
  const account = stated({ id: 'expenditure', name: WHOLE.expenditure, amount: rounded }, '4.1', WHOLE.note);
  return [
    { name: 'self-evaluation', rows: scores },
    { name: 'self-evaluation-totals', rows: [makeTotal(scores, 'points'), makeTotal(scores, 'score')] },
    { name: 'evaluation-accounts', rows: [account] },
  ];
}
