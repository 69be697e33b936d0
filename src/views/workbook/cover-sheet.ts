import { versionName } from '../words/addresses.ts';
import { SHEET_NAMES, describeDocument, formatStatus } from './workbook-words.ts';
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
    ['发布部门', publisher.name],
    ['年度', release.year],
    ['版本', versionName(release.version)],
    ['状态', formatStatus(release)],
    ['本版说明', release.note],
    [nameSource(volume.register), describeDocument(volume)],
    [
      volume.register.kind === 'workbook' ? '工作簿摘要值' : '原文摘要值',
      volume.register.sha256 === '' ? '' : `SHA-256 ${volume.register.sha256}`,
    ],
    ['使用许可', [publisher.licence, publisher.licenceUrl].filter((part) => part !== '').join(' ')],
    ['网址', home],
    ['怎样引用', formatGbt(citeVersion(edition, home))],
  ];
  return facts.filter(([, value]) => value !== '');
}

function describeNotes({ volume, release }: Edition): string {
  const open = listReleaseBases(release).has('not-disclosed');
  return `怎样读，空白${open ? `、0和${sayReleaseUndisclosed(release).label}` : '和0'}的区别，单位${hasConflicts(volume) ? '，原文的已知矛盾' : ''}`;
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
      { value: '全部工作表，点名称即可跳转', style: STYLES.quiet },
    ],
    [
      { value: SHEET_NAMES.notes, style: STYLES.link, link: SHEET_NAMES.notes },
      { value: describeNotes(edition), style: STYLES.quiet },
    ],
    [
      { value: SHEET_NAMES.fields, style: STYLES.link, link: SHEET_NAMES.fields },
      { value: '每张数据表每一列的含义、类型、单位和取值', style: STYLES.quiet },
    ],
  ];
  return { name: SHEET_NAMES.cover, rows, widths: WIDTHS };
}
