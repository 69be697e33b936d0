import { type ParserError, type Token, Tokenizer, TokenizerMode } from 'parse5';

/** A piece of HTML as a browser's tokenizer cuts it, in order. Offsets count UTF-16 units from 0. */
export interface MarkupPiece {
  readonly kind: 'start' | 'end' | 'text' | 'other';
  /** The tag's name, in small letters; blank where it is none. */
  readonly name: string;
  /** A text with its character references read; blank for tags. */
  readonly text: string;
  readonly attributes: readonly MarkupAttribute[];
  readonly isSelfClosing: boolean;
  readonly start: number;
  readonly end: number;
}

/** An attribute with its references read, and where it stands. */
export interface MarkupAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What a text holds, and where it breaks the rules of HTML's syntax: the rule's name in the standard, and its offset. */
export interface MarkupScan {
  readonly pieces: readonly MarkupPiece[];
  readonly faults: readonly { readonly code: string; readonly offset: number }[];
}

/** Elements whose text is no markup, and how the tokenizer has to be told. */
const RAW: ReadonlyMap<string, Tokenizer['state']> = new Map<string, Tokenizer['state']>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
  ...['title', 'textarea'].map((name) => [name, TokenizerMode.RCDATA] as const),
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript'].map(
    (name) => [name, TokenizerMode.RAWTEXT] as const,
  ),
]);

function readAttributes({ attrs, location }: Token.TagToken): MarkupAttribute[] {
  return attrs.map(({ name, value }) => {
    const { startOffset = 0, endOffset = 0 } = location?.attrs?.[name] ?? {};
    return { name, value, start: startOffset, end: endOffset };
  });
}

function readTag(kind: 'start' | 'end', token: Token.TagToken): MarkupPiece {
  const { startOffset: start = 0, endOffset: end = 0 } = token.location ?? {};
  const attributes = readAttributes(token);
  return { kind, name: token.tagName, text: '', attributes, isSelfClosing: token.selfClosing, start, end };
}

/** HTML → its tags and texts with their places, by the tokenizer of the standard; nothing is mended on the way. */
export function scanMarkup(html: string): MarkupScan {
  const [pieces, faults]: [MarkupPiece[], { code: string; offset: number }[]] = [[], []];
  const addOther = (kind: 'text' | 'other', text: string, location: Token.Location | null): void => {
    const { startOffset: start = 0, endOffset: end = 0 } = location ?? {};
    pieces.push({ kind, name: '', text, attributes: [], isSelfClosing: false, start, end });
  };
  const addText = ({ chars, location }: Token.CharacterToken): void => addOther('text', chars, location);
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => {
        pieces.push(readTag('start', token));
        tokenizer.state = RAW.get(token.tagName) ?? tokenizer.state;
      },
      onEndTag: (token) => void pieces.push(readTag('end', token)),
      onComment: ({ location }) => addOther('other', '', location),
      onDoctype: ({ location }) => addOther('other', '', location),
      onCharacter: addText,
      onNullCharacter: addText,
      onWhitespaceCharacter: addText,
      onEof: () => undefined,
      onParseError: ({ code, startOffset }: ParserError) => void faults.push({ code, offset: startOffset }),
    },
  );
  tokenizer.write(html, true);
  return { pieces, faults };
}
