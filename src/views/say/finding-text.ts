import { escapeLine } from '../../lib/escape-terminal.ts';
import type { VolumeFinding } from '../../model/volume-inspection.ts';
import type { Site } from '../../model/site.ts';
import { WEIGHT_WORDS } from './inspection-text.ts';
import { formatPlace } from './issue-text.ts';

/** A finding of the inspection of a volume, as programs read it; no line and column where it is about a whole file. */
export interface ReportedVolumeFinding extends Pick<
  VolumeFinding,
  'id' | 'rule' | 'weight' | 'title' | 'printed' | 'against' | 'verdict'
> {
  readonly year: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly suggestion: string;
}

/** How a finding is answered: by mending it, or by saying why it stands. */
export function suggestAnswer({ id, rule, chapter, table }: VolumeFinding, year: string): string {
  const isAbsence = rule === 'absent-item' || rule === 'absent-form';
  const isOfText = !isAbsence && chapter + table !== '';
  const mend = isAbsence ? '补上' : '改正';
  const known = isOfText ? '原文就是这样的，记入 inconsistencies.csv；' : '';
  return `${mend}；${known}确应如此的，在 content/${year}/volume.yaml 的 explained 下写明缘由：- { finding: ${id}, reason: 缘由 }`;
}

/** What is found in the volumes of a site and not explained, year by year, the gravest first. */
export function listOpenFindings({
  volumes,
}: Pick<Site, 'volumes'>): { readonly year: string; readonly finding: VolumeFinding }[] {
  return volumes.flatMap(({ year, inspection }) =>
    (inspection?.findings ?? [])
      .filter(({ explanation }) => explanation === undefined)
      .map((finding) => ({ year, finding })),
  );
}

function formatFinding(finding: VolumeFinding, year: string): string {
  const { weight, title, printed, verdict, place } = finding;
  const said = printed === '' || title.includes(printed) ? '' : `（${printed}）`;
  return escapeLine(
    `${WEIGHT_WORDS[weight]}：${title}${said}。${verdict}建议：${suggestAnswer(finding, year)}。  ${formatPlace(place)}`,
  );
}

/**
 * What the inspection has to say of the volumes, below the report of a check: a head and a line for each finding that
 * is not explained; nothing where there is none.
 */
export function formatFindings(site: Pick<Site, 'volumes'> | undefined): string {
  const open = site ? listOpenFindings(site) : [];
  if (open.length === 0) return '';
  const isHeld = open.some(({ finding }) => finding.weight === 'material');
  const years = [...Map.groupBy(open, ({ year }) => year)];
  const heads = years.map(([year, own]) => `${year}年度${own.length}处`).join('，');
  const rest = isHeld
    ? '重大的不改正、不说明，发布不了新版本；一般的和文字的只是提醒。'
    : '这些只是提醒，不妨碍生成和发布。';
  return [`公开体检：${heads}。${rest}`, ...open.map(({ year, finding }) => formatFinding(finding, year))].join('\n');
}

/**
 * How the very files of a draft are looked at: their pages and contents are in no chapter; blank where there is none.
 */
export function suggestFiles(site: Pick<Site, 'volumes'> | undefined): string {
  const drafts = (site?.volumes ?? []).filter(
    ({ latest, imported }) => latest.status === 'draft' && (imported?.files.length ?? 0) > 0,
  );
  return drafts
    .map(
      ({ year, imported }) =>
        `${year}年度原文件的目录、页码、空白页不在各章里，另查：npm run inspect -- ${imported?.files.join(' ') ?? ''}`,
    )
    .join('\n');
}

/** The same for programs; undefined where nothing was inspected. */
export function reportFindings(site: Pick<Site, 'volumes'> | undefined): ReportedVolumeFinding[] | undefined {
  if (!site?.volumes.some(({ inspection }) => inspection)) return undefined;
  return listOpenFindings(site).map(({ year, finding }) => {
    const { id, rule, weight, title, printed, against, verdict, place } = finding;
    const { file, line = null, column = null } = place;
    return {
      year,
      id,
      rule,
      weight,
      title,
      printed,
      against,
      verdict,
      file,
      line,
      column,
      suggestion: suggestAnswer(finding, year),
    };
  });
}
