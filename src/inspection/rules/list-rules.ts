import type { Finding } from '../claims/claim.ts';
import { ACCOUNT_NAME } from './account-name.ts';
import { BROKEN_NUMBER } from './broken-number.ts';
import { DIRECTION } from './budget-direction.ts';
import { CONTENTS } from './contents.ts';
import { DOUBLED_STOPS } from './doubled-stops.ts';
import type { Examined } from './examined.ts';
import { FORM_SUMS } from './form-sums.ts';
import { FORMER_CLASS } from './former-class.ts';
import { IMPOSSIBLE_FALL, IMPOSSIBLE_SHARE } from './impossible-rates.ts';
import { MISSING_STOP } from './missing-stop.ts';
import { MISSING_UNIT } from './missing-unit.ts';
import { PUBLISHER_NAME } from './publisher-name.ts';
import { CHANGE, COMPLETION, SHARE } from './rates.ts';
import type { Rule } from './rule.ts';
import { STRAY_BRACKETS } from './stray-brackets.ts';
import { SUMS_OF_TEXT } from './sums.ts';
import { TEMPLATE_WORDS } from './template-words.ts';
import { TEXT_AGAINST_FORM } from './text-against-form.ts';
import { TWO_FIGURES } from './two-figures.ts';
import { WRONG_BASE } from './wrong-base.ts';

/** Every rule of the inspection, in the order in which they are shown. */
export const RULES: readonly Rule[] = [
  FORM_SUMS, TEXT_AGAINST_FORM, TWO_FIGURES, SUMS_OF_TEXT, SHARE, COMPLETION, CHANGE, DIRECTION, WRONG_BASE, IMPOSSIBLE_FALL, IMPOSSIBLE_SHARE,
  ACCOUNT_NAME, FORMER_CLASS, PUBLISHER_NAME, BROKEN_NUMBER, MISSING_UNIT, TEMPLATE_WORDS, CONTENTS, DOUBLED_STOPS, MISSING_STOP, STRAY_BRACKETS,
];

/** What all rules find in a disclosure, rule by rule. */
export function findByRules(examined: Examined): Finding[] {
  return RULES.flatMap((rule) => rule.find(examined));
}
