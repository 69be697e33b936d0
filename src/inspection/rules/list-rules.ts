import type { Finding } from '../claims/claim.ts';
import { ACCOUNT_NAME } from './wording/account-name.ts';
import { AGAINST_BUDGET } from './against-budget.ts';
import { AMOUNT_UNIT } from './amount-unit.ts';
import { BLANK_PAGE } from './wording/blank-pages.ts';
import { BROKEN_NUMBER } from './wording/broken-number.ts';
import { CHANGE } from './stated-changes.ts';
import { COMPLETION_RATES } from './completions.ts';
import { DIRECTION } from './budget-direction.ts';
import { CONTENTS_ORDER, CONTENTS_PAGE } from './wording/contents-order.ts';
import { CONTENTS } from './wording/contents.ts';
import { COUNT_SUMS } from './count-sums.ts';
import { COUNTS_AGAINST_AMOUNTS } from './counts-against-amounts.ts';
import { DEADLINE } from './wording/deadline.ts';
import { DOUBLED_STOPS } from './wording/doubled-stops.ts';
import { EMPTY_FORM } from './wording/empty-form.ts';
import type { Examined } from './examined.ts';
import { FISCAL_CARRY_OUT } from './fiscal-carry-out.ts';
import { FORM_SUMS } from './form-sums.ts';
import { FORMER_ACCOUNT } from './wording/former-account.ts';
import { FORMER_CLASS } from './wording/former-class.ts';
import { HIDDEN_WORDS } from './wording/hidden-words.ts';
import { IMPOSSIBLE_FALL, IMPOSSIBLE_SHARE } from './impossible-rates.ts';
import { MISSING_STOP } from './wording/missing-stop.ts';
import { MISSING_UNIT } from './missing-unit.ts';
import { MIXED_UNITS } from './mixed-units.ts';
import { NOTHING_SAID } from './wording/nothing-said.ts';
import { NUMBERING } from './wording/numbering.ts';
import { OTHER_NAME } from './wording/other-name.ts';
import { PARTS_OF_TOTAL } from './parts-of-total.ts';
import { PUBLISHER_NAME } from './wording/publisher-name.ts';
import type { InspectionRule } from './inspection-rule.ts';
import { SHARE } from './stated-shares.ts';
import { STRAY_BRACKETS } from './wording/stray-brackets.ts';
import { SUMS_OF_TEXT } from './sums.ts';
import { TEMPLATE_WORDS } from './wording/template-words.ts';
import { TEXT_AGAINST_FORM } from './text-against-form.ts';
import { TWO_FIGURES } from './two-figures.ts';
import { TWO_RATES } from './two-rates.ts';
import { TWO_YEARS } from './two-years.ts';
import { LEVEL } from './wording/unit-or-department.ts';
import { WRONG_BASE } from './wrong-base.ts';
import { WRONG_YEAR } from './wrong-year.ts';

/** Every rule of the inspection, in the order in which they are shown. */
export const RULES: readonly InspectionRule[] = [
  DEADLINE,
  EMPTY_FORM,
  COUNTS_AGAINST_AMOUNTS,
  FORM_SUMS,
  TEXT_AGAINST_FORM,
  TWO_FIGURES,
  NOTHING_SAID,
  SUMS_OF_TEXT,
  PARTS_OF_TOTAL,
  COUNT_SUMS,
  SHARE,
  COMPLETION_RATES,
  CHANGE,
  TWO_YEARS,
  TWO_RATES,
  FISCAL_CARRY_OUT,
  AGAINST_BUDGET,
  DIRECTION,
  WRONG_BASE,
  WRONG_YEAR,
  MIXED_UNITS,
  IMPOSSIBLE_FALL,
  IMPOSSIBLE_SHARE,
  ACCOUNT_NAME,
  FORMER_CLASS,
  FORMER_ACCOUNT,
  PUBLISHER_NAME,
  OTHER_NAME,
  LEVEL,
  BROKEN_NUMBER,
  MISSING_UNIT,
  AMOUNT_UNIT,
  TEMPLATE_WORDS,
  CONTENTS,
  CONTENTS_ORDER,
  CONTENTS_PAGE,
  NUMBERING,
  BLANK_PAGE,
  HIDDEN_WORDS,
  DOUBLED_STOPS,
  MISSING_STOP,
  STRAY_BRACKETS,
];

/**
 * What rules find in a disclosure, rule by rule.
 * @param rules all of them, but for a paper of another kind, of which only words and pages are looked at
 */
export function findByRules(examined: Examined, rules: readonly InspectionRule[] = RULES): Finding[] {
  return rules.flatMap((rule) => rule.find(examined));
}
