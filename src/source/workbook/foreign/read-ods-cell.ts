import type { StoredCell } from '../read-sheet.ts';
import type { MarkedText } from '../read-cell-text.ts';
import type { XmlTag } from '../read-xml.ts';

const NUMBERS = new Set(['float', 'currency', 'percentage']);
/** What a formula without a result shows. */
const FAILED = /^(?:#|Err:)/;

/**
 * The value of a cell as it stands in the file: of a number its digits, of a date its name, of a text what is shown.
 */
function readValue(kind: string, text: string, attributes: XmlTag['attributes']): Pick<StoredCell, 'type' | 'value'> {
  if (kind === 'error' || (attributes['formula'] !== undefined && FAILED.test(text))) return { type: 'e', value: text };
  if (NUMBERS.has(kind)) return { type: 'n', value: attributes['value'] ?? '' };
  if (kind === 'string' || kind === '') return { type: 'str', value: text };
  return { type: kind === 'boolean' ? 'b' : 'n', value: attributes['date-value'] ?? attributes['time-value'] ?? text };
}

/** What a cell holds, wherever it stands. */
type OdsContent = Pick<StoredCell, 'type' | 'value' | 'formula' | 'inline'>;

/** What an element of a cell holds; undefined where it is empty. */
export function readOdsCell(attributes: XmlTag['attributes'], { text, look }: MarkedText): OdsContent | undefined {
  const { 'value-type': kind = '', formula } = attributes;
  if (kind === '' && formula === undefined && text === '') return undefined;
  return {
    ...(kind === '' && text === '' ? { type: 'n', value: '' } : readValue(kind, text, attributes)),
    formula: formula === undefined ? undefined : { text: formula, kind: 'normal', volatile: false },
    inline: { text: '', look },
  };
}
