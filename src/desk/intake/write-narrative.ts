import { listBlanks } from '../../model/reference.ts';
import {
  findForm,
  type PrintedForm,
  type Profile,
  type ProfileChapter,
  type ProfileFlowItem,
} from '../../model/profile.ts';
import { nameSchema } from '../../source/shapes/name-schema.ts';
import { setInYaml } from '../../source/yaml/parse-yaml.ts';
import type { Filled } from '../../inspection/forms/make-identities.ts';

/** What the narrative of a year from forms alone is written of. */
export interface NarrativeGround {
  readonly year: string;
  readonly profile: Profile;
  readonly filled: Filled;
  readonly printed: readonly PrintedForm[];
  /** Who publishes. */
  readonly publisher: string;
  /** The locator of each form in the outline. */
  readonly locators: ReadonlyMap<string, string>;
  /** What the draft says of itself already. */
  readonly said?: { readonly title: string; readonly summary: string };
}

const quote = (text: string): string => JSON.stringify(text);

/** Whether all cells of a text have an amount. */
function isWhole({ filled }: NarrativeGround, references: readonly string[]): boolean {
  return references.every((reference) => {
    const [table = '', id = ''] = reference.split(':');
    return filled.get(table)?.some((row) => row['id'] === id && row['amount'] !== '') ?? false;
  });
}

function writeSentences(ground: NarrativeGround, { words, form }: ProfileChapter): string {
  const whole = words.filter((text) => isWhole(ground, listBlanks(text)));
  const said = whole.map((text) =>
    text.replace(/\{([^{}]+)\}/g, (_, reference: string) => `<Amount of="${reference}" />`),
  );
  if (said.length > 0) return said.join('');
  const note = ground.filled.get(form)?.[0]?.['note'] ?? '';
  const empty = findForm(ground.profile, form)?.empty ?? '';
  const sentence = [note, empty].find((text) => text !== '' && !/[\d<>{}*_`[\]]/.test(text)) ?? '';
  return sentence === '' || /[。！？]$/.test(sentence) ? sentence : `${sentence}。`;
}

function writeChapter(ground: NarrativeGround, chapter: ProfileChapter, order: number): string {
  const { slug: _slug, form, title, summary, keyFigure, keyFigureLabel } = chapter;
  const locator = ground.locators.get(form) ?? '';
  const isKey = keyFigure !== '' && isWhole(ground, [keyFigure]);
  const sentences = writeSentences(ground, chapter);
  return [
    '---',
    `title: ${quote(title)}`,
    `summary: ${quote(summary)}`,
    `part: ${locator.split('.')[0] ?? ''}`,
    `order: ${order}`,
    `sections: [${quote(locator)}]`,
    ...(isKey ? [`keyFigure: ${quote(keyFigure)}`, `keyFigureLabel: ${quote(keyFigureLabel)}`] : []),
    '---',
    '',
    ...(sentences === '' ? [] : [sentences, '']),
    `<DataTable of="${form}" />`,
    '',
  ].join('\n');
}

/** The chapters of the forms that are there, by file name. */
export function writeChapters(ground: NarrativeGround): Map<string, string> {
  const TEN = 10;
  const there = ground.profile.chapters.filter(({ form }) => ground.filled.has(form));
  return new Map(
    there.map((chapter, index) => [`${chapter.slug}.mdx`, writeChapter(ground, chapter, (index + 1) * TEN)]),
  );
}

function writeItem(ground: NarrativeGround, { label, of, chapter }: ProfileFlowItem): string {
  const isThere = ground.profile.chapters.some(({ slug, form }) => slug === chapter && ground.filled.has(form));
  return `{ label: ${quote(label)}, of: ${quote(of)}, chapter: ${quote(isThere ? chapter : '')}`;
}

function writeFlow(ground: NarrativeGround, name: 'in' | 'out' | 'left'): string[] {
  const items = ground.profile.flow[name].filter(({ of }) => isWhole(ground, [of]));
  return items.length === 0
    ? [`  ${name}: []`]
    : [`  ${name}:`, ...items.map((item) => `    - ${writeItem(ground, item)} }`)];
}

function writeKeyFigures(ground: NarrativeGround): string[] {
  const figures = ground.profile.keyFigures.filter(({ of }) => isWhole(ground, [of]));
  if (figures.length === 0) return ['keyFigures: []'];
  return [
    'keyFigures:',
    ...figures.map((figure) => {
      const sentence = isWhole(ground, listBlanks(figure.sentence)) ? figure.sentence : '';
      return `  - ${writeItem(ground, figure)}, change: "", sentence: ${quote(sentence)} }`;
    }),
  ];
}

/** How the year's document prints its forms, as `volume.yaml` says it. */
export function writeFormSettings({ id }: Profile, printed: readonly PrintedForm[]): string {
  const forms = printed.map(
    ({ table, number, title }) => `  - { table: ${quote(table)}, number: ${quote(number)}, title: ${quote(title)} }`,
  );
  return [`profile: ${quote(id)}`, ...(forms.length === 0 ? [] : ['forms:', ...forms]), ''].join('\n');
}

const WHAT = '# 附表照哪一种样式（data/profiles/）；forms 是表号、表名与样式不同的附表\n';

/** `volume.yaml` that names the profile of its forms, and else says what it said. */
export function followInSettings(text: string, profile: Profile, printed: readonly PrintedForm[]): string {
  return setInYaml(text, { profile: profile.id, forms: printed.length === 0 ? undefined : printed });
}

/** `volume.yaml` of a year that begins with its forms. */
export function writeVolumeSettings(ground: NarrativeGround): string {
  const { year, profile, printed, publisher, said } = ground;
  const title = said?.title ?? `${year}年度部门决算`;
  const summary = said?.summary ?? `${publisher}这一年的收入、支出和结转结余。`;
  return [
    nameSchema('volume', `content/${year}/volume.yaml`),
    '# 年度页和首页先显示什么。金额不在这里写，只写单元格；句子里的 {单元格} 在网页上换成数值和单位。',
    `title: ${quote(title)}`,
    `summary: ${quote(summary)}`,
    ...writeKeyFigures(ground),
    'flow:',
    `  total: ${quote(isWhole(ground, [profile.flow.total]) ? profile.flow.total : '')}`,
    ...(['in', 'out', 'left'] as const).flatMap((name) => writeFlow(ground, name)),
    `${WHAT}${writeFormSettings(profile, printed)}`,
  ].join('\n');
}
