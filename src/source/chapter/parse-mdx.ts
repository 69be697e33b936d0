import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Issue } from '../../model/issue.ts';
import { type ChapterNode, pointAt } from './chapter-node.ts';
import { CHAPTER_PLUGINS } from './chapter-plugins.ts';
import { nameSlip } from './name-slip.ts';
import type { SyntaxFault } from './slip.ts';

/** A chapter's tree, and where slips of its syntax were mended so that the rest could be read. */
export interface MdxReading {
  readonly tree: ChapterNode;
  readonly mended: readonly number[];
}

/** After so many slips the rest of a chapter is left for the next run. */
const MOST_SLIPS = 100;
/**
 * So many characters are read again to tell one slip from another; then the rest is left for the next run. A chapter of
 * usual length is read a hundred times within it, and one of thousands of open tags no longer takes minutes.
 */
const MOST_READ_AGAIN = 300_000;

const processor = unified().use(remarkParse).use(remarkMdx).use(CHAPTER_PLUGINS);

function tryParse(text: string): ChapterNode | SyntaxFault {
  try {
    return processor.parse(text);
  } catch (error) {
    if (error instanceof RangeError) return { reason: 'deep', rule: 'deep', origin: '', line: 1, column: 1 };
    const {
      line = 1,
      column = 1,
      reason = '',
      ruleId = '',
      source = '',
    } = error as { line?: number; column?: number; reason?: string; ruleId?: string; source?: string };
    return { reason, rule: ruleId, origin: source, line, column };
  }
}

/** Deeper nesting than any text has; a walk through more of it would not end well. */
const DEEPEST = 60;

/** The first node that lies too deep. */
function findDeep(tree: ChapterNode): ChapterNode | undefined {
  let level: readonly ChapterNode[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return level[0];
    level = level.flatMap(({ children }) => children ?? []);
  }
  return undefined;
}

const isFault = (outcome: ChapterNode | SyntaxFault): outcome is SyntaxFault => 'reason' in outcome;

/**
 * MDX text (its head blanked) → its tree. Each slip of syntax is one issue; it is mended in a copy of the same length,
 * so that all slips of a chapter are named in one run, each at its own place.
 */
export function parseMdx(text: string, file: string, issues: Issue[]): MdxReading | undefined {
  const mended: number[] = [];
  let current = text;
  let readAgain = 0;
  for (let round = 0; round < MOST_SLIPS && (round < 2 || readAgain < MOST_READ_AGAIN); round += 1) {
    readAgain += round === 0 ? 0 : current.length;
    const outcome = tryParse(current);
    const deep = isFault(outcome) ? undefined : findDeep(outcome);
    if (!isFault(outcome) && !deep) return { tree: outcome, mended };
    if (!isFault(outcome)) {
      const { line = 1, column = 1, offset = 0 } = deep?.position?.start ?? {};
      issues.push({
        rule: 'chapter-deep',
        place: { file, line, column },
        found: text.slice(offset, offset + 10),
        facts: {},
      });
      return undefined;
    }
    const slip = nameSlip(outcome, current, (changed) => {
      if (readAgain >= MOST_READ_AGAIN) return false;
      readAgain += changed.length;
      const other = tryParse(changed);
      return (
        !isFault(other) ||
        other.reason !== outcome.reason ||
        other.line !== outcome.line ||
        other.column !== outcome.column
      );
    });
    const { line, column } = pointAt(text, slip.offset);
    issues.push({ rule: slip.rule, place: { file, line, column }, found: slip.found, facts: slip.facts });
    mended.push(slip.offset);
    if (slip.mended === current) return undefined;
    current = slip.mended;
  }
  return undefined;
}
