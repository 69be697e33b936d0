import { type Citation, citeVersion } from './citation.ts';
import type { Edition } from '../edition/edition.ts';
import { homeOf } from '../words/link-from.ts';
import type { FileMaker } from '../edition/offer-file.ts';
import { FILE_LABELS } from './words.zh.ts';
import { packBibtex, packCitationText, packCsl, packRis } from './pack-citations.ts';

interface Style {
  readonly name: string;
  readonly mediaType: string;
  readonly label: string;
  readonly pack: (citation: Citation) => string;
}

const STYLES: readonly Style[] = [
  {
    name: 'citation.txt',
    mediaType: 'text/plain; charset=utf-8',
    label: FILE_LABELS.text,
    pack: packCitationText,
  },
  {
    name: 'citation.bib',
    mediaType: 'application/x-bibtex; charset=utf-8',
    label: FILE_LABELS.bibtex,
    pack: packBibtex,
  },
  {
    name: 'citation.ris',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    label: FILE_LABELS.ris,
    pack: packRis,
  },
  { name: 'citation.json', mediaType: 'application/json; charset=utf-8', label: FILE_LABELS.csl, pack: packCsl },
];

/** The citation of a version as files, one a style. */
export const CITATION_FORMATS = STYLES.map(({ name, mediaType, label, pack }) => (edition: Edition): FileMaker => ({
  name,
  mediaType,
  label,
  make: () =>
    new TextEncoder().encode(pack(citeVersion(edition, homeOf(edition.site.publisher, import.meta.env.BASE_URL)))),
}));
