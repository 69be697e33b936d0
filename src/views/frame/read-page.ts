import { type Token, Tokenizer, type TokenHandler, TokenizerMode } from 'parse5';
import { sha256Source } from '../../lib/hash.ts';
import { BlockCollector, type PageBlock } from './collect-blocks.ts';
import { listAddresses } from './list-addresses.ts';

/** What is to be known of a built page. */
export interface PageReading {
  /** Each address once, with the element that holds it first. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly ids: ReadonlySet<string>;
  /** Where an address may lead: ids, and names. */
  readonly places: ReadonlySet<string>;
  /** The content policy; blank where there is none. */
  readonly policy: string;
  /** Scripts and styles in the page itself, each as a source that the policy would name. */
  readonly inline: readonly { readonly tag: string; readonly source: string }[];
  /** Attributes that would run or style something, by element: no policy of a page names any. */
  readonly handlers: readonly string[];
  /** What a reader finds on it; undefined where it was not asked for. */
  readonly blocks: readonly PageBlock[] | undefined;
}

/** Elements whose text is no markup, and how the tokenizer has to be told. */
const RAW = new Map<string, Tokenizer['state']>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
]);

/** A script that is data is not run, so no policy speaks of it. */
function isInline(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  return (
    tag === 'style' || (tag === 'script' && !attributes.has('src') && attributes.get('type') !== 'application/ld+json')
  );
}

function isPolicy(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  return tag === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy';
}

/** Attributes that are a program, a style or a page of their own. */
const HANDLER = /^(?:on.+|style|srcdoc|formaction)$/;

class PageReader implements TokenHandler {
  readonly addresses = new Map<string, string>();
  readonly ids = new Set<string>();
  readonly places = new Set<string>();
  readonly inline: { tag: string; source: string }[] = [];
  readonly handlers: string[] = [];
  policy = '';
  readonly #collector: BlockCollector | undefined;
  readonly #tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, this);
  #text: string | undefined;

  constructor(html: string, withBlocks: boolean) {
    this.#collector = withBlocks ? new BlockCollector() : undefined;
    this.#tokenizer.write(html, true);
  }

  get blocks(): readonly PageBlock[] | undefined {
    return this.#collector?.list();
  }

  onStartTag({ tagName: tag, attrs }: Token.TagToken): void {
    const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
    for (const address of listAddresses(tag, attributes))
      if (!this.addresses.has(address)) this.addresses.set(address, tag);
    this.#notePlaces(attributes);
    this.handlers.push(...attrs.filter(({ name }) => HANDLER.test(name)).map(({ name }) => `${tag} ${name}`));
    if (isPolicy(tag, attributes)) this.policy ||= attributes.get('content') ?? '';
    if (isInline(tag, attributes)) this.#text = '';
    this.#tokenizer.state = RAW.get(tag) ?? this.#tokenizer.state;
    this.#collector?.start(tag, attributes);
  }

  #notePlaces(attributes: ReadonlyMap<string, string>): void {
    const id = attributes.get('id');
    if (id !== undefined) this.ids.add(id);
    for (const place of [id, attributes.get('name')]) if (place !== undefined) this.places.add(place);
  }

  onEndTag({ tagName: tag }: Token.TagToken): void {
    if (this.#text !== undefined && (tag === 'script' || tag === 'style'))
      this.inline.push({ tag, source: sha256Source(this.#text) });
    this.#text = undefined;
    this.#collector?.end(tag);
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    if (this.#text !== undefined) this.#text += chars;
    this.#collector?.text(chars);
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }
  onNullCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }
  onComment(): void {
    /* says nothing to a reader */
  }
  onDoctype(): void {
    /* the same on every page */
  }
  onEof(): void {
    /* nothing is left open that matters */
  }
}

/**
 * Reads a built page tag by tag, without making a tree of it: once for its links, its places, its policy and what the
 * search finds on it.
 * @param withBlocks whether the search asks for it
 */
export function readPage(html: string, withBlocks = false): PageReading {
  const { addresses, ids, places, policy, inline, handlers, blocks } = new PageReader(html, withBlocks);
  return { addresses, ids, places, policy, inline, handlers, blocks };
}
