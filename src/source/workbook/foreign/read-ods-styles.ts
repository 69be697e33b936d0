import { parseFormat } from '../parse-format.ts';
import { type Look, PLAIN_LOOK, WHITE } from '../read-look.ts';
import type { CellStyle } from '../read-styles.ts';
import type { XmlTag } from '../read-xml.ts';
import { OdsFormats } from './read-ods-formats.ts';

interface Draft {
  readonly parent: string;
  readonly format: string | undefined;
  struck?: boolean;
  raised?: boolean;
  colour?: string;
  ground?: string;
  repeated?: boolean;
  changed: boolean;
  hidden: boolean;
  /** Height or width, as it stands there. */
  size?: string;
}

const BLACK = PLAIN_LOOK.colour;
const MOST_PARENTS = 20;
/** Points of a unit of length. */
const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75, pc: 12 };
/** Width of a digit of the standard font, in points. */
const DIGIT = 5.25;

/** `2.258cm` in points; undefined where it is no length. */
function measure(text: string | undefined): number | undefined {
  const [, number = '', unit = ''] = /^(-?[\d.]+)([a-z]{2})$/.exec(text ?? '') ?? [];
  const points = POINTS[unit];
  return points === undefined ? undefined : Number(number) * points;
}

function readColour(text: string, otherwise: string): string {
  return /^#[\da-f]{6}$/i.test(text) ? text.slice(1).toUpperCase() : otherwise;
}

/** A style of the family of texts, cells, rows, columns or tables with what it takes from its parents. */
export interface OdsStyle extends CellStyle {
  readonly hidden: boolean;
  /** Undefined where it names none. */
  readonly height: string | undefined;
  readonly width: string | undefined;
}

/** Reads the styles of an OpenDocument table, from both parts that have some. */
export class OdsStyles {
  readonly #formats = new OdsFormats();
  readonly #drafts = new Map<string, Draft>();
  #draft: Draft | undefined;

  open(tag: XmlTag): void {
    this.#formats.open(tag);
    const { name, attributes } = tag;
    if (name === 'style' || name === 'default-style') this.#begin(name, attributes);
    else if (this.#draft) this.#read(this.#draft, name, attributes);
  }

  #begin(element: string, attributes: XmlTag['attributes']): void {
    const { family = '', name = '', 'parent-style-name': parent = '', 'data-style-name': format } = attributes;
    this.#draft = { parent, format, changed: false, hidden: false };
    this.#drafts.set(`${family} ${element === 'style' ? name : ''}`, this.#draft);
  }

  #read(draft: Draft, name: string, attributes: XmlTag['attributes']): void {
    if (name === 'text-properties') this.#readText(draft, attributes);
    if (name === 'table-cell-properties') this.#readCell(draft, attributes);
    if (name === 'map') draft.changed = true;
    if (name === 'table-properties' && attributes['display'] === 'false') draft.hidden = true;
    const size = attributes['row-height'] ?? attributes['column-width'];
    if (size !== undefined) draft.size = size;
  }

  #readText(draft: Draft, attributes: XmlTag['attributes']): void {
    const style = attributes['text-line-through-style'];
    const type = attributes['text-line-through-type'];
    if (style !== undefined || type !== undefined) draft.struck = (style ?? type) !== 'none' && type !== 'none';
    const position = attributes['text-position'];
    if (position !== undefined) draft.raised = !/^0(?:\.0)?%/.test(position);
    if (attributes['display'] === 'none') draft.colour = WHITE;
    if (attributes['color'] !== undefined) draft.colour = readColour(attributes['color'], BLACK);
    if (attributes['use-window-font-color'] === 'true') draft.colour = BLACK;
  }

  #readCell(draft: Draft, attributes: XmlTag['attributes']): void {
    if (attributes['background-color'] !== undefined) draft.ground = readColour(attributes['background-color'], WHITE);
    if (attributes['repeat-content'] !== undefined) draft.repeated = attributes['repeat-content'] === 'true';
    // A cell whose content is protected from being seen shows nothing.
    if ((attributes['cell-protect'] ?? '').includes('hidden-and-protected')) draft.changed = true;
  }

  write(text: string, path: string): void {
    this.#formats.write(text, path);
  }

  close(path: string): void {
    this.#formats.close(path);
    if (path.endsWith('/style') || path.endsWith('/default-style')) this.#draft = undefined;
  }

  /** A style, those it takes from, and that of its family. */
  #listLine(family: string, name: string): Draft[] {
    const line: Draft[] = [];
    let next = this.#drafts.get(`${family} ${name}`);
    while (next && line.push(next) < MOST_PARENTS) {
      next = next.parent === '' ? undefined : this.#drafts.get(`${family} ${next.parent}`);
    }
    const base = this.#drafts.get(`${family} `);
    return base && name !== '' ? [...line, base] : line;
  }

  /**
   * The style of a family by its name; a condition, or a style that the file does not have, leaves its format unknown.
   */
  find(family: string, name: string): OdsStyle {
    const line = this.#listLine(family, name);
    const first = <Key extends keyof Draft>(key: Key): Draft[Key] | undefined =>
      line.find((entry) => entry[key] !== undefined)?.[key];
    const data = first('format');
    const code = data === undefined ? 'General' : this.#formats.findCode(data);
    const unknown = line.some(({ changed }) => changed) || (name !== '' && name !== 'Default' && line.length === 0);
    const struck = first('struck') ?? false;
    const raised = first('raised') ?? false;
    const look: Look = { struck, raised, colour: first('colour') ?? BLACK };
    const points = measure(first('size'));
    return {
      code,
      format: unknown || code === '' ? undefined : parseFormat(code),
      look,
      ground: first('ground') ?? WHITE,
      repeated: first('repeated') ?? false,
      hidden: line.some(({ hidden }) => hidden),
      height: points === undefined ? undefined : String(points),
      width: points === undefined ? undefined : String(points / DIGIT),
    };
  }
}
