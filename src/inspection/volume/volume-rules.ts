import { BLANK_PAGE } from '../rules/wording/blank-pages.ts';
import { CONTENTS } from '../rules/wording/contents.ts';
import { CONTENTS_ORDER, CONTENTS_PAGE } from '../rules/wording/contents-order.ts';
import { HIDDEN_WORDS } from '../rules/wording/hidden-words.ts';
import { RULES } from '../rules/list-rules.ts';
import type { InspectionRule } from '../rules/inspection-rule.ts';

/** Rules that look at the pages and the contents of a file, of which a volume has none. */
const OF_FILES = new Set([CONTENTS, CONTENTS_ORDER, CONTENTS_PAGE, BLANK_PAGE, HIDDEN_WORDS].map(({ id }) => id));

/** The rules of the inspection that are asked of a volume. */
export const VOLUME_RULES: readonly InspectionRule[] = RULES.filter(({ id }) => !OF_FILES.has(id));
