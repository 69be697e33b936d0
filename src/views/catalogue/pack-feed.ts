import { escapeXml } from '../../lib/escape-xml.ts';
import { compareText } from '../../lib/order.ts';
import { makeUuid } from '../../lib/uuid.ts';
import type { Answer } from '../../model/answer-book.ts';
import type { Release } from '../../model/release.ts';
import type { Site } from '../../model/site.ts';
import type { Volume } from '../../model/volume.ts';
import { answerAddress } from '../question/answer-view.ts';
import { changesFileAddress, correctionsAddress, versionAddress } from '../words/addresses.ts';
import { type Link, linkFrom } from '../words/link-from.ts';
import { CHANGES_LINK, ENTRY_KINDS, FEEDS, nameInWhole, titleAnswer, titleRelease } from './words.zh.ts';

export const FEED_ADDRESS = '/feed.xml';
export const CORRECTIONS_FEED = '/corrections.xml';

/** What a feed tells of. */
export interface FeedKind {
  readonly address: string;
  /** The last part of its id. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** The page that tells the same. */
  readonly page: string;
  readonly has: (release: Release) => boolean;
  /** Whether it tells of answers, too. */
  readonly answers: boolean;
}

const EVERYTHING: FeedKind = {
  address: FEED_ADDRESS,
  id: 'feed',
  ...FEEDS.all,
  page: '/',
  has: () => true,
  answers: true,
};

/** Versions that correct an earlier one. */
export const CORRECTIONS: FeedKind = {
  address: CORRECTIONS_FEED,
  id: 'corrections',
  ...FEEDS.corrections,
  page: correctionsAddress(),
  has: ({ previous }) => previous !== undefined,
  answers: false,
};

interface Entry {
  readonly volume: Volume;
  readonly release: Release;
}

/** An entry as it is written, with its day. */
interface Written {
  readonly day: string;
  readonly text: string;
}

/** Dates have no hour here: every one of them counts from midnight UTC, whatever the zone of the machine. */
function stamp(date: string): string {
  return `${date}T00:00:00Z`;
}

function listEntries(site: Site): Entry[] {
  const entries = site.volumes.flatMap((volume) =>
    volume.releases.filter(({ status }) => status === 'released').map((release) => ({ volume, release })),
  );
  return entries.toSorted((a, b) => compareText(b.release.published, a.release.published));
}

function packEntry(site: Site, { volume, release }: Entry, link: Link): string {
  const { year, version, published, note, previous } = release;
  const kind = previous === undefined ? 'release' : 'correction';
  const title = titleRelease(volume.settings.title, version, kind === 'correction');
  return [
    '  <entry>',
    `    <id>urn:uuid:${makeUuid(`${site.publisher.name}/${year}/${version}`)}</id>`,
    `    <title>${escapeXml(title)}</title>`,
    `    <link rel="alternate" type="text/html" href="${escapeXml(link(versionAddress(year, version)))}"/>`,
    ...(previous === undefined
      ? []
      : [
          `    <link rel="related" type="text/csv" title="${CHANGES_LINK}" href="${escapeXml(link(changesFileAddress(year, version, 'csv')))}"/>`,
        ]),
    `    <published>${stamp(published)}</published>`,
    `    <updated>${stamp(published)}</updated>`,
    `    <category term="${kind}" label="${ENTRY_KINDS[kind]}"/>`,
    `    <summary>${escapeXml(note)}</summary>`,
    '  </entry>',
  ].join('\n');
}

/** Longer questions are cut in a title. */
const LONGEST_TITLE = 40;

function packAnswer({ publisher }: Site, volume: Volume, answer: Answer, link: Link): Written {
  const { date, question, answer: words, id } = answer;
  const name = [...question].length > LONGEST_TITLE ? `${[...question].slice(0, LONGEST_TITLE).join('')}…` : question;
  return {
    day: date,
    text: [
      '  <entry>',
      `    <id>urn:uuid:${makeUuid(`${publisher.name}/${volume.year}/${id}`)}</id>`,
      `    <title>${escapeXml(titleAnswer(volume.settings.title, name))}</title>`,
      `    <link rel="alternate" type="text/html" href="${escapeXml(link(answerAddress(answer, volume.year)))}"/>`,
      `    <published>${stamp(date)}</published>`,
      `    <updated>${stamp(date)}</updated>`,
      `    <category term="answer" label="${ENTRY_KINDS.answer}"/>`,
      `    <summary>${escapeXml(words)}</summary>`,
      '  </entry>',
    ].join('\n'),
  };
}

/** The answers of all years as entries. */
function listAnswers(site: Site, link: Link): Written[] {
  return site.volumes.flatMap((volume) =>
    (volume.answers?.all ?? []).map((answer) => packAnswer(site, volume, answer, link)),
  );
}

/** The day of the newest release; before the first one, the day on which the newest source document was published: the newest date that the data itself knows. */
function findUpdated(site: Site, entries: readonly Entry[]): string {
  const dates =
    entries.length > 0
      ? entries.map(({ release }) => release.published)
      : site.volumes.map(({ register }) => register.published);
  return dates.toSorted(compareText).at(-1) ?? '';
}

/**
 * `/feed.xml`: releases and corrections as Atom (RFC 4287), newest first; a draft is no entry.
 * @param kind another feed, which has some of them; an entry has the same id in each
 */
export function packFeed(site: Site, home: string, kind: FeedKind = EVERYTHING): string {
  const { name, siteTitle } = site.publisher;
  const link = linkFrom(kind.address, home);
  const all = listEntries(site);
  const versions = all
    .filter(({ release }) => kind.has(release))
    .map((entry): Written => ({ day: entry.release.published, text: packEntry(site, entry, link) }));
  const entries = [...versions, ...(kind.answers ? listAnswers(site, link) : [])].toSorted((a, b) =>
    compareText(b.day, a.day),
  );
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>urn:uuid:${makeUuid(`${name}/${kind.id}`)}</id>`,
    `  <title>${nameInWhole(escapeXml(siteTitle), kind.title)}</title>`,
    `  <subtitle>${kind.subtitle}</subtitle>`,
    `  <author><name>${escapeXml(name)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(link(kind.address))}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(link(kind.page))}"/>`,
    `  <updated>${stamp(entries[0]?.day ?? findUpdated(site, all))}</updated>`,
    ...entries.map(({ text }) => text),
    '</feed>',
  ].join('\n')}\n`;
}
