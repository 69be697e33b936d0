import { type Look, PLAIN_LOOK } from '../read-look.ts';
import type { MarkedText } from '../read-cell-text.ts';
import type { XmlTag } from '../read-xml.ts';
import { joinLooks } from './foreign-looks.ts';

/** A text of one element stands for no more blanks than these. */
const MOST_BLANKS = 1000;
/** What stands in a cell, but is no text of it. */
const ASIDE = /\/(?:annotation|frame|custom-shape|g|detective)(?:\/|$)/;
const PARAGRAPH = /\/(?:p|span|a)$/;

/** Puts the text of a cell together as it is shown: paragraphs below each other, and what marks a part of it. */
export class OdsTextReader {
  readonly #findLook: (span: string) => Look;
  #text = '';
  #look: Look = PLAIN_LOOK;
  #paragraphs = 0;
  readonly #spans: string[] = [];

  constructor(findLook: (span: string) => Look) {
    this.#findLook = findLook;
  }

  open({ path, name, attributes }: XmlTag): void {
    if (ASIDE.test(path)) return;
    if (name === 'p' && (this.#paragraphs += 1) > 1) this.#text += '\n';
    if (name === 's') this.#text += ' '.repeat(Math.max(1, Math.min(Number(attributes['c'] ?? '1') || 1, MOST_BLANKS)));
    if (name === 'tab' || name === 'line-break') this.#text += name === 'tab' ? '\t' : '\n';
    if (name === 'span') this.#spans.push(attributes['style-name'] ?? '');
  }

  write(text: string, path: string): void {
    if (ASIDE.test(path) || !PARAGRAPH.test(path)) return;
    this.#text += text;
    if (text.trim() === '') return;
    for (const span of this.#spans) this.#look = joinLooks(this.#look, this.#findLook(span));
  }

  close(path: string): void {
    if (path.endsWith('/span') && !ASIDE.test(path)) this.#spans.pop();
  }

  /** The text, after which a new one begins. */
  take(): MarkedText {
    const { colour } = this.#look;
    const look = { ...this.#look, colour: colour === 'FFFFFF' ? colour : PLAIN_LOOK.colour };
    const taken = { text: this.#text, look };
    [this.#text, this.#look, this.#paragraphs] = ['', PLAIN_LOOK, 0];
    return taken;
  }
}
