import { offsetOf } from './chapter-node.ts';
import { nameBraces, nameImport } from './name-braces.ts';
import { nameInTag } from './name-in-tag.ts';
import { nameMismatch } from './name-mismatch.ts';
import { blankOut, endOfTag, type Helps, type Slip, slipAt, type SyntaxFault } from './slip.ts';

/** The commonest slips of writing MDX, each told apart from what the parser says. */
export function nameSlip(fault: SyntaxFault, text: string, helps: Helps): Slip {
  const at = offsetOf(text, fault.line, fault.column);
  if (fault.rule === 'deep')
    return { rule: 'chapter-deep', offset: 0, found: text.trim().slice(0, 10), facts: {}, mended: text };
  if (fault.rule === 'end-tag-mismatch') return nameMismatch(fault.reason, text, at);
  if (fault.rule === 'unexpected-closing-slash' || /closing slash.*open tag first/.test(fault.reason)) {
    const open = text.lastIndexOf('<', at);
    return slipAt(
      'chapter-closing-alone',
      text,
      open,
      endOfTag(text, open),
      blankOut(text, open, endOfTag(text, open)),
    );
  }
  if (fault.origin.includes('mdxjs-esm')) return nameImport(text, at);
  if (fault.origin.includes('mdx-expression')) return nameBraces(fault, text, at, helps);
  return nameInTag(fault, text, at, helps);
}
