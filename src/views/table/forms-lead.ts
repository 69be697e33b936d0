import type { Volume } from '../../model/volume.ts';
import { countForms } from '../words/group-labels.ts';
import { listForms } from './list-forms.ts';
import { sayReleaseUndisclosed } from '../words/undisclosed-words.ts';
import { listBases } from '../words/volume-facts.ts';
import { SENTENCE_END } from '../words/signs.zh.ts';
import { SOURCE_TEXT } from '../words/words.zh.ts';
import {
  ALL_TABLES,
  FORM_NAMED,
  sayInOrder,
  sayMissing,
  SAYS_BLANK,
  SAYS_DERIVED,
  sayUndisclosedAs,
  TEXT_AT_HAND,
} from './words.zh.ts';

/** What the register says is missing of the forms: entries that speak of them. */
function listMissingForms({ register: { missing } }: Volume): string[] {
  return missing.filter((entry) => FORM_NAMED.test(entry));
}

/** What stands above the list of a year's tables: its forms and how far they are filled, as the data say. */
export function describeTables(volume: Volume): string {
  const forms = listForms(volume.latest);
  if (forms.length === 0) return ALL_TABLES;
  const bases = listBases(forms);
  const missing = listMissingForms(volume);
  return [
    sayInOrder(countForms(forms.length)),
    ...(missing.length > 0
      ? [sayMissing(volume.register.completeness === 'partial' ? TEXT_AT_HAND : SOURCE_TEXT, missing)]
      : []),
    ...(bases.has('derived') ? [SAYS_DERIVED] : []),
    ...(bases.has('not-disclosed') ? [sayUndisclosedAs(sayReleaseUndisclosed(volume.latest).label)] : []),
    ...(bases.has('blank') ? [SAYS_BLANK] : []),
    SENTENCE_END,
  ].join('');
}
