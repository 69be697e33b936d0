import { CHAPTER_TAGS, writeTag } from '../model/chapter-tags.ts';
import { offsetOf } from './chapter-node.ts';

/** What the parser says of the first place it cannot read. */
export interface SyntaxFault {
  readonly reason: string;
  readonly rule: string;
  readonly origin: string;
  readonly line: number;
  readonly column: number;
}

/** A slip of writing with its rule, its place and the text mended; the same text where nothing can be mended. */
export interface Slip {
  readonly rule: string;
  readonly offset: number;
  readonly found: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly mended: string;
}

/** Tells whether a changed text is no longer stopped at the same place for the same reason. */
type Helps = (changed: string) => boolean;

const LONGEST = 40;
/** Signs of Chinese type that are meant as the plain ones of a tag. */
const FULL_WIDTH = /[＝＞／＂＇]/;
const CURLY = /[“”‘’„‟]/;

/** Blanks of the same length, line ends kept. */
const blanks = (text: string): string => text.replace(/[^\r\n]/g, ' ');
const replaceAt = (text: string, start: number, end: number, put: string): string => text.slice(0, start) + put + text.slice(end);
const blankOut = (text: string, start: number, end: number): string => replaceAt(text, start, end, blanks(text.slice(start, end)));

/** The end of the tag that opens at an offset: behind its `>`, or where its line ends. */
function endOfTag(text: string, open: number): number {
  const match = /[>＞]|\r?\n|$/.exec(text.slice(open));
  return open + (match?.index ?? 0) + (/[>＞]/.test(match?.[0] ?? '') ? 1 : 0);
}

const snippet = (text: string, start: number, end: number): string => text.slice(start, Math.min(end, start + LONGEST)).trim();

/** Takes a tag out, with the closing tag that goes with it, so that one slip stays one message. */
function removeTag(text: string, open: number): string {
  const end = endOfTag(text, open);
  const name = /^<\/?([^\s/>＞]*)/.exec(text.slice(open))?.[1] ?? '';
  const without = end > open + 1 ? blankOut(text, open, end) : blankOut(text, open, open + 1);
  if (name === '' || text[open + 1] === '/' || text.slice(open, end).endsWith('/>')) return without;
  const [close, next] = [without.indexOf(`</${name}>`, end), without.indexOf(`<${name}`, end)];
  return close < 0 || (next >= 0 && next < close) ? without : blankOut(without, close, close + name.length + 3);
}

/** The last sign before a fault without which the text reads otherwise; the last one at all where none is. */
function findCulprit(text: string, sign: '<' | '{', before: number, helps: Helps): number {
  const last = text.lastIndexOf(sign, Math.max(before - 1, 0));
  for (let at = last, tries = 0; at >= 0 && tries < 20; at = at === 0 ? -1 : text.lastIndexOf(sign, at - 1), tries += 1) {
    if (helps(blankOut(text, at, at + 1))) return at;
  }
  return Math.max(last, 0);
}

function slipAt(rule: string, text: string, offset: number, end: number, mended: string, facts: Readonly<Record<string, string>> = {}): Slip {
  return { rule, offset, found: snippet(text, offset, end), facts, mended };
}

/** A `<` that begins no tag. A number behind it goes with it: to say it with a component is the way out of both. */
function nameLessThan(text: string, open: number): Slip {
  const number = /^<[=\s]*[-+−]?[\d０-９][\d０-９.,，．]*\s*[%％‰]?/.exec(text.slice(open))?.[0] ?? '';
  const isNumber = number !== '';
  return slipAt(isNumber ? 'chapter-less-than-number' : 'chapter-less-than', text, open, open + Math.max(number.length, 6), blankOut(text, open, open + Math.max(number.length, 1)));
}

function nameComment(text: string, open: number): Slip {
  const close = text.indexOf('-->', open);
  const end = close < 0 ? endOfTag(text, open) : close + 3;
  return slipAt('chapter-comment', text, open, end, blankOut(text, open, end));
}

function nameUnclosed(text: string, open: number): Slip {
  const name = /^<([^\s/>]*)/.exec(text.slice(open))?.[1] ?? '';
  if (!/^[A-Za-z]/.test(name)) return nameLessThan(text, open);
  const tag = CHAPTER_TAGS.get(name);
  const rule = tag === undefined ? 'chapter-unclosed-unknown' : tag.holds === 'nothing' ? 'chapter-slash' : 'chapter-unclosed';
  return slipAt(rule, text, open, endOfTag(text, open), removeTag(text, open), { tag: name, example: writeTag(name) });
}

