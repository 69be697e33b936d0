import type { Release } from '../../model/release.ts';
import { formatDate } from './format-date.ts';

/** Whether a version is out, and since when: `2021年9月24日发布`, `草稿，尚未发布`. */
export function formatStatus({ status, published }: Pick<Release, 'status' | 'published'>): string {
  return status === 'draft' ? '草稿，尚未发布' : `${formatDate(published)}发布`;
}

/** A version with its date: `1.0.0版，草稿，尚未发布`. */
export function formatVersion(release: Pick<Release, 'version' | 'status' | 'published'>): string {
  return `${release.version}版，${formatStatus(release)}`;
}
