import { CHAPTER_TAGS } from '../../model/chapter-tags.ts';
import { nameLessThan } from './name-less-than.ts';
import {
  blankOut,
  endOfTag,
  findCulprit,
  type Helps,
  removeTag,
  replaceAt,
  type Slip,
  slipAt,
  type SyntaxFault,
} from './slip.ts';

/** Signs of Chinese type that are meant as the plain ones of a tag. */
const FULL_WIDTH = /[＝＞／＂＇]/;

const CURLY = /[“”‘’„‟]/;

function nameComment(text: string, open: number): Slip {
  const close = text.indexOf('-->', open);
  const end = close < 0 ? endOfTag(text, open) : close + 3;
  return slipAt('chapter-comment', text, open, end, blankOut(text, open, end));
}

/** Quotes, signs of equality and brackets of Chinese type in a tag, all of one tag at once. */
function nameWideSigns(text: string, open: number, at: number): Slip {
  const end = endOfTag(text, open);
  const tag = text.slice(open, end);
  const plain = tag.replace(/[＝＞／＂＇]/g, (sign) => sign.normalize('NFKC')).replace(/[“”‘’„‟]/g, '"');
  const sign = text[at] ?? '';
  if (CURLY.test(sign))
    return {
      rule: 'chapter-quote',
      offset: at,
      found: /^[“”‘’„‟][^“”‘’„‟"'\s]*[“”‘’„‟"']?/.exec(text.slice(at, end))?.[0] ?? sign,
      facts: {},
      mended: replaceAt(text, open, end, plain),
    };
  return {
    rule: 'chapter-full-width',
    offset: at,
    found: sign,
    facts: { expected: sign.normalize('NFKC') },
    mended: replaceAt(text, open, end, plain),
  };
}

/** A tag whose `>` or closing quote is not there; a value closed by a curly quote is a slip of that quote. */
function nameUnfinished(text: string, open: number): Slip {
  const name = /^<\/?([\w:.-]*)/.exec(text.slice(open))?.[1] ?? '';
  if (!CHAPTER_TAGS.has(name) && !/[=/]/.test(text.slice(open + 1, endOfTag(text, open))))
    return nameLessThan(text, open);
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
    return {
      rule: 'chapter-quote',
      offset: at,
      found: text[at] ?? '',
      facts: {},
      mended: replaceAt(text, at, at + 1, '"'),
    };
  }
  return slipAt(
    'chapter-unfinished',
    text,
    open,
    lineEnd,
    blankOut(text, open, Math.max(endOfTag(text, open), open + 1)),
  );
}

const LINK = /to create a link in MDX/;

/** A sign that may not stand where it stands in a tag. */
export function nameInTag({ reason, rule }: SyntaxFault, text: string, at: number, helps: Helps): Slip {
  const open = findCulprit(text, '<', at, helps);
  if (text.startsWith('<!--', open)) return nameComment(text, open);
  if (LINK.test(reason) || /^<(?:https?:|www\.|mailto:)/i.test(text.slice(open)))
    return slipAt('chapter-autolink', text, open, endOfTag(text, open), blankOut(text, open, endOfTag(text, open)));
  if (/before name/.test(reason) || !/^<\/?[A-Za-z]/.test(text.slice(open))) return nameLessThan(text, open);
  const sign = text[at] ?? '';
  if (rule !== 'unexpected-eof' && (FULL_WIDTH.test(sign) || CURLY.test(sign))) return nameWideSigns(text, open, at);
  if (rule === 'unexpected-eof' || /^<[^\n>]*=\s*"[^"\n]*[<>]/.test(text.slice(open)))
    return nameUnfinished(text, open);
  if (/before attribute value/.test(reason)) {
    return {
      rule: 'chapter-unquoted',
      offset: at,
      found: /^[^\s>]*/.exec(text.slice(at))?.[0] ?? sign,
      facts: {},
      mended: removeTag(text, open),
    };
  }
  return slipAt('chapter-syntax', text, at, endOfTag(text, at), removeTag(text, open));
}