/** True where a tag of that name was opened before and is still open. */
function isOpen(text: string, name: string, at: number): boolean {
  const before = text.slice(0, at);
  const opened = [...before.matchAll(/<([A-Za-z][\w.:-]*)([^<>]*)>/g)].filter(([, own, rest]) => own === name && !rest?.endsWith('/')).length;
  return opened > before.split(`</${name}>`).length - 1;
}

/** Opening and closing tags that do not go together. */
function nameMismatch(reason: string, text: string, at: number): Slip {
  const [, lineText, columnText] = /^Expected a closing tag for `[^`]*` \((\d+):(\d+)/.exec(reason) ?? [];
  if (lineText !== undefined) return nameUnclosed(text, offsetOf(text, Number(lineText), Number(columnText)));
  const [, close = '', open = '', line, column] = /^Unexpected closing tag `<\/([^`]*)>`, expected corresponding closing tag for `<([^`]*)>` \((\d+):(\d+)/.exec(reason) ?? [];
  if (line === undefined) return nameCrossing(text, at);
  const isOther = close.toLowerCase() !== open.toLowerCase();
  if (isOther && isOpen(text, close, at)) return nameUnclosed(text, offsetOf(text, Number(line), Number(column)));
  const end = endOfTag(text, at);
  const mended = isOther ? removeTag(blankOut(text, at, end), offsetOf(text, Number(line), Number(column))) : text.slice(0, at + 2) + open + text.slice(at + 2 + open.length);
  return slipAt('chapter-closing', text, at, end, mended, { expected: `</${open}>` });
}

/** A closing tag in another paragraph, list item or emphasis than its opening one. */
function nameCrossing(text: string, at: number): Slip {
  const name = /^<\/([^\s>]*)/.exec(text.slice(at))?.[1] ?? '';
  const open = text.lastIndexOf(`<${name}`, at);
  const mended = blankOut(text, at, endOfTag(text, at));
  const rule = CHAPTER_TAGS.get(name)?.holds === 'blocks' ? 'chapter-crossing-blocks' : 'chapter-crossing';
  return slipAt(rule, text, at, endOfTag(text, at), open < 0 ? mended : blankOut(mended, open, endOfTag(mended, open)), { tag: name });
}

function nameImport(text: string, at: number): Slip {
  const block = [...text.slice(0, at).matchAll(/^(?:import|export)\b.*$/gm)].at(-1);
  const start = block?.index ?? text.lastIndexOf('\n', at - 1) + 1;
  const gap = /\r?\n[ \t]*\r?\n/.exec(text.slice(start))?.index ?? text.length - start;
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  return { ...slipAt('chapter-import', text, start, start + gap, blankOut(text, start, start + gap)), found: line.slice(0, LONGEST) };
}

/** Where the braces that open at an offset are balanced; the end of the line where they never are. */
function endOfBraces(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
    if (depth === 0) return at + 1;
  }
  return text.slice(open).search(/\r?\n|$/) + open;
}

function nameBraces(fault: SyntaxFault, text: string, at: number, helps: Helps): Slip {
  const open = findCulprit(text, '{', Math.max(at, 1) + (text[at] === '{' ? 1 : 0), helps);
  const [isValue, isInTag] = [/=\s*$/.test(text.slice(0, open)), text.lastIndexOf('<', open) > text.lastIndexOf('>', open)];
  const end = endOfBraces(text, open);
  if (isInTag) return slipAt(isValue ? 'chapter-attribute-expression' : 'chapter-spread', text, open, end, removeTag(text, text.lastIndexOf('<', open)));
  if (fault.rule === 'acorn') return slipAt('chapter-expression', text, open, end, blankOut(text, open, end));
  return slipAt('chapter-brace', text, open, open + 12, blankOut(text, open, open + 1));
}

/** Quotes, signs of equality and brackets of Chinese type in a tag, all of one tag at once. */
function nameWideSigns(text: string, open: number, at: number): Slip {
  const end = endOfTag(text, open);
  const tag = text.slice(open, end);
  const plain = tag.replace(/[＝＞／＂＇]/g, (sign) => sign.normalize('NFKC')).replace(/[“”‘’„‟]/g, '"');
  const sign = text[at] ?? '';
  if (CURLY.test(sign)) return { rule: 'chapter-quote', offset: at, found: /^[“”‘’„‟][^“”‘’„‟"'\s]*[“”‘’„‟"']?/.exec(text.slice(at, end))?.[0] ?? sign, facts: {}, mended: replaceAt(text, open, end, plain) };
  return { rule: 'chapter-full-width', offset: at, found: sign, facts: { expected: sign.normalize('NFKC') }, mended: replaceAt(text, open, end, plain) };
}

/** A tag whose `>` or closing quote is not there; a value closed by a curly quote is a slip of that quote. */
function nameUnfinished(text: string, open: number): Slip {
  const name = /^<\/?([\w:.-]*)/.exec(text.slice(open))?.[1] ?? '';
  if (!CHAPTER_TAGS.has(name) && !/[=/]/.test(text.slice(open + 1, endOfTag(text, open)))) return nameLessThan(text, open);
  const lineEnd = open + text.slice(open).search(/\r?\n|$/);
  const line = text.slice(open, lineEnd);
  if (line.startsWith('</')) {
    const opening = text.lastIndexOf(`<${name}`, open);
    const without = blankOut(text, open, open + name.length + 2);
    return slipAt('chapter-unfinished', text, open, lineEnd, opening < 0 ? without : removeTag(without, opening));
  }
  const half = /=\s*["'][^"'“”‘’<>]*[“”‘’]/.exec(line);
  if (half) {
    const at = open + half.index + half[0].length - 1;
    return { rule: 'chapter-quote', offset: at, found: text[at] ?? '', facts: {}, mended: replaceAt(text, at, at + 1, '"') };
  }
  return slipAt('chapter-unfinished', text, open, lineEnd, blankOut(text, open, Math.max(endOfTag(text, open), open + 1)));
}

const LINK = /to create a link in MDX/;

/** A sign that may not stand where it stands in a tag. */
function nameInTag({ reason, rule }: SyntaxFault, text: string, at: number, helps: Helps): Slip {
  const open = findCulprit(text, '<', at, helps);
  if (text.startsWith('<!--', open)) return nameComment(text, open);
  if (LINK.test(reason) || /^<(?:https?:|www\.|mailto:)/i.test(text.slice(open))) return slipAt('chapter-autolink', text, open, endOfTag(text, open), blankOut(text, open, endOfTag(text, open)));
  if (/before name/.test(reason) || !/^<\/?[A-Za-z]/.test(text.slice(open))) return nameLessThan(text, open);
  const sign = text[at] ?? '';
  if (rule !== 'unexpected-eof' && (FULL_WIDTH.test(sign) || CURLY.test(sign))) return nameWideSigns(text, open, at);
  if (rule === 'unexpected-eof' || /^<[^\n>]*=\s*"[^"\n]*[<>]/.test(text.slice(open))) return nameUnfinished(text, open);
  if (/before attribute value/.test(reason)) {
    return { rule: 'chapter-unquoted', offset: at, found: /^[^\s>]*/.exec(text.slice(at))?.[0] ?? sign, facts: {}, mended: removeTag(text, open) };
  }
  return slipAt('chapter-syntax', text, at, endOfTag(text, at), removeTag(text, open));
}

/** The commonest slips of writing MDX, each told apart from what the parser says. */
export function nameSlip(fault: SyntaxFault, text: string, helps: Helps): Slip {
  const at = offsetOf(text, fault.line, fault.column);
  if (fault.rule === 'deep') return { rule: 'chapter-deep', offset: 0, found: text.trim().slice(0, 10), facts: {}, mended: text };
  if (fault.rule === 'end-tag-mismatch') return nameMismatch(fault.reason, text, at);
  if (fault.rule === 'unexpected-closing-slash' || /closing slash.*open tag first/.test(fault.reason)) {
    const open = text.lastIndexOf('<', at);
    return slipAt('chapter-closing-alone', text, open, endOfTag(text, open), blankOut(text, open, endOfTag(text, open)));
  }
  if (fault.origin.includes('mdxjs-esm')) return nameImport(text, at);
  if (fault.origin.includes('mdx-expression')) return nameBraces(fault, text, at, helps);
  return nameInTag(fault, text, at, helps);
}
