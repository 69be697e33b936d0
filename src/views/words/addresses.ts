import type { Publisher } from '../../model/publisher.ts';

/** Addresses are permanent (README, "Addresses"). All begin with `/`; markup puts the base before them. */

export function yearAddress(year: string): string {
  return `/${year}/`;
}

export function chapterAddress(year: string, slug: string): string {
  return `/${year}/${slug}/`;
}

export function tablesAddress(year: string): string {
  return `/${year}/tables/`;
}

/** The projects whose results are published. */
export function projectsAddress(year: string): string {
  return `/${year}/projects/`;
}

/** What a project promised, cost and delivered. */
export function projectAddress(year: string, project: string): string {
  return `/${year}/projects/${project}/`;
}

/** The explanation of a term. */
export function termAddress(term: string): string {
  return `/glossary/#${term}`;
}

/** A table's page, or one row on it. */
export function tableAddress(year: string, table: string, row?: string): string {
  return `/${year}/tables/${table}/${row === undefined ? '' : `#${row}`}`;
}

/** A place of the source document on the page of sources. */
export function sourceAddress(year: string, locator?: string): string {
  return `/${year}/sources/${locator === undefined ? '' : `#${locator}`}`;
}

/** A line of the source document, where its text is published. */
export function documentAddress(year: string, line?: string): string {
  return `/${year}/document/${line === undefined ? '' : `#L${line}`}`;
}

export function chartsAddress(year: string): string {
  return `/${year}/charts/`;
}

/** A chart's own page, for embedding. */
export function chartAddress(year: string, chart: string): string {
  return `/${year}/charts/${chart}/`;
}

/** A file of a chart: its picture, its data, or its spec. */
export function chartFileAddress(year: string, chart: string, ending: 'svg' | 'png' | 'csv' | 'json'): string {
  return `/${year}/charts/${chart}.${ending}`;
}

/** What a chart needs to answer to its reader. */
export function chartLiveAddress(year: string, chart: string): string {
  return `/${year}/charts/${chart}/live.json`;
}

export function checksAddress(year: string): string {
  return `/${year}/checks/`;
}

/** The results of all checks of a year as a file. */
export function checksFileAddress(year: string, ending: 'csv' | 'json'): string {
  return `/${year}/checks.${ending}`;
}

/** What a year discloses, held against what is asked of a disclosure. */
export function disclosureAddress(year: string): string {
  return `/${year}/disclosure/`;
}

/** The same for programs. */
export function disclosureFileAddress(year: string): string {
  return `/${year}/disclosure.json`;
}

/** A rule of the inspection, with its examples, among the rules of all checks. */
export function inspectionRuleAddress(rule?: string): string {
  return `/checks/rules/#inspection${rule === undefined ? '' : `-${rule}`}`;
}

export function versionsAddress(year: string): string {
  return `/${year}/versions/`;
}

/** All corrections of all years, or one of them. */
export function correctionsAddress(id?: string): string {
  return `/corrections/${id === undefined ? '' : `#${id}`}`;
}

/** The whole volume on one page, for paper. */
export function printAddress(year: string): string {
  return `/${year}/print/`;
}

/** A version's own page: what it is, what changed, its files. */
export function versionAddress(year: string, version: string): string {
  return `/${year}/versions/${versionName(version)}/`;
}

/** What changed in a version, as a file. */
export function changesFileAddress(year: string, version: string, ending: 'csv' | 'json'): string {
  return `/${year}/versions/${versionName(version)}.${ending}`;
}

/** A table of a version that is not the latest; a row is `#<row id>`. */
export function versionTableAddress(year: string, version: string, table: string, row?: string): string {
  return `/${year}/versions/${versionName(version)}/tables/${table}/${row === undefined ? '' : `#${row}`}`;
}

/** The whole of a version in one file; without a version it is the one beside `latest`. */
export function bundleName(year: string, version: string | undefined, ending: 'zip' | 'xlsx' | 'pdf'): string {
  return `final-accounts-${year}${version === undefined ? '' : `-${versionName(version)}`}.${ending}`;
}

/** Where the site itself is published, e.g. `https://www.example.gov.cn`; blank while the publisher has not said it. */
export function originOf({ domain }: Pick<Publisher, 'domain'>): string {
  if (domain === '') return '';
  return (/^https?:\/\//.test(domain) ? domain : `https://${domain}`).replace(/\/+$/, '');
}

/** A file of one version; `version` is `latest` or the version with its leading `v`. */
export function fileAddress(year: string, version: string, file: string): string {
  return `/data/${year}/${version}/${file}`;
}

/** A file of the site as a whole: tables across years and the lists of all files. */
export function siteFileAddress(file: string): string {
  return `/data/${file}`;
}

/** The folder name and address part of a version. */
export function versionName(version: string): string {
  return `v${version}`;
}
