import { type Archive, openArchive } from '../../workbook/open-archive.ts';
import { followRelation, readRelations, type Relation } from '../../workbook/read-relations.ts';
import { cleanText } from '../clean-text.ts';
import { DocumentFault } from '../document-fault.ts';
import type { RawNotice } from '../raw-block.ts';
import { DocxStyles, readDocxStyles } from './read-docx-styles.ts';
import { DocxLists, readDocxLists } from './read-lists.ts';
import { findDeep, readTexts, readTree, type XmlNode } from './read-tree.ts';

/** The parts of a .docx that are read. */
export interface DocxParts {
  readonly part: string;
  readonly body: Uint8Array;
  readonly styles: DocxStyles;
  readonly lists: DocxLists;
  readonly footnotes: ReadonlyMap<string, XmlNode>;
  readonly endnotes: ReadonlyMap<string, XmlNode>;
  readonly comments: ReadonlyMap<string, XmlNode>;
  /** Words of heads and feet of pages. */
  readonly running: readonly RawNotice[];
}

/** The main part of a .docx; undefined where an archive is none. */
export function findMainPart(archive: Archive): string | undefined {
  const main = readRelations(archive, '').find(({ type }) => type === 'officeDocument')?.target;
  const named = main ?? 'word/document.xml';
  return /^word\//i.test(named) && archive.has(named) ? named : undefined;
}

function findPart(archive: Archive, relations: readonly Relation[], type: string): string | undefined {
  const relation = relations.find((found) => found.type === type);
  return relation && followRelation(archive, relation, type);
}

/** Notes or comments by their numbers. */
function readNotes(archive: Archive, part: string | undefined, within: string): ReadonlyMap<string, XmlNode> {
  const notes = new Map<string, XmlNode>();
  if (part === undefined) return notes;
  readTree(archive.read(part), part, within, (node) => notes.set(node.attributes['id'] ?? '', node));
  return notes;
}

/** What stands in heads and feet, each once; page numbers alone are no words. */
function readRunning(archive: Archive, relations: readonly Relation[]): RawNotice[] {
  const texts = relations
    .filter(({ type }) => type === 'header' || type === 'footer')
    .map((relation) => {
      const part = followRelation(archive, relation, relation.type);
      const words = [] as string[];
      readTree(archive.read(part), part, relation.type === 'header' ? 'hdr' : 'ftr', (node) => {
        const runs = node.name === 'p' ? [node] : findDeep(node, (name) => name === 'p');
        words.push(
          ...runs.map((run) =>
            cleanText(
              findDeep(run, (name) => name === 't')
                .map(readTexts)
                .join(''),
            ),
          ),
        );
      });
      return words.filter((word) => /\p{L}/u.test(word)).join(' ');
    });
  return [...new Set(texts)].filter((text) => text !== '').map((text) => ({ kind: 'running', text }));
}

/**
 * Opens the bytes of a .docx.
 * @throws DocumentFault or WorkbookFault where a part is missing, broken or enormous
 */
export function openDocx(bytes: Uint8Array): DocxParts {
  const archive = openArchive(bytes);
  const part = findMainPart(archive);
  if (part === undefined) throw new DocumentFault('document-packed', '');
  const relations = readRelations(archive, part);
  const find = (type: string): string | undefined => findPart(archive, relations, type);
  const styles = find('styles');
  const lists = find('numbering');
  return {
    part,
    body: archive.read(part),
    styles: styles === undefined ? new DocxStyles() : readDocxStyles(archive.read(styles), styles),
    lists: lists === undefined ? new DocxLists() : readDocxLists(archive.read(lists), lists),
    footnotes: readNotes(archive, find('footnotes'), 'footnotes'),
    endnotes: readNotes(archive, find('endnotes'), 'endnotes'),
    comments: readNotes(archive, find('comments'), 'comments'),
    running: readRunning(archive, relations),
  };
}

/** Hands on what stands in the body of a document, in order; one without a body is broken. */
export function listBody(parts: DocxParts, take: (node: XmlNode) => void): void {
  let count = 0;
  readTree(parts.body, parts.part, 'document/body', (node) => {
    count += 1;
    take(node);
  });
  if (count === 0) throw new DocumentFault('document-part', `${parts.part}（没有正文）`);
}
