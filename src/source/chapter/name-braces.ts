import { blankOut, findCulprit, type Helps, LONGEST, removeTag, type Slip, slipAt, type SyntaxFault } from './slip.ts';

/** A paragraph that begins like a program: `import` or `export` at its head. */
export function nameImport(text: string, at: number): Slip {
  const block = [...text.slice(0, at).matchAll(/^(?:import|export)\b.*$/gm)].at(-1);
  const start = block?.index ?? text.lastIndexOf('\n', at - 1) + 1;
  const gap = /\r?\n[ \t]*\r?\n/.exec(text.slice(start))?.index ?? text.length - start;
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  return {
    ...slipAt('chapter-import', text, start, start + gap, blankOut(text, start, start + gap)),
    found: line.slice(0, LONGEST),
  };
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

/** A brace that never closes, or braces around what is no program. */
export function nameBraces(fault: SyntaxFault, text: string, at: number, helps: Helps): Slip {
  const open = findCulprit(text, '{', Math.max(at, 1) + (text[at] === '{' ? 1 : 0), helps);
  const isValue = /=\s*$/.test(text.slice(0, open));
  const isInTag = text.lastIndexOf('<', open) > text.lastIndexOf('>', open);
  const end = endOfBraces(text, open);
  if (isInTag)
    return slipAt(
      isValue ? 'chapter-attribute-expression' : 'chapter-spread',
      text,
      open,
      end,
      removeTag(text, text.lastIndexOf('<', open)),
    );
  if (fault.rule === 'acorn') return slipAt('chapter-expression', text, open, end, blankOut(text, open, end));
  return slipAt('chapter-brace', text, open, open + 12, blankOut(text, open, open + 1));
}
