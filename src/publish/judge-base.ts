import { isBasePath } from '../lib/base-path.ts';
import { type Issue, refuse } from '../model/issue.ts';

/** What speaks against a text as the base path of a site. */
export function judgeBase(base: string): Issue | undefined {
  return isBasePath(base) ? undefined : refuse('build-base', base);
}
