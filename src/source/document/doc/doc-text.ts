import { type DocStreams, listStories, type Story } from './doc-streams.ts';
import { type Piece, readPieces } from './read-pieces.ts';
import { type DocRun, findRun, readRuns } from './read-runs.ts';

/** A character of a .doc. */
export interface DocCharacter {
  readonly at: number;
  readonly sign: string;
  readonly look: DocRun;
  /** The properties of the paragraph it lies in. */
  readonly paragraph: DocRun;
}

const NONE: DocRun = { from: 0, to: 0, style: 0, properties: new Map() };

/** The text of a .doc with its properties. */
export class DocText {
  readonly stories: readonly Story[];
  readonly #pieces: readonly Piece[];
  readonly #characters: readonly DocRun[];
  readonly #paragraphs: readonly DocRun[];

  constructor(streams: DocStreams) {
    this.stories = listStories(streams);
    this.#pieces = readPieces(streams);
    this.#characters = readRuns(streams, 'characters');
    this.#paragraphs = readRuns(streams, 'paragraphs');
  }

  /** The characters from one place to another, by UTF-16 units, as places count. */
  * list({ from, to }: Story): Generator<DocCharacter> {
    for (const piece of this.#pieces) {
      let [look, paragraph] = [NONE, NONE];
      for (let at = Math.max(from, piece.from); at < Math.min(to, piece.to); at += 1) {
        const offset = piece.offset + (at - piece.from) * piece.width;
        if (offset < look.from || offset >= look.to) look = findRun(this.#characters, offset) ?? { ...NONE, from: offset, to: offset + 1 };
        if (offset < paragraph.from || offset >= paragraph.to) {
          paragraph = findRun(this.#paragraphs, offset) ?? { ...NONE, from: offset, to: offset + 1 };
        }
        yield { at, sign: piece.text[at - piece.from] ?? '', look, paragraph };
      }
    }
  }
}
