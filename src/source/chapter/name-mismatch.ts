import { CHAPTER_TAGS, writeTag } from '../../model/chapter-tags.ts';
import { offsetOf } from './chapter-node.ts';
import { nameLessThan } from './name-less-than.ts';
import { blankOut, endOfTag, removeTag, type Slip, slipAt } from './slip.ts';

function nameUnclosed(text: string, open: number): Slip {
  const name = /^<([^\s/>]*)/.exec(text.slice(open))?.[1] ?? '';
  if (!/^[A-Za-z]/.test(name)) return nameLessThan(text, open);
  const tag = CHAPTER_TAGS.get(name);
  const rule =
    tag === undefined ? 'chapter-unclosed-unknown' : tag.holds === 'nothing' ? 'chapter-slash' : 'chapter-unclosed';
  return slipAt(rule, text, open, endOfTag(text, open), removeTag(text, open), { tag: name, example: writeTag(name) });
}

/** True where a tag of that name was opened before and is still open. */
function isOpen(text: string, name: string, at: number): boolean {
  const before = text.slice(0, at);
  const opened = [...before.matchAll(/<([A-Za-z][\w.:-]*)([^<>]*)>/g)].filter(
    ([, own, rest]) => own === name && !rest?.endsWith('/'),
  ).length;
  return opened > before.split(`</${name}>`).length - 1;
}

/** Opening and closing tags that do not go together. */
export function nameMismatch(reason: string, text: string, at: number): Slip {
  const [, lineText, columnText] = /^Expected a closing tag for `[^`]*` \((\d+):(\d+)/.exec(reason) ?? [];
  if (lineText !== undefined) return nameUnclosed(text, offsetOf(text, Number(lineText), Number(columnText)));
  const [, close = '', open = '', line, column] =
    /^Unexpected closing tag `<\/([^`]*)>`, expected corresponding closing tag for `<([^`]*)>` \((\d+):(\d+)/.exec(
      reason,
    ) ?? [];
  if (line === undefined) return nameCrossing(text, at);
  const isOther = close.toLowerCase() !== open.toLowerCase();
  if (isOther && isOpen(text, close, at)) return nameUnclosed(text, offsetOf(text, Number(line), Number(column)));
  const end = endOfTag(text, at);
  const mended = isOther
    ? removeTag(blankOut(text, at, end), offsetOf(text, Number(line), Number(column)))
    : text.slice(0, at + 2) + open + text.slice(at + 2 + open.length);
  return slipAt('chapter-closing', text, at, end, mended, { expected: `</${open}>` });
}

/** A closing tag in another paragraph, list item or emphasis than its opening one. */
function nameCrossing(text: string, at: number): Slip {
  const name = /^<\/([^\s>]*)/.exec(text.slice(at))?.[1] ?? '';
  const open = text.lastIndexOf(`<${name}`, at);
  const mended = blankOut(text, at, endOfTag(text, at));
  const rule = CHAPTER_TAGS.get(name)?.holds === 'blocks' ? 'chapter-crossing-blocks' : 'chapter-crossing';
  return slipAt(
    rule,
    text,
    at,
    endOfTag(text, at),
    open < 0 ? mended : blankOut(mended, open, endOfTag(mended, open)),
    { tag: name },
  );
}
