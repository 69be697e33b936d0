import type { Release } from '../../model/release.ts';
import { formatDate } from './format-date.ts';
import { DRAFT, MAY_CHANGE, sayPublished, sayVersion, STAYS } from './words.zh.ts';

/** Whether a version is out, and since when: `2021年9月24日发布`, `草稿，尚未发布`. */
export function formatStatus({ status, published }: Pick<Release, 'status' | 'published'>): string {
  return status === 'draft' ? DRAFT : sayPublished(formatDate(published));
}

/** A version with its date: `1.0.0版，草稿，尚未发布`. */
export function formatVersion(release: Pick<Release, 'version' | 'status' | 'published'>): string {
  return sayVersion(release.version, formatStatus(release));
}

/** Whether what one reads from a version can still change. */
export function describeStability({ status }: Pick<Release, 'status'>): string {
  return status === 'draft' ? MAY_CHANGE : STAYS;
}
