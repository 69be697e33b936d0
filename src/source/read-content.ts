import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { isSlug } from '../lib/slug.ts';
import { compareText } from '../lib/order.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Chart } from '../model/chart/chart.ts';
import type { Issue } from '../model/issue.ts';
import { NO_MEMORY, recallReading } from '../model/memory.ts';
import type { Profile } from '../model/profile.ts';
import { nameSite, type Publisher } from '../model/publisher.ts';
import type { VolumeSettings } from '../model/volume.ts';
import { judgePublisher, listBlankSettings } from './judge-publisher.ts';
import { judgeSitePart } from './chapter/judge-site-part.ts';
import { parseChapter } from './chapter/parse-chapter.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { readFolder } from './read-folder.ts';
import { chartsShape } from './shapes/charts-shape.ts';
import { publisherShape } from './shapes/publisher-shape.ts';
import { settingsShape } from './shapes/settings-shape.ts';
import { readText } from './text/read-text.ts';

function readYaml<Value>(
  root: string,
  file: string,
  shape: z.ZodType<Value>,
  issues: Issue[],
): ReturnType<typeof parseYaml<Value>> {
  const source = readText(root, file, issues);
  return source === undefined ? undefined : parseYaml(source, shape, file, issues);
}

/** A piece of HTML that stands on every page; blank where the file is not there. */
function readPart(root: string, file: string, issues: Issue[]): string {
  if (!existsSync(join(root, file))) return '';
  const html = readText(root, file, issues) ?? '';
  const faults = judgeSitePart(html, file);
  issues.push(...faults);
  return faults.length > 0 ? '' : html.trim();
}

const SITE = 'content/site.yaml';
const HEAD = 'content/site-head.html';
const FOOT = 'content/site-foot.html';

/** The files that `readPublisher` reads. */
export const PUBLISHER_FILES = [SITE, HEAD, FOOT];

/** Who publishes: `content/site.yaml`, and `site-head.html` and `site-foot.html` beside it where the site lives under another. */
export function readPublisher(root: string, issues: Issue[]): Publisher | undefined {
  const reading = readYaml(root, SITE, publisherShape, issues);
  const parentHead = readPart(root, HEAD, issues);
  const parentFoot = readPart(root, FOOT, issues);
  if (!reading) return undefined;
  const { shortName, siteTitle, description } = reading.value;
  const told = Object.entries({ shortName, siteTitle, description }).filter(([, value]) => value !== '');
  const publisher = {
    ...reading.value,
    ...nameSite(reading.value.name),
    ...Object.fromEntries(told),
    parentHead,
    parentFoot,
  };
  issues.push(...listBlankSettings(publisher, reading.placeOf), ...judgePublisher(publisher, reading.placeOf));
  return publisher;
}

/**
 * `content/<year>/volume.yaml`: what the pages of a year put first, and the profile of its forms.
 * @param profiles those that there are, by id
 */
export function readSettings(
  root: string,
  year: string,
  profiles: ReadonlyMap<string, Profile>,
  issues: Issue[],
): VolumeSettings | undefined {
  const reading = readYaml(root, `content/${year}/volume.yaml`, settingsShape, issues);
  if (!reading) return undefined;
  const { profile, forms, explained, ...settings } = reading.value;
  if (profile !== '' && !profiles.has(profile)) {
    const facts = { profiles: [...profiles.keys()].join('、') };
    issues.push({ rule: 'profile-unknown', place: reading.placeOf(['profile']), found: profile, facts });
  }
  const placed = explained.map((entry, index) => ({ ...entry, place: reading.placeOf(['explained', index]) }));
  return { ...settings, explained: placed, form: { profile, forms } };
}

/** `content/<year>/charts.yaml`: which charts there are and which cells they draw. */
export function readCharts(root: string, year: string, issues: Issue[], memory = NO_MEMORY): Chart[] {
  const file = `content/${year}/charts.yaml`;
  const source = readText(root, file, issues);
  if (source === undefined) return [];
  return recallReading(memory, file, [parseCharts, source], issues, (own) => parseCharts(source, file, own));
}

function parseCharts(source: string, file: string, issues: Issue[]): Chart[] {
  const reading = parseYaml(source, chartsShape, file, issues);
  return (reading?.value ?? []).map((chart, index) => ({ ...chart, place: reading?.placeOf([index]) ?? { file: '' } }));
}

/** The chapters of `content/<year>/`, in reading order. */
export async function readChapters(
  root: string,
  year: string,
  issues: Issue[],
  memory = NO_MEMORY,
): Promise<Chapter[]> {
  const folder = `content/${year}`;
  const names = (await readFolder(root, folder, issues)).filter((name) => name.endsWith('.mdx'));
  const chapters: Chapter[] = [];
  for (const name of names) {
    const file = `${folder}/${name}`;
    const slug = basename(name, '.mdx');
    if (!isSlug(slug)) issues.push({ rule: 'file-name', place: { file }, found: name, facts: {} });
    const source = readText(root, file, issues);
    if (source === undefined) continue;
    const parse = (own: Issue[]): Chapter | undefined => parseChapter(source, year, slug, file, own);
    const chapter = recallReading(memory, file, [parseChapter, source], issues, parse);
    if (chapter) chapters.push(chapter);
  }
  return chapters.toSorted((a, b) => a.part - b.part || a.order - b.order || compareText(a.slug, b.slug));
}
