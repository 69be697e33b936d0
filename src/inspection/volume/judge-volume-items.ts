import type { Disclosure } from '../../model/disclosure.ts';
import type { InspectedItem, InspectedState } from '../../model/volume-inspection.ts';
import type { Volume } from '../../model/volume.ts';
import { judgeItem } from '../items/judge-item.ts';
import type { ChapterPassage } from './list-chapter-passages.ts';

/** The list of contents: the page of a year is one. */
const CONTENTS = 'contents';

/**
 * Every item that a disclosure must tell, as the chapters of a volume tell it. Where the text that the volume follows
 * is incomplete, what is not told may have been told in the part that is not there.
 */
export function judgeVolumeItems(
  passages: readonly ChapterPassage[],
  { register }: Volume,
  { items }: Disclosure,
): InspectedItem[] {
  const isPartial = register.completeness === 'partial';
  return items.map((item): InspectedItem => {
    const { id, name, basis } = item;
    if (id === CONTENTS) return { id, name, basis, state: 'there', lacking: [], chapter: '' };
    const { state, lacking, found } = judgeItem(passages, item);
    const own: InspectedState = state === 'unread' ? 'missing' : state;
    const isOpen = isPartial && (own === 'missing' || own === 'thin');
    const chapter = passages.find((passage) => passage.id === found?.id)?.chapter ?? '';
    return { id, name, basis, state: isOpen ? 'unstated' : own, lacking, chapter };
  });
}
