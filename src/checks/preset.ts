import type { Rule } from './rule.ts';
import { checkAnswers } from './check-answers.ts';
import { checkBasis } from './check-basis.ts';
import { checkChapters } from './check-chapters.ts';
import { checkCharts } from './check-charts.ts';
import { checkCodes } from './check-codes.ts';
import { checkContent } from './check-content.ts';
import { checkContract } from './check-contract.ts';
import { checkCrosswalk } from './check-crosswalk.ts';
import { checkDecisions } from './check-decisions.ts';
import { checkExplained } from './check-explained.ts';
import { checkFormulas } from './check-formulas.ts';
import { checkIdentities } from './check-identities.ts';
import { checkInconsistencies } from './check-inconsistencies.ts';
import { checkIds } from './check-ids.ts';
import { checkKeys } from './check-keys.ts';
import { checkLedger } from './check-ledger.ts';
import { checkLineEnds } from './check-line-ends.ts';
import { checkLocators } from './check-locators.ts';
import { checkReferences } from './check-references.ts';
import { checkRelations } from './check-relations.ts';
import { checkSynonyms } from './check-synonyms.ts';
import { checkTypedAmounts } from './check-typed-amounts.ts';
import { checkUnwritten } from './check-unwritten.ts';
import { checkValues } from './check-values.ts';
import { checkVersions } from './check-versions.ts';

/** A rule with the reason it is here. */
export interface PresetEntry {
  readonly rule: Rule;
  readonly reason: string;
  /** Set for rules that go by schemas and bytes alone; all others see no table that does not hold its contract. */
  readonly bare?: true;
  /** Set for rules that look at several years at once, or at what belongs to none; others see one volume at a time. */
  readonly spans?: true;
}

/** The rules of every build. */
export const PRESET: readonly PresetEntry[] = [
  {
    rule: checkContract,
    bare: true,
    spans: true,
    reason: 'a column that the pages ask for and do not find would leave them blank',
  },
  { rule: checkValues, reason: 'a value of another type would be read wrongly by everybody after us', bare: true },
  { rule: checkVersions, reason: 'what was released is cited, and must be found as it was', bare: true },
  {
    rule: checkLineEnds,
    bare: true,
    spans: true,
    reason: 'a digest fails for one exchanged line end, and git exchanges them all at once',
  },
  { rule: checkLedger, reason: 'a version that is gone takes the citations of it along', bare: true },
  { rule: checkIds, reason: 'an id is an address, and an address never moves' },
  { rule: checkKeys, reason: 'a row that points nowhere cannot be joined' },
  { rule: checkCodes, reason: 'a code with another name is another account' },
  { rule: checkBasis, reason: 'stated, derived and not disclosed must never be mixed up' },
  { rule: checkLocators, reason: 'a figure without its place in the source cannot be proven' },
  { rule: checkReferences, reason: 'a cell reference that finds nothing shows nothing' },
  { rule: checkFormulas, reason: 'a formula that cannot be worked out proves nothing' },
  { rule: checkIdentities, reason: 'an entry in the list of inconsistencies that no longer applies misleads' },
  { rule: checkInconsistencies, reason: 'an entry that says what no cell holds is a wrong claim' },
  { rule: checkRelations, reason: 'sums, shares and derived values are what readers check first' },
  { rule: checkChapters, reason: 'the narrative may only show what the data holds' },
  { rule: checkDecisions, reason: 'a figure of which nobody said what it is of proves nothing' },
  { rule: checkAnswers, reason: 'an answer to nothing that is shown is read by nobody, and a blank one says nothing' },
  { rule: checkExplained, reason: 'a reason for what is no longer found explains nothing' },
  { rule: checkUnwritten, reason: 'a skeleton says nothing of the year' },
  { rule: checkTypedAmounts, reason: 'a typed figure goes stale with the first correction' },
  { rule: checkCharts, reason: 'a chart of an unknown cell, of no cell or of mixed units would mislead or be blank' },
  { rule: checkContent, reason: 'a key figure of an unknown cell would be blank' },
  { rule: checkCrosswalk, reason: 'a code that is in no year joins nothing', spans: true },
  {
    rule: checkSynonyms,
    bare: true,
    spans: true,
    reason: 'a synonym of words that stand nowhere leads every search astray',
  },
];
