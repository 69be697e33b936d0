import { join, resolve } from 'node:path';
import { type Issue, refuse } from '../model/issue.ts';
import { checkOut, isWithin, PREVIEW } from './check-out.ts';

/** Where the site goes, and where a preview of drafts goes, unless it is said otherwise. */
export const [SITE_FOLDER, PREVIEW_FOLDER] = ['dist', 'preview'] as const;

/** What a build is to write. */
export interface BuildPlace {
  /** The folder of the site, as it was given, seen from the project. */
  readonly out: string;
  /** The years of a part, where it is not the whole. */
  readonly years: string | undefined;
  /** Whether it is a preview, in which drafts are shown. */
  readonly draft: boolean;
}

/** What speaks against it: a folder that is not free, a preview where the site goes or of some years, or a site where a preview is. */
export async function judgeBuild(
  { out, years, draft }: BuildPlace,
  root: string,
  home: string,
): Promise<Issue | undefined> {
  if (!draft) return checkOut(out, root, home);
  if (years !== undefined) return refuse('build-draft-years', years);
  const isSite = isWithin(resolve(root, out), join(root, SITE_FOLDER));
  return isSite ? refuse('build-out-own', out, { name: SITE_FOLDER }) : checkOut(out, root, home, PREVIEW);
}
