import type { XmlTag } from './read-xml.ts';
import { type Look, PLAIN_LOOK, readLook } from './read-look.ts';

/** A text of a workbook, and whether a part of it is struck out, raised or in the colour of its ground. */
export interface MarkedText {
  readonly text: string;
  readonly look: Look;
}

/** `_x000D_` stands for a carriage return, `_x005F_` for the underscore itself (ECMA-376, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Puts the text of a shared or inline string together while it is read; readings above the characters are left out. */
export class TextReader {
  readonly #root: string;
  #text = '';
  #run = '';
  #runLook: Look = PLAIN_LOOK;
  #look: Look = PLAIN_LOOK;

  /** @param root path of the element that holds the string */
  constructor(root: string) {
    this.#root = root;
  }

  open({ path, name, attributes }: XmlTag): void {
    if (path === `${this.#root}/r`) this.#runLook = PLAIN_LOOK;
    if (path.startsWith(`${this.#root}/r/rPr/`)) this.#runLook = readLook(this.#runLook, name, attributes);
    if (path === `${this.#root}/t` || path === `${this.#root}/r/t`) this.#run = '';
  }

  write(text: string, path: string): void {
    if (path === `${this.#root}/t` || path === `${this.#root}/r/t`) this.#run += text;
  }

  close(path: string): void {
    if (path !== `${this.#root}/t` && path !== `${this.#root}/r/t`) return;
    this.#text += decodeEscapes(this.#run);
    const marked = path.endsWith('/r/t') && this.#run.trim() !== '';
    if (marked)
      this.#look = {
        struck: this.#look.struck || this.#runLook.struck,
        raised: this.#look.raised || this.#runLook.raised,
        colour: this.#runLook.colour === 'FFFFFF' ? 'FFFFFF' : this.#look.colour,
      };
  }

  /** The string, after which a new one begins. */
  take(): MarkedText {
    const taken = { text: this.#text, look: this.#look };
    [this.#text, this.#look, this.#runLook] = ['', PLAIN_LOOK, PLAIN_LOOK];
    return taken;
  }
}
