import type { SourceDocument } from '../../model/document.ts';
import type { Profile } from '../../model/profile.ts';
import { foldTitle } from '../form/fold-title.ts';

/** So many titles of forms tell a profile. */
const LEAST = 3;

function listLines(documents: readonly SourceDocument[]): ReadonlySet<string> {
  return new Set(
    documents.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'table' ? [] : [foldTitle(block.text.replace(/[.．·…\s\t]*\d*\s*$/, ''))],
      ),
    ),
  );
}

/** The profile most of whose titles of forms a text prints, as in its contents; undefined where it prints hardly any. */
export function findProfileByText(
  documents: readonly SourceDocument[],
  profiles: ReadonlyMap<string, Profile>,
): Profile | undefined {
  const lines = listLines(documents);
  const ranked = [...profiles.values()].map((profile) => ({
    profile,
    found: profile.forms.filter(({ title }) => lines.has(foldTitle(title))).length,
  }));
  const [best] = ranked.toSorted((a, b) => b.found - a.found || a.profile.forms.length - b.profile.forms.length);
  return best && best.found >= LEAST ? best.profile : undefined;
}
