import { type Audience, AUDIENCES } from './words.zh.ts';

/** The advice that the files at hand allow. */
export function listAudiences(names: readonly string[]): Audience[] {
  return AUDIENCES.filter(({ needs }) => needs === '' || names.some((name) => name.endsWith(needs)));
}
