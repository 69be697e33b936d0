import { type Token, Tokenizer, type TokenHandler, TokenizerMode } from 'parse5';
import { sha256Source } from '../lib/hash.ts';
import { listAddresses } from './list-addresses.ts';

/** What the verification wants to know of a page. */
export interface PageScan {
  /** Each address once, with the element that holds it first. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly ids: ReadonlySet<string>;
  /** The content policy; blank where there is none. */
  readonly policy: string;
  /** Scripts and styles in the page itself, each as a source that the policy would name. */
  readonly inline: readonly { readonly tag: string; readonly source: string }[];
  /** Attributes that would run or style something, by element: no policy of a page names any. */
  readonly handlers: readonly string[];
}

/** Elements whose text is no markup, and how the tokenizer has to be told. */
const RAW = new Map<string, Tokenizer['state']>([['script', TokenizerMode.SCRIPT_DATA], ['style', TokenizerMode.RAWTEXT], ['title', TokenizerMode.RCDATA], ['textarea', TokenizerMode.RCDATA]]);

/** A script that is data is not run, so no policy speaks of it. */
function isInline(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  return tag === 'style' || (tag === 'script' && !attributes.has('src') && attributes.get('type') !== 'application/ld+json');
}

function isPolicy(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  return tag === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy';
}

/** Attributes that are a program, a style or a page of their own. */
const HANDLER = /^(?:on.+|style|srcdoc|formaction)$/;

class Scan implements TokenHandler {
  readonly addresses = new Map<string, string>();
  readonly ids = new Set<string>();
  readonly inline: { tag: string; source: string }[] = [];
  readonly handlers: string[] = [];
  policy = '';
  readonly #tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, this);
  #text: string | undefined;

  constructor(html: string) {
    this.#tokenizer.write(html, true);
  }

  onStartTag({ tagName: tag, attrs }: Token.TagToken): void {
    const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
    for (const address of listAddresses(tag, attributes)) if (!this.addresses.has(address)) this.addresses.set(address, tag);
    for (const id of [attributes.get('id'), attributes.get('name')]) if (id !== undefined) this.ids.add(id);
    this.handlers.push(...attrs.filter(({ name }) => HANDLER.test(name)).map(({ name }) => `${tag} ${name}`));
    if (isPolicy(tag, attributes)) this.policy ||= attributes.get('content') ?? '';
    if (isInline(tag, attributes)) this.#text = '';
    this.#tokenizer.state = RAW.get(tag) ?? this.#tokenizer.state;
  }

  onEndTag({ tagName: tag }: Token.TagToken): void {
    if (this.#text !== undefined && (tag === 'script' || tag === 'style')) this.inline.push({ tag, source: sha256Source(this.#text) });
    this.#text = undefined;
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    if (this.#text !== undefined) this.#text += chars;
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void { this.onCharacter(token); }
  onNullCharacter(token: Token.CharacterToken): void { this.onCharacter(token); }
  onComment(): void { /* says nothing to a reader */ }
  onDoctype(): void { /* the same on every page */ }
  onEof(): void { /* nothing is left open that matters */ }
}

/** Reads a page tag by tag, without making a tree of it. */
export function scanPage(html: string): PageScan {
  return new Scan(html);
}
