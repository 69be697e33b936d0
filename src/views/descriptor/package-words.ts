import type { Publisher } from '../../model/publisher.ts';
import type { Volume } from '../../model/volume.ts';
import * as en from './words.en.ts';
import * as zh from './words.zh.ts';

/** What one would look for to find such data. */
export const KEYWORDS: readonly string[] = [...zh.KEYWORDS, ...en.KEYWORDS];

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
    title: zh.titleYear(name, settings.title),
    titleEn: en.titleYear(siteTitleEn, year),
  };
}

/** What a year's data are, in a paragraph. */
export function describePackage(publisher: Named, volume: Described): PackageDescriptions {
  const { title, titleEn } = titlePackage(publisher, volume);
  const { completeness } = volume.register;
  return {
    description: zh.describeYear(title, zh.MISSING[completeness]),
    descriptionEn: en.describeYear(titleEn, en.MISSING[completeness]),
  };
}

/** What the tables across years are called together. */
export function titleAllYears({ siteTitle, siteTitleEn }: Named): PackageTitles {
  return { title: zh.titleAllYears(siteTitle), titleEn: en.titleAllYears(siteTitleEn) };
}

/** What they are, in a paragraph. */
export function describeAllYears(volumes: readonly Pick<Volume, 'year'>[]): PackageDescriptions {
  const years = volumes.map(({ year }) => year).toReversed();
  return { description: zh.describeAllYears(years), descriptionEn: en.describeAllYears(years) };
}
