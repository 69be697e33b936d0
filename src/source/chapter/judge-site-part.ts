import type { Issue } from '../../model/issue.ts';
import { pointAt } from './chapter-node.ts';
import { findBadCharacter, UNSEEN } from '../text/check-characters.ts';
import { judgeCharacters } from './judge-characters.ts';
import { judgePartNesting } from './judge-part-nesting.ts';
import { judgePartTag, type PartFault } from './judge-part-tag.ts';
import { type MarkupPiece, type MarkupScan, scanMarkup } from './scan-markup.ts';

const LONGEST = 60;

/** Pictures and formulas are languages of their own: the outer tag speaks for all in it. */
const FOREIGN = new Set(['svg', 'math']);

/** Without what stands inside a foreign element. */
function dropForeign(pieces: readonly MarkupPiece[]): MarkupPiece[] {
  let inside = '';
  return pieces.filter(({ kind, name, isSelfClosing }) => {
    if (inside !== '') {
      if (kind === 'end' && name === inside) inside = '';
      return false;
    }
    if (kind === 'start' && FOREIGN.has(name) && !isSelfClosing) inside = name;
    return true;
  });
}

/** Character references that stand for what may not be there. */
function judgeReferences({ kind, text, attributes, start, end }: MarkupPiece, html: string): PartFault[] {
  const texts = kind === 'text' ? [{ value: text, start, end }] : attributes;
  return texts.flatMap((piece): PartFault[] => {
    const bad = findBadCharacter(piece.value);
    return bad && !findBadCharacter(html.slice(piece.start, piece.end))
      ? [{ rule: bad.rule, start: piece.start, end: piece.end, facts: { field: '正文' } }]
      : [];
  });
}

function judgePiece(piece: MarkupPiece, html: string): PartFault[] {
  if (piece.kind === 'other') return [{ rule: 'content-part-comment', start: piece.start, end: piece.end, facts: {} }];
  const references = judgeReferences(piece, html);
  return piece.kind === 'start' && references.length === 0 ? judgePartTag(piece) : references;
}

/** Faults of syntax that no other fault speaks of, one a tag. A tag that never ends is named where it begins. */
function judgeSyntax({ pieces, faults }: MarkupScan, html: string, others: readonly PartFault[]): PartFault[] {
  const found = new Map<number, PartFault>();
  for (const { code, offset } of faults) {
    const at = code.startsWith('eof-')
      ? Math.max(html.indexOf('<', pieces.at(-1)?.end ?? 0), 0)
      : offset - (code.startsWith('invalid-first-') ? 1 : 0);
    const piece = pieces.find(({ kind, start, end }) => kind !== 'text' && at >= start && at < end);
    const [start, end] = piece ? [piece.start, piece.end] : [at, at + 12];
    const isSaid = others.some((other) => other.start < end && start < other.end);
    if (!isSaid && !found.has(start)) found.set(start, { rule: 'content-part-syntax', start, end, facts: {} });
  }
  return [...found.values()];
}

/**
 * HTML that stands on every page (`site-head.html`, `site-foot.html`) → its issues by the closed list of tags, attributes
 * and addresses, one a fault. It is read with the tokenizer of the HTML standard, as browsers do; none means it may be shown.
 */
export function judgeSitePart(html: string, file: string): Issue[] {
  const characters = judgeCharacters(html, file, '正文');
  const text = html.replace(UNSEEN, (character) => ' '.repeat(character.length));
  const scan = scanMarkup(text);
  const pieces = dropForeign(scan.pieces);
  const judged = pieces.flatMap((piece) => judgePiece(piece, text));
  const nested = judgePartNesting(pieces).filter(({ start }) => !judged.some((other) => other.start === start));
  const faults = [...judged, ...nested];
  const issues = [...faults, ...judgeSyntax(scan, text, faults)].map(({ rule, start, end, facts }): Issue => {
    const { line, column } = pointAt(html, start);
    const found = html.slice(start, end).replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    return { rule, place: { file, line, column }, found, facts };
  });
  return [...characters, ...issues];
}
