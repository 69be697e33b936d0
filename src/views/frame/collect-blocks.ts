/** A heading, paragraph, list item or row of a built page, as a reader sees it, with the anchor that leads to it. */
export interface PageBlock {
  readonly id: string;
  readonly tag: 'head' | 'text' | 'row';
  readonly text: string;
  /** Of a row, what its columns are called, between `|`, for the cells that are not empty; left out where a head spans several. */
  readonly heads?: string;
}

type Attributes = ReadonlyMap<string, string>;

const SKIPPED = new Set(['nav', 'form', 'svg', 'script', 'style', 'fieldset', 'thead', 'template', 'details']);
const SKIPPED_CLASSES = ['proofs', 'conflict', 'downloads', 'hidden-text', 'quiet'];
const HEADS = /^h[1-6]$/;
const CARRIERS = new Set(['p', 'li', 'dd', 'dt', 'tr', 'figcaption', 'caption']);
/** Elements whose own text is not that of the items they stand in. */
const INNER = new Set(['ul', 'ol', 'p', 'table', 'figure', 'details', 'dl']);
const CELLS = new Set(['td', 'th']);
/** Elements that hold nothing and have no end. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

function tagOf(name: string): PageBlock['tag'] | undefined {
  if (HEADS.test(name)) return 'head';
  if (name === 'tr') return 'row';
  return CARRIERS.has(name) ? 'text' : undefined;
}

function isSkipped(name: string, attributes: Attributes): boolean {
  const classes = attributes.get('class')?.split(' ') ?? [];
  return SKIPPED.has(name) || SKIPPED_CLASSES.some((skipped) => classes.includes(skipped));
}

/** An element whose text is a block, while it is open. */
interface Carrier {
  readonly id: string;
  readonly tag: PageBlock['tag'];
  readonly isItem: boolean;
  text: string;
  /** The cells of a row; none elsewhere. */
  readonly cells: string[];
  /** What the columns of its table are called; undefined where that is not one name for each. */
  readonly heads: readonly string[] | undefined;
}

/** An element that is open. */
interface Open {
  readonly name: string;
  readonly skipped: boolean;
  /** Whether an item around it leaves out its text. */
  readonly inner: boolean;
  readonly isCell: boolean;
  readonly carrier: Carrier | undefined;
}

function textOf({ cells, text }: Carrier): string {
  const whole = cells.length > 0 ? cells.filter((cell) => cell.trim() !== '').join('，') : text;
  return whole.replace(/\s+/g, ' ').trim();
}

/** The heads of the cells that are not empty. */
function headsOf({ cells, heads = [] }: Carrier): { heads?: string } {
  const named = heads.map((head) => head.replace(/\s+/g, ' ').trim());
  if (cells.length === 0 || named.length !== cells.length || named.includes('')) return {};
  return { heads: named.filter((_, index) => (cells[index] ?? '').trim() !== '').join('|') };
}

const ROOT = { skipped: false, inner: false, isCell: false, carrier: undefined } as const;

/** Takes the tags and texts of a page in their order, and gives its blocks; proofs, menus and drawings are left out. */
export class BlockCollector {
  readonly #open: Open[] = [];
  readonly #carriers: Carrier[] = [];
  #state: 'before' | 'inside' | 'after' = 'before';
  #nearest = 'top';
  /** The heads of the table that is open; one that spans others leaves them without names. */
  #heads: string[] | undefined = undefined;
  #isHead = false;

  #isLeftOut(): boolean {
    return this.#open.at(-1)?.skipped === true;
  }

  #begin(name: string, attributes: Attributes): Open {
    const skipped = this.#isLeftOut() || isSkipped(name, attributes);
    if (skipped) return { ...ROOT, name, skipped };
    const id = attributes.get('id') ?? '';
    if (id !== '') this.#nearest = id;
    const tag = tagOf(name);
    const carrier = tag && { id: this.#nearest, tag, isItem: name === 'li', text: '', cells: [], heads: this.#heads };
    if (carrier) this.#carriers.push(carrier);
    return { name, skipped, inner: INNER.has(name), isCell: CELLS.has(name), carrier };
  }

  #startHead(name: string, attributes: Attributes): void {
    if (name === 'table') this.#heads = undefined;
    if (name === 'thead') [this.#heads, this.#isHead] = [[], true];
    if (!this.#isHead || name !== 'th') return;
    const spans = ['colspan', 'rowspan'].some((span) => (attributes.get(span) ?? '1') !== '1');
    this.#heads = spans || this.#heads === undefined ? undefined : [...this.#heads, ''];
  }

  start(name: string, attributes: Attributes): void {
    if (this.#state === 'inside') {
      this.#startHead(name, attributes);
      const open = this.#begin(name, attributes);
      if (open.isCell) this.#open.findLast(({ carrier }) => carrier?.tag === 'row')?.carrier?.cells.push('');
      if (!VOID.has(name)) this.#open.push(open);
    } else if (this.#state === 'before' && attributes.has('data-pagefind-body')) {
      this.#state = 'inside';
      this.#open.push({ ...ROOT, name });
    }
  }

  end(name: string): void {
    if (this.#state !== 'inside') return;
    if (name === 'thead') this.#isHead = false;
    const at = this.#open.findLastIndex((open) => open.name === name);
    if (at >= 0) this.#open.length = at;
    if (at === 0) this.#state = 'after';
  }

  text(text: string): void {
    if (this.#state === 'inside' && this.#isHead) this.#heads?.push(`${this.#heads.pop() ?? ''}${text}`);
    if (this.#state !== 'inside' || this.#isLeftOut()) return;
    let inner = false;
    let inCell = false;
    for (const open of this.#open.toReversed()) {
      const { carrier } = open;
      if (carrier && !(carrier.isItem && inner)) {
        carrier.text += text;
        if (inCell) carrier.cells.push(`${carrier.cells.pop() ?? ''}${text}`);
      }
      inner ||= open.inner;
      inCell = carrier ? false : inCell || open.isCell;
    }
  }

  list(): PageBlock[] {
    return this.#carriers
      .map((carrier) => ({ id: carrier.id, tag: carrier.tag, text: textOf(carrier), ...headsOf(carrier) }))
      .filter(({ text }) => text !== '');
  }
}
