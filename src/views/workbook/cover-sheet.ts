import { versionName } from '../words/addresses.ts';
import { describeDocument } from './workbook-words.ts';
import { COVER, describeNotes, SHEET_NAMES } from './words.zh.ts';
import { formatStatus } from '../words/version-words.ts';
import { sayReleaseUndisclosed } from '../words/undisclosed-words.ts';
import { hasConflicts, listReleaseBases, nameSource } from '../words/volume-facts.ts';
import { titlePackage } from '../descriptor/package-words.ts';
import { citeVersion } from '../cite/citation.ts';
import type { Edition } from '../edition/edition.ts';
import { formatGbt } from '../cite/format-gbt.ts';
import { homeOf } from '../words/link-from.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { STYLES } from './sheet-style.ts';

const WIDTHS = [14, 92];

/** What a reader must know of the workbook, line by line; what is unknown is left out. */
function listFacts(edition: Edition): (readonly [string, string])[] {
  const {
    site: { publisher },
    volume,
    release,
  } = edition;
  const home = homeOf(publisher, import.meta.env.BASE_URL);
  const facts: (readonly [string, string])[] = [
    [COVER.publisher, publisher.name],
    [COVER.year, release.year],
    [COVER.version, versionName(release.version)],
    [COVER.status, formatStatus(release)],
    [COVER.note, release.note],
    [nameSource(volume.register), describeDocument(volume)],
    [
      volume.register.kind === 'workbook' ? COVER.workbookDigest : COVER.documentDigest,
      volume.register.sha256 === '' ? '' : `SHA-256 ${volume.register.sha256}`,
    ],
    [COVER.licence, [publisher.licence, publisher.licenceUrl].filter((part) => part !== '').join(' ')],
    [COVER.address, home],
    [COVER.citation, formatGbt(citeVersion(edition, home))],
  ];
  return facts.filter(([, value]) => value !== '');
}

function pointToNotes({ volume, release }: Edition): string {
  const isOpen = listReleaseBases(release).has('not-disclosed');
  return describeNotes(isOpen ? sayReleaseUndisclosed(release).label : '', hasConflicts(volume));
}

/** The first sheet: what this is, whose, which version, from which document. */
export function buildCoverSheet(edition: Edition): Sheet {
  const { title, titleEn } = titlePackage(edition.site.publisher, edition.volume);
  const rows: SheetRow[] = [
    [{ value: title, style: STYLES.title, height: 40 }],
    [{ value: titleEn, style: STYLES.subtitle, height: 24 }],
    [],
    ...listFacts(edition).map(([label, value]) => [
      { value: label, style: STYLES.label },
      { value, style: STYLES.text },
    ]),
    [],
    [
      { value: SHEET_NAMES.contents, style: STYLES.link, link: SHEET_NAMES.contents },
      { value: COVER.contents, style: STYLES.quiet },
    ],
    [
      { value: SHEET_NAMES.notes, style: STYLES.link, link: SHEET_NAMES.notes },
      { value: pointToNotes(edition), style: STYLES.quiet },
    ],
    [
      { value: SHEET_NAMES.fields, style: STYLES.link, link: SHEET_NAMES.fields },
      { value: COVER.fields, style: STYLES.quiet },
    ],
  ];
  return { name: SHEET_NAMES.cover, rows, widths: WIDTHS };
}
