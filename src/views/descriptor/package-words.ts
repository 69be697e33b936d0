import type { Publisher } from '../../model/publisher.ts';
import type { Volume } from '../../model/volume.ts';

/** What one would look for to find such data. */
export const KEYWORDS: readonly string[] = [
  '部门决算',
  '决算公开',
  '财政收入',
  '财政支出',
  '绩效',
  'final accounts',
  'public finance',
  'open data',
];

export interface PackageTitles {
  readonly title: string;
  readonly titleEn: string;
}

export interface PackageDescriptions {
  readonly description: string;
  readonly descriptionEn: string;
}

type Named = Pick<Publisher, 'name' | 'siteTitle' | 'siteTitleEn'>;
type Titled = Pick<Volume, 'year'> & { readonly settings: Pick<Volume['settings'], 'title'> };
type Described = Titled & { readonly register: Pick<Volume['register'], 'completeness'> };

/** What a year's data are called. */
export function titlePackage({ name, siteTitleEn }: Named, { year, settings }: Titled): PackageTitles {
  return {
    title: `${name}${settings.title}`,
    titleEn: siteTitleEn === '' ? `Final accounts ${year}` : `${siteTitleEn}, ${year}`,
  };
}

/** What a year's data are, in a paragraph. */
export function describePackage(publisher: Named, volume: Described): PackageDescriptions {
  const { title, titleEn } = titlePackage(publisher, volume);
  const isPartial = volume.register.completeness === 'partial';
  const [missing, missingEn] = isPartial ? ['所据文本未载', 'not in the text at hand'] : ['未公开', 'not disclosed'];
  return {
    description: `${title}的全部数据表。每个数写明依据（原文载明、推算、${missing}）、算式和在原文中的出处。金额是精确的十进制数；空白、0和${missing}是三回事。`,
    descriptionEn: `All tables of: ${titleEn}. Every figure carries its basis (stated, derived or ${missingEn}), its formula and its place in the source document. Amounts are exact decimals; blank, 0 and ${missingEn} are three things.`,
  };
}

/** What the tables across years are called together. */
export function titleAllYears({ siteTitle, siteTitleEn }: Named): PackageTitles {
  return {
    title: `${siteTitle}：历年数据`,
    titleEn: siteTitleEn === '' ? 'Final accounts, all years' : `${siteTitleEn}, all years`,
  };
}

/** What they are, in a paragraph. */
export function describeAllYears(volumes: readonly Pick<Volume, 'year'>[]): PackageDescriptions {
  const years = volumes.map(({ year }) => year).toReversed();
  return {
    description: `${years.join('、')}年度最新版本里的全部数值，一行一个，以及相邻年度之间科目编码的变化。同一指标各年的 key 相同。`,
    descriptionEn: `Every number of the latest version of ${years.join(', ')}, one a row, and the changes of codes between neighbouring years. A measure keeps its key from year to year.`,
  };
}
