import type { Volume } from '../../model/volume.ts';
import { nameDrafts } from './live-words.ts';

/** The file by which a preview of drafts is known: no site is built over one, and none is put up with it. */
export const PREVIEW_SIGN = 'draft-preview.txt';

/** What a site that shows drafts says of itself. */
export const PREVIEW_WORDS = {
  label: '草稿预览',
  page: '草稿预览，不是公开的网站：草稿里的数还会改动，不要引用和转发。',
  file: '这是草稿预览，不是公开的网站；不要放到公开的服务器上。公开的网站用 npm run build 生成。\n',
} as const;

/** Which of these volumes are shown by a draft, as the beginning of what stands on a page; blank where none is. */
export function namePreviewed(volumes: readonly Pick<Volume, 'year' | 'latest'>[]): string {
  const names = nameDrafts(volumes);
  return names === '' ? '' : `${names}。`;
}
