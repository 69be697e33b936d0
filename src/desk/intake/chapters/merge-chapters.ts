import { sha256Hex, shortenDigest } from '../../../lib/hash.ts';
import { isUnwritten } from '../../../model/unwritten.ts';
import type { WrittenChapter } from '../import-record.ts';

/** A chapter that stays as an editor left it. */
export interface EditedChapter {
  readonly slug: string;
  /** Paragraphs of the document that it did not have when it was imported. */
  readonly fresh: readonly string[];
  /** Whether the editor took it away. */
  readonly isGone: boolean;
}

/** What is written of the chapters of a year, and what is not. */
export interface MergedChapters {
  /** Texts by slug. */
  readonly written: ReadonlyMap<string, string>;
  /** Chapters of the last import that go. */
  readonly gone: readonly string[];
  readonly edited: readonly EditedChapter[];
  readonly record: Readonly<Record<string, WrittenChapter>>;
}

const digest = (text: string): string => shortenDigest(sha256Hex(text));

/** The paragraphs of a chapter's body, without components that stand alone. */
function splitParagraphs(text: string): string[] {
  const body = text.replace(/^---\n.*?\n---\n/s, '');
  return body
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '' && !/^<[A-Z]\w+ [^<>]*\/>$/.test(paragraph));
}

/** Whether a chapter is one that nobody has written yet. */
function isSkeleton(text: string): boolean {
  return /^summary: *"?待写/m.test(text) || splitParagraphs(text).some(isUnwritten);
}

/**
 * Chapters of the import beside those of the draft: one that nobody changed since the last import is written anew, one
 * that somebody changed or took away stays so.
 * @param wanted texts by slug
 * @param draft texts by slug
 * @param record what the last import wrote
 * @param isMade whether a text is what the import itself would have made without a document
 */
export function mergeChapters(
  wanted: ReadonlyMap<string, string>,
  draft: ReadonlyMap<string, string>,
  record: Readonly<Record<string, WrittenChapter>>,
  isMade: (slug: string, text: string) => boolean,
): MergedChapters {
  const written = new Map<string, string>();
  const edited: EditedChapter[] = [];
  const next: Record<string, WrittenChapter> = {};
  const isOwn = (slug: string, text: string): boolean => record[slug]?.digest === digest(text) || isMade(slug, text);
  for (const [slug, text] of wanted) {
    const now = draft.get(slug);
    const before = record[slug];
    const paragraphs = splitParagraphs(text);
    const digests = paragraphs.map(digest);
    const isFree = now === undefined ? before === undefined : isOwn(slug, now) || isSkeleton(now);
    if (isFree) written.set(slug, text);
    else {
      const known = new Set([...(before?.paragraphs ?? []), ...(before ? [] : digests)]);
      edited.push({
        slug,
        fresh: paragraphs.filter((paragraph) => !known.has(digest(paragraph))),
        isGone: now === undefined,
      });
    }
    next[slug] = { digest: isFree ? digest(text) : (before?.digest ?? ''), paragraphs: digests };
  }
  const gone = Object.keys(record).filter(
    (slug) => !wanted.has(slug) && draft.has(slug) && isOwn(slug, draft.get(slug) ?? ''),
  );
  return { written, gone, edited, record: next };
}
