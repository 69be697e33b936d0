import type { Volume } from '../../model/volume.ts';
import { nameDrafts } from './live-words.ts';
import { SENTENCE_END } from '../words/signs.zh.ts';

/** The file by which a preview of drafts is known: no site is built over one, and none is put up with it. */
export const PREVIEW_SIGN = 'draft-preview.txt';

/** Which of these volumes are shown by a draft, as the beginning of what stands on a page; blank where none is. */
export function namePreviewed(volumes: readonly Pick<Volume, 'year' | 'latest'>[]): string {
  const names = nameDrafts(volumes);
  return names === '' ? '' : `${names}${SENTENCE_END}`;
}
