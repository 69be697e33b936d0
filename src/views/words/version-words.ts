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

/** Whether what one reads from a version can still change. */
export function describeStability({ status }: Pick<Release, 'status'>): string {
  return status === 'draft' ? '这一版还是草稿，发布之前结果可能会变' : '同一版本的结果不会变';
}
