import { compareText } from '../lib/order.ts';
import type { Issue } from '../model/issue.ts';

/**
 * The one thing that is said of a site in which no version is released yet; it names the newest draft.
 * @param folders of the drafts, as `data/2020/v1.0.0`
 */
export function nameFirstDraft(folders: ReadonlySet<string>): Issue {
  const [newest = ''] = [...folders].toSorted((a, b) => compareText(b, a));
  const [, year = '', version = ''] = newest.split('/');
  return { rule: 'site-unreleased', place: { file: 'data' }, found: '', facts: { year, version: version.slice(1) } };
}
