import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Issue } from '../../model/issue.ts';
import { findBadCharacter, listBadCharacters } from '../text/check-characters.ts';
import { type ChapterNode, pointAt } from './chapter-node.ts';

const REFERENCE = /&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});/gi;

const plain = unified().use(remarkParse);
const known = new Map<string, string>();

/** What a character reference such as `&rlm;` stands for; the reference itself where it stands for nothing. */
function readReference(reference: string): string {
  const before = known.get(reference);
  if (before !== undefined) return before;
  const words = (node: ChapterNode): string => (node.value ?? '') + (node.children ?? []).map(words).join('');
  const read = words(plain.parse(`-${reference}-`)).slice(1, -1);
  known.set(reference, read);
  return read;
}

/** Spans of code, in which a reference is only its letters. */
function listCode(node: ChapterNode): (readonly [number, number])[] {
  const own =
    (node.type === 'code' || node.type === 'inlineCode') && node.position
      ? [[node.position.start.offset ?? 0, node.position.end.offset ?? 0] as const]
      : [];
  return [...own, ...(node.children ?? []).flatMap(listCode)];
}

/** Faults of the characters of a text, judged as in a CSV: line and column of each. */
export function judgeCharacters(text: string, file: string, field: string, firstLine = 1): Issue[] {
  return listBadCharacters(text).map(({ rule, found, offset }): Issue => {
    const { line, column } = pointAt(text, offset);
    return { rule, place: { file, line: line + firstLine - 1, column }, found, facts: { field } };
  });
}

/** References that stand for a character which may not be there: `&#x202E;`, `&zwnj;`, `&#0;`. */
export function judgeCharacterReferences(text: string, tree: ChapterNode, file: string): Issue[] {
  const code = listCode(tree);
  return [...text.matchAll(REFERENCE)]
    .filter(({ index }) => !code.some(([start, end]) => index >= start && index < end))
    .flatMap(({ 0: reference, index }): Issue[] => {
      const bad = findBadCharacter(readReference(reference));
      const { line, column } = pointAt(text, index);
      return bad
        ? [
            {
              rule: bad.rule,
              place: { file, line, column },
              found: `${reference}（${bad.found}）`,
              facts: { field: '正文' },
            },
          ]
        : [];
    });
}
