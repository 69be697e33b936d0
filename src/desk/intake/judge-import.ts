import { getVerdicts } from '../../model/release.ts';
import type { Volume } from '../../model/volume.ts';
import { inspectSite } from '../../open-site.ts';
import type { Stage } from '../stage.ts';
import { compareBooks } from './collect-codes.ts';
import type { ImportedYear } from './imported.ts';
import type { AllForms } from './read-all-forms.ts';

/** How the code books differ from those of the year before. */
export function compareWithFormer(
  { books }: AllForms,
  former: Volume | undefined,
): Pick<ImportedYear, 'renamed' | 'added'> {
  const compared = [...books].map(([book, rows]) => compareBooks(rows, former?.classification.get(book)));
  return { renamed: compared.flatMap(({ renamed }) => renamed), added: compared.flatMap(({ added }) => added) };
}

/** How the identities of a written year come out, and what its check finds. */
export async function judgeYear(
  { copy, memory }: Stage,
  year: string,
): Promise<Pick<ImportedYear, 'contradictions' | 'rounded' | 'open'>> {
  const { judged, issues } = await inspectSite(copy, memory);
  const release = judged?.volumes.find((volume) => volume.year === year)?.latest;
  const judgements = release ? getVerdicts(release).judgements : [];
  return {
    contradictions: judgements.filter(({ verdict, identity }) => verdict === 'inconsistent' && identity.known === ''),
    rounded: judgements.filter(({ verdict, identity }) => verdict === 'rounding' && identity.tolerance !== undefined),
    open: issues.filter(({ rule, place: { file } }) => rule === 'site-blank' || file.includes(`/${year}/`)),
  };
}
