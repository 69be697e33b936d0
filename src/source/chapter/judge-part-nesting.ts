import { SITE_PART_TAGS } from '../../model/site-part-tags.ts';
import type { PartFault } from './judge-part-tag.ts';
import type { MarkupPiece } from './scan-markup.ts';

const BLOCKS = new Set([
  'div',
  'p',
  'nav',
  'section',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'h2',
  'h3',
  'h4',
  'address',
  'hr',
]);
/** Tags that a browser closes by itself before a block, or before one of their kind. */
const CLOSED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['p', BLOCKS],
  ...['h2', 'h3', 'h4'].map((name) => [name, new Set(['h2', 'h3', 'h4'])] as const),
  ['a', new Set(['a'])],
]);
const PARENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['ul', 'ol']],
  ['dt', ['dl']],
  ['dd', ['dl']],
]);

/** What an opening tag may not stand in, because a browser would close that one first. */
function findCloser(open: readonly MarkupPiece[], name: string): MarkupPiece | undefined {
  return open.findLast((piece) => CLOSED_BY.get(piece.name)?.has(name) === true);
}

class Nesting {
  readonly faults: PartFault[] = [];
  readonly #open: MarkupPiece[] = [];
  readonly #unknown = new Map<string, number>();
  /** Faults of tags that another one's end closed; their own end may still come. */
  readonly #crossed = new Map<string, { readonly fault: PartFault; readonly outer: string }>();

  #add({ start, end }: MarkupPiece, rule: string, facts: Readonly<Record<string, string>>): PartFault {
    const fault = { rule, start, end, facts };
    this.faults.push(fault);
    return fault;
  }

  openTag(piece: MarkupPiece): void {
    const { name } = piece;
    const tag = SITE_PART_TAGS.get(name);
    if (!tag) this.#unknown.set(name, (this.#unknown.get(name) ?? 0) + 1);
    if (!tag) return;
    const closer = findCloser(this.#open, name);
    const parents = PARENTS.get(name);
    if (closer) this.#add(piece, 'content-part-inside', { outer: closer.name, tag: name });
    else if (parents && !parents.includes(this.#open.at(-1)?.name ?? ''))
      this.#add(piece, 'content-part-parent', { tag: name, outer: parents.map((parent) => `<${parent}>`).join('、') });
    if (!tag.isVoid) this.#open.push(piece);
  }

  closeTag(piece: MarkupPiece): void {
    const { name } = piece;
    const unknown = this.#unknown.get(name) ?? 0;
    if (unknown > 0) return void this.#unknown.set(name, unknown - 1);
    const at = this.#open.findLastIndex((opened) => opened.name === name);
    if (at < 0) return this.#closeNothing(piece);
    for (const opened of this.#open.splice(at).slice(1))
      this.#crossed.set(opened.name, { fault: this.#leave(opened), outer: name });
  }

  /** An end without its beginning, or one that comes too late: then the beginning is no fault of its own. */
  #closeNothing(piece: MarkupPiece): void {
    const crossed = this.#crossed.get(piece.name);
    this.#crossed.delete(piece.name);
    if (crossed) this.faults.splice(this.faults.indexOf(crossed.fault), 1);
    this.#add(piece, crossed ? 'content-part-crossing' : 'content-part-closing', {
      tag: piece.name,
      outer: crossed?.outer ?? '',
    });
  }

  #leave(opened: MarkupPiece): PartFault {
    return this.#add(opened, 'content-part-unclosed', { tag: opened.name });
  }

  end(): void {
    for (const opened of this.#open) this.#leave(opened);
  }
}

/** Tags that are not closed, close nothing, or stand where a browser would take the piece apart; one fault a tag. */
export function judgePartNesting(pieces: readonly MarkupPiece[]): PartFault[] {
  const nesting = new Nesting();
  for (const piece of pieces) {
    if (piece.kind === 'start') nesting.openTag(piece);
    if (piece.kind === 'end') nesting.closeTag(piece);
  }
  nesting.end();
  return nesting.faults;
}
