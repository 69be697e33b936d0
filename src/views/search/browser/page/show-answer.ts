import type { SearchAnswer, Choice, Request } from '../answer.ts';
import type { Told, Way } from '../ask-anyhow.ts';
import { FetchFault } from '../fetch-json.ts';
import { makeElement } from './make-element.ts';
import { parts } from './page-parts.ts';
import { renderFilters } from './render-filters.ts';
import { renderSeries } from './render-figure.ts';
import { departmentOf, renderHits, type HitSurroundings } from './render-hits.ts';
import { addressOf } from './request-address.ts';
import type { SearchedSite } from '../searched-site.ts';
import { nameSpan, nameYear, nameYears } from '../words.zh.ts';
import * as zh from './words.zh.ts';

const { results, nothing, status, working, again, simple, meant, filters, narrow, otherYears, more, browse } = parts;

const YEARS: Readonly<Record<string, string>> = zh.YEARS;

/** What is said of an answer that was not found in the index. */
const WAYS: Readonly<Record<Way, string>> = {
  index: '',
  unable: zh.UNABLE,
  unloaded: zh.UNLOADED,
};

/** Milliseconds after which a search is slow. */
const PATIENCE = 6000;

/** What was not asked, since its records were not sent for. */
function listUnasked({ year, years, departments }: SearchAnswer, request: Request): string[] {
  const isLeft = (choices: readonly Choice[], chosen: string): boolean =>
    choices.length > 1 && choices.some(({ value, count }) => value !== chosen && count === undefined);
  return [
    ...(isLeft(years, year) ? [zh.GROUPS.year] : []),
    ...(isLeft(departments, request.department) ? [zh.GROUPS.department] : []),
  ];
}

/** A year or several as readers say them: 2020年度, 2015至2018年度, 2015、2018年度. */
function namePlace(year: string): string {
  const years = year.split(' ').reverse();
  const [first = '', last = first] = [years[0], years[years.length - 1]];
  const isRange = years.length > 2 && Number(last) - Number(first) === years.length - 1;
  return YEARS[year] ?? (isRange ? nameSpan(first, last) : nameYears(years));
}

/** What is to be said of the years before anything else: how a word was read, and which are not there. */
function sayYears({ plan: { saidYear, missingYears }, years }: SearchAnswer): string {
  const published = years
    .map(({ value }) => value)
    .filter((value) => /^\d{4}$/.test(value))
    .sort();
  const [oldest = '', newest = oldest] = [published[0], published[published.length - 1]];
  const there = published.length < 2 ? nameYear(newest) : nameSpan(oldest, newest);
  const missing =
    missingYears.length === 0 ? '' : zh.sayMissing([...missingYears].reverse(), newest === '' ? '' : there);
  return [saidYear, missing]
    .filter((part) => part !== '')
    .map(zh.endSentence)
    .join('');
}

function describe(answer: SearchAnswer, request: Request): string {
  const { hits, count, year, elsewhere } = answer;
  const place = namePlace(year);
  const unasked = listUnasked(answer, request);
  if (hits.length === 0) return sayYears(answer) + (unasked.length > 0 ? zh.sayNothingIn(place, unasked) : zh.NOTHING);
  const found = count > 0 ? zh.sayFound(place, count) : zh.sayNear(place, hits.length);
  return `${sayYears(answer)}${elsewhere ? zh.sayElsewhere(found) : found}`;
}

function listMeant(words: readonly string[]): (Node | string)[] {
  return words.flatMap((word, index) => [
    index > 0 ? zh.BETWEEN_WORDS : '',
    makeElement(
      'a',
      { href: addressOf({ q: word, year: '', part: '', kind: '', department: '' }, location.href) },
      word,
    ),
  ]);
}

let slow: ReturnType<typeof setTimeout> | undefined;

/** Says that a search is under way; what stands on the page stays until there is something to take its place. */
export function showWorking(): void {
  clearTimeout(slow);
  status.textContent = '';
  again.hidden = true;
  working.textContent = zh.WORKING;
  results.setAttribute('aria-busy', 'true');
  slow = setTimeout(() => {
    working.textContent = zh.SLOW;
  }, PATIENCE);
}

function endWorking(said: string): void {
  clearTimeout(slow);
  working.textContent = '';
  results.removeAttribute('aria-busy');
  status.textContent = said;
}

