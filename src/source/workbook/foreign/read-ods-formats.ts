import type { XmlTag } from '../read-xml.ts';

/** Kinds of formats that print a number; all others are named, and refused. */
const PRINTING = new Set(['number-style', 'currency-style', 'text-style']);
const KINDS = new Set([...PRINTING, 'percentage-style', 'date-style', 'time-style', 'boolean-style']);
/** What of a format says nothing of the text that is shown. */
const SILENT = new Set(['text-properties', 'map', 'fill-character', 'text-content']);
const MOST_DIGITS = 30;

interface Draft {
  readonly kind: string;
  code: string;
  known: boolean;
  readonly maps: { readonly condition: string; readonly style: string }[];
}

/** Conditions of the sections of a format, by how many there are (OpenDocument 1.3, part 3, 16.3). */
const CONDITIONS = ['', 'value()>=0', 'value()>0 value()<0', 'value()>0 value()<0 value()=0'];

function repeat(sign: string, count: string | undefined, otherwise = 0): string {
  return sign.repeat(Math.min(Number(count ?? otherwise) || 0, MOST_DIGITS));
}

/** `number:number` as digits of a format. */
function writeNumber(attributes: XmlTag['attributes']): string {
  const { 'decimal-places': places, 'min-decimal-places': least, grouping } = attributes;
  const whole = attributes['min-integer-digits'] ?? '0';
  if (places === undefined && grouping !== 'true') return 'General';
  const digits = grouping === 'true' ? `#,##${whole === '0' ? '#' : '0'}` : repeat('0', whole) || '#';
  const fixed = repeat('0', least ?? places);
  const decimals = fixed + '#'.repeat(Math.max(0, Math.min(Number(places ?? 0), MOST_DIGITS) - fixed.length));
  return decimals === '' ? digits : `${digits}.${decimals}`;
}

/** Signs that stand for themselves in a format. */
const BARE = '-() ';

/** Texts between digits, as they stand in a format. */
function quote(text: string): string {
  return [...text].map((sign) => (BARE.includes(sign) ? sign : `\\${sign}`)).join('');
}

/**
 * Reads the number formats of an OpenDocument table, which are elements there, as the codes that spreadsheets write.
 */
export class OdsFormats {
  readonly #drafts = new Map<string, Draft>();
  #draft: Draft | undefined;

  open({ name, attributes }: XmlTag): void {
    if (KINDS.has(name) && attributes['name'] !== undefined) {
      this.#draft = { kind: name, code: '', known: PRINTING.has(name), maps: [] };
      this.#drafts.set(attributes['name'], this.#draft);
    }
    const draft = this.#draft;
    if (!draft || KINDS.has(name)) return;
    if (name === 'number') this.#addNumber(draft, attributes);
    else if (name === 'map') this.#addMap(draft, attributes);
    else if (name === 'text-content') draft.code += '@';
    else if (name !== 'text' && name !== 'currency-symbol' && !SILENT.has(name)) draft.known = false;
  }

  #addMap(draft: Draft, { condition = '', 'apply-style-name': style = '' }: XmlTag['attributes']): void {
    draft.maps.push({ condition: condition.replace(/\s/g, ''), style });
  }

  #addNumber(draft: Draft, attributes: XmlTag['attributes']): void {
    draft.code += writeNumber(attributes);
    const { 'display-factor': factor = '1', 'decimal-replacement': replaced } = attributes;
    const whole = Number(attributes['min-integer-digits'] ?? '0');
    if (factor !== '1' || replaced !== undefined || whole > 1) draft.known = false;
  }

  write(text: string, path: string): void {
    if (/-style\/(?:text|currency-symbol)$/.test(path) && this.#draft) this.#draft.code += quote(text);
  }

  close(path: string): void {
    if (KINDS.has(path.slice(path.lastIndexOf('/') + 1))) this.#draft = undefined;
  }

  /** The code of a format by its name; in pointed brackets, which no list has, where it is none that we print. */
  findCode(name: string): string {
    const draft = this.#drafts.get(name);
    if (!draft) return '';
    const parts = draft.maps.map(({ style }) => this.#drafts.get(style));
    const conditions = draft.maps.map(({ condition }) => condition).join(' ');
    const whole = draft.known && parts.every((part) => part?.known === true && part.maps.length === 0);
    const known = whole && CONDITIONS[draft.maps.length] === conditions;
    if (!known) return `<${draft.kind}>`;
    return [...parts.map((part) => part?.code ?? ''), draft.code].join(';');
  }
}
