import { type DocStreams, listStories, type Story } from './doc-streams.ts';
import { type DocPiece, readPieces } from './read-pieces.ts';
import { type DocRun, findRun, readRuns } from './read-runs.ts';

/** A character of a .doc. */
export interface DocCharacter {
  readonly at: number;
  readonly sign: string;
  readonly look: DocRun;
  /** The properties of the paragraph it lies in. */
  readonly paragraph: DocRun;
}

/** A byte of which the file says nothing. */
function makeRun(offset: number): DocRun {
  return { from: offset, to: offset + 1, style: 0, properties: new Map() };
}

function holds({ from, to }: DocRun, offset: number): boolean {
  return offset >= from && offset < to;
}

/** The text of a .doc with its properties. */
export class DocText {
  readonly stories: readonly Story[];
  readonly #pieces: readonly DocPiece[];
  readonly #characters: readonly DocRun[];
  readonly #paragraphs: readonly DocRun[];

  constructor(streams: DocStreams) {
    this.stories = listStories(streams);
    this.#pieces = readPieces(streams);
    this.#characters = readRuns(streams, 'characters');
    this.#paragraphs = readRuns(streams, 'paragraphs');
  }

  /** The characters from one place to another, by UTF-16 units, as places count. */
  *list({ from, to }: Story): Generator<DocCharacter> {
    for (const piece of this.#pieces) {
      let look = makeRun(-1);
      let paragraph = makeRun(-1);
      for (let at = Math.max(from, piece.from); at < Math.min(to, piece.to); at += 1) {
        const offset = piece.offset + (at - piece.from) * piece.width;
        if (!holds(look, offset)) look = findRun(this.#characters, offset) ?? makeRun(offset);
        if (!holds(paragraph, offset)) paragraph = findRun(this.#paragraphs, offset) ?? makeRun(offset);
        yield { at, sign: piece.text[at - piece.from] ?? '', look, paragraph };
      }
    }
  }
}
