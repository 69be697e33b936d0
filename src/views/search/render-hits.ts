import type { Answer } from './answer.ts';
import { cutExcerpt } from './cut-excerpt.ts';
import { makeElement } from './make-element.ts';
import type { Plan } from './plan-query.ts';
import type { Hit } from './rank-records.ts';
import type { SearchedSite } from './searched-site.ts';

/** What hits are shown with: the sites that were asked and the names of the parts. */
export interface Surroundings {
  readonly sites: readonly SearchedSite[];
  readonly parts: ReadonlyMap<string, string>;
}

function listWords({ terms, whole }: Plan): string[] {
  const words = terms.flatMap(({ text, alternatives }) => [text.replace('%', ''), ...alternatives]);
  return [...new Set([whole, ...words])].filter((word) => word.length > 1 || words.length === 1);
}

/** A heading says little by itself: the paragraph under it is shown. */
function textOf({ block, record }: Hit): string {
  if (block.tag !== 'head') return block.text;
  const at = record.blocks.indexOf(block);
  return record.blocks.slice(at + 1).find(({ tag }) => tag !== 'head')?.text ?? block.text;
}

function renderExcerpt(hit: Hit, words: readonly string[]): HTMLElement {
  const pieces = cutExcerpt(textOf(hit), words);
  return makeElement('p', { class: 'excerpt' }, ...pieces.map(({ text, marked }) => (marked ? makeElement('mark', {}, text) : text)));
}

function renderFigure({ block }: Hit): HTMLElement[] {
  if (block.tag !== 'row' || block.value === undefined) return [];
  return [makeElement('p', { class: 'answer' }, `${block.label ?? ''} `, makeElement('strong', {}, block.value), ' ', makeElement('small', {}, block.basis === block.value ? '' : block.basis ?? ''))];
}

/** The department of a hit; blank where only one site was asked. */
function departmentOf({ record }: Hit, sites: readonly SearchedSite[]): string {
  return sites.find(({ base }) => base === `${record.base}/`)?.title ?? '';
}

function renderPlace(hit: Hit, { parts, sites }: Surroundings): HTMLElement {
  const { record, section, block } = hit;
  const steps = [departmentOf(hit, sites), `${record.year}年度`, parts.get(record.part) ?? '', section === '' || section === block.text ? '' : section, record.kind];
  return makeElement('p', { class: 'place' }, steps.filter((step) => step !== '').join(' · '));
}

/** The address of the place that answers. */
export function addressOfHit({ record, block }: Hit): string {
  return `${record.base}${record.address}${block.id === 'top' ? '' : `#${encodeURIComponent(block.id)}`}`;
}

function nameOf({ record, block }: Hit): string {
  const own = block.tag === 'head' ? block.text : block.label ?? '';
  return own === '' || own === record.title ? record.title : `${record.title}：${own}`;
}

function renderHit(hit: Hit, words: readonly string[], surroundings: Surroundings): HTMLElement {
  const link = makeElement('a', { href: addressOfHit(hit) }, nameOf(hit));
  return makeElement('article', { class: 'hit' }, makeElement('h3', {}, link), ...renderFigure(hit), renderExcerpt(hit, words), renderPlace(hit, surroundings));
}

/** Heading of the hits that hold everything, for those who hear the page; the first hit says it to those who see. */
const EXACT = '完全符合的结果';

/** The hits as a list, those that hold everything first, the related ones apart. */
export function renderHits({ hits, plan }: Answer, surroundings: Surroundings): HTMLElement[] {
  const words = listWords(plan);
  const groups = [{ title: EXACT, members: hits.filter(({ exact }) => exact) }, { title: hits.some(({ exact }) => exact) ? '相关的结果' : '没有完全符合的，以下是相近的结果', members: hits.filter(({ exact }) => !exact) }];
  return groups.filter(({ members }) => members.length > 0).map(({ title, members }) => makeElement('section', {}, makeElement('h2', title === EXACT ? { class: 'hidden-text' } : {}, title), ...members.map((hit) => renderHit(hit, words, surroundings))));
}

const MOST_ROWS = 3;

function nameRow({ record, block }: Hit, department: string): string {
  return `${department === '' ? '' : `${department}，`}${record.title}：${block.label ?? ''}`;
}

/** The same rows in other years, their figures side by side. */
export function renderOtherYears({ hits }: Answer, { sites }: Surroundings): HTMLElement[] {
  const rows = hits.filter(({ block }) => block.others !== undefined).slice(0, MOST_ROWS);
  const years = [...new Set(rows.flatMap(({ record, block }) => [record.year, ...(block.others ?? []).map(([year]) => year)]))].sort().reverse();
  if (years.length < 2) return [];
  const cell = ({ record, block }: Hit, year: string): HTMLElement => {
    const value = year === record.year ? block.value : block.others?.find(([other]) => other === year)?.[1];
    const address = `${record.base}${record.address.replace(/^\/\d{4}\//, `/${year}/`)}#${encodeURIComponent(block.id)}`;
    return makeElement('td', { class: 'num' }, value === undefined ? '–' : makeElement('a', { href: address }, value));
  };
  const head = makeElement('tr', {}, makeElement('th', { scope: 'col' }, '同一行'), ...years.map((year) => makeElement('th', { scope: 'col', class: 'num' }, `${year}年度`)));
  const body = rows.map((hit) => makeElement('tr', {}, makeElement('th', { scope: 'row' }, nameRow(hit, departmentOf(hit, sites))), ...years.map((year) => cell(hit, year))));
  return [makeElement('table', {}, makeElement('caption', {}, '各年度并排'), makeElement('thead', {}, head), makeElement('tbody', {}, ...body))];
}