/** An empty page: nothing was asked, or nothing came of it. */
export function clearAnswer(said = ''): void {
  for (const element of [results, filters, otherYears]) element.replaceChildren();
  for (const element of [nothing, meant, more, again, simple, narrow]) element.hidden = true;
  browse.hidden = false;
  endWorking(said);
}

/** Says that a search failed: whether it may work another time, or what to do instead. */
export function showFailure(error: unknown): void {
  const passes = error instanceof FetchFault && error.passes;
  clearAnswer(passes ? zh.NO_LINE : zh.sayLasting(results.dataset['elsewhere'] ?? ''));
  again.hidden = !passes;
}

/**
 * New hits take the place of the old ones; where more were asked for by the button and it goes, the first new one has
 * the focus.
 */
function replaceHits(hits: readonly HTMLElement[], isLast: boolean): void {
  const count = results.querySelectorAll('a').length;
  const isLost = (document.activeElement === more && isLast) || results.contains(document.activeElement);
  results.replaceChildren(...hits);
  if (isLost)
    [...results.querySelectorAll('a')][document.activeElement === more ? count : 0]?.focus({ preventScroll: true });
}

/** New chips take the place of the old ones; a chip that had the focus has it again. */
function replaceChips(chips: readonly HTMLElement[]): void {
  const active = document.activeElement;
  const held = active instanceof HTMLElement && filters.contains(active) ? active : undefined;
  const name = held?.closest('[data-filter]')?.getAttribute('data-filter');
  const value = held?.getAttribute('data-value');
  filters.replaceChildren(...chips);
  narrow.hidden = chips.length === 0;
  if (!held) return;
  const own = [...filters.querySelectorAll<HTMLElement>(`[data-filter="${name ?? ''}"] button`)];
  (own.find((chip) => chip.getAttribute('data-value') === value) ?? own[0] ?? parts.input).focus({
    preventScroll: true,
  });
}

function showNothing(): void {
  clearAnswer(zh.NOTHING);
  nothing.hidden = false;
}

/** Which answer is shown: what comes later of another is too late. */
let shown: SearchAnswer | undefined;

/** The row of the figure in all years comes once it is there, below the hits where it was not asked for. */
async function addSeries(answer: SearchAnswer, { sites }: HitSurroundings): Promise<void> {
  const { figure } = answer;
  const series = figure ? await answer.series().catch(() => []) : [];
  if (shown !== answer || !figure) return;
  otherYears.replaceChildren(...renderSeries(figure, series, departmentOf(figure.hit, sites)));
}

/**
 * Shows an answer: hits, chips, what was meant, how it was found, and how many pages there are; everything at once,
 * when all of it is ready.
 */
export async function showAnswer(
  { answer, request, way, parts: names }: Told,
  sites: readonly SearchedSite[],
  go: (request: Request) => void,
): Promise<void> {
  shown = answer;
  if (!answer) {
    showNothing();
    return;
  }
  const surroundings = { sites, parts: new Map(names) };
  const isEmpty = answer.hits.length === 0;
  const hits = renderHits(answer, surroundings);
  const chips = renderFilters(answer, request, surroundings, (name, value) => go({ ...request, [name]: value }));
  const words = listMeant(answer.meant);
  const said = describe(answer, request);
  const isAboutYears = answer.plan.asks !== undefined || answer.plan.years.length > 1;
  if (isAboutYears) await addSeries(answer, surroundings);
  if (shown !== answer) return;
  if (!isAboutYears) otherYears.replaceChildren();
  // Asked for, the years stand before the pages; else they come later, and push nothing down.
  results.insertAdjacentElement(isAboutYears ? 'beforebegin' : 'afterend', otherYears);
  replaceHits(hits, !answer.more || isEmpty);
  replaceChips(chips);
  meant.replaceChildren(zh.MEANT, ...words);
  meant.hidden = words.length === 0;
  simple.textContent = `${WAYS[way]}${sites.length > 1 ? zh.ONE_BY_ONE : ''}`;
  simple.hidden = way === 'index';
  [nothing.hidden, browse.hidden, more.hidden, again.hidden] = [!isEmpty, !isEmpty, !answer.more || isEmpty, true];
  endWorking(said);
  if (!isAboutYears) await addSeries(answer, surroundings);
}
