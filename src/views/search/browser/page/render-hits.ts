import type { SearchAnswer } from '../answer.ts';
import { addressOfHit, arrangeAnswer, type Card } from './arrange-answer.ts';
import { cutExcerpt } from './cut-excerpt.ts';
import { makeElement } from './make-element.ts';
import type { Plan } from '../plan/plan.ts';
import type { Hit } from '../rank-records.ts';
import { linkFigure, renderFigure } from './render-figure.ts';
import type { SearchBlock } from '../record.ts';
import type { SearchedSite } from '../searched-site.ts';
import { nameInWhole, nameYear } from '../words.zh.ts';
import * as zh from './words.zh.ts';

/** What hits are shown with: the sites that were asked and the names of the parts. */
export interface HitSurroundings {
  readonly sites: readonly SearchedSite[];
  readonly parts: ReadonlyMap<string, string>;
}

function listWords({ terms, whole }: Plan): string[] {
  const words = terms.flatMap(({ text, alternatives }) => [text.replace('%', ''), ...alternatives]);
  return [...new Set([whole, ...words])].filter((word) => word.length > 1 || words.length === 1);
}

/** A row with what its columns are called: `科目编码：30217，金额：未公开`. */
function nameColumns({ text, heads = '' }: SearchBlock): string {
  const parts = text.split('，');
  const names = heads.split('|');
  return parts.length === names.length ? parts.map((part, index) => `${names[index] ?? ''}：${part}`).join('，') : text;
}

/** A heading says little by itself: the paragraph under it is shown. */
function textOf({ block, record }: Hit): string {
  if (block.tag === 'row') return nameColumns(block);
  if (block.tag !== 'head') return block.text;
  const at = record.blocks.indexOf(block);
  return record.blocks.slice(at + 1).find(({ tag }) => tag !== 'head')?.text ?? block.text;
}

function renderExcerpt(hit: Hit, words: readonly string[]): HTMLElement {
  const pieces = cutExcerpt(textOf(hit), words);
  return makeElement(
    'p',
    { class: 'excerpt' },
    ...pieces.map(({ text, marked }) => (marked ? makeElement('mark', {}, text) : text)),
  );
}

function renderRowFigure({ block }: Hit): HTMLElement[] {
  if (block.tag !== 'row' || block.value === undefined) return [];
  return [
    makeElement(
      'p',
      { class: 'answer' },
      `${block.label ?? ''} `,
      makeElement('strong', {}, block.value),
      ' ',
      makeElement('small', {}, block.basis === block.value ? '' : (block.basis ?? '')),
    ),
  ];
}

/** The department of a hit; blank where only one site was asked. */
export function departmentOf({ record }: Hit, sites: readonly SearchedSite[]): string {
  return sites.find(({ base }) => base === `${record.base}/`)?.title ?? '';
}

function renderPlace(hit: Hit, { parts, sites }: HitSurroundings): HTMLElement {
  const { record, section, block } = hit;
  const steps = [
    departmentOf(hit, sites),
    nameYear(record.year),
    parts.get(record.part) ?? '',
    section === '' || section === block.text ? '' : section,
    record.kind,
  ];
  return makeElement('p', { class: 'place' }, steps.filter((step) => step !== '').join(' · '));
}

function nameOf({ record, block }: Hit): string {
  const own = block.tag === 'head' ? block.text : (block.label ?? '');
  return own === '' || own === record.title ? record.title : nameInWhole(record.title, own);
}

function renderHit(hit: Hit, words: readonly string[], surroundings: HitSurroundings): HTMLElement {
  const link = makeElement('a', { href: addressOfHit(hit) }, nameOf(hit));
  return makeElement(
    'article',
    { class: 'hit' },
    makeElement('h3', {}, link),
    ...renderRowFigure(hit),
    renderExcerpt(hit, words),
    renderPlace(hit, surroundings),
  );
}

/** The figure that was asked for, above the page that says most about it. */
function renderCard({ figure, hit }: Card, words: readonly string[], surroundings: HitSurroundings): HTMLElement {
  const told = renderFigure(figure, departmentOf(figure.hit, surroundings.sites));
  const row = linkFigure(figure);
  if (!hit) return makeElement('article', { class: 'hit figure' }, ...told, makeElement('h3', {}, row));
  const link = makeElement('a', { href: addressOfHit(hit) }, nameOf(hit));
  const also = makeElement('p', { class: 'place' }, zh.ROW_LEAD, row);
  return makeElement(
    'article',
    { class: 'hit figure' },
    ...told,
    makeElement('h3', {}, link),
    renderExcerpt(hit, words),
    renderPlace(hit, surroundings),
    also,
  );
}

/** What near hits are called: those of a year that is not there stand for no other. */
function nameNear({ plan: { missingYears, dropped }, year }: SearchAnswer, isAlone: boolean): string {
  if (!isAlone) return zh.RELATED;
  if (missingYears.length > 0) return zh.sayInstead([...missingYears].reverse(), YEARS_SAID[year] ?? nameYear(year));
  return zh.sayNearest(dropped.filter((word) => word.length > 1).slice(0, 3));
}

const YEARS_SAID: Readonly<Record<string, string>> = zh.OTHER_YEARS;

/** The figure that was asked for, then the hits as a list, those that hold everything first, the related ones apart. */
export function renderHits(answer: SearchAnswer, surroundings: HitSurroundings): HTMLElement[] {
  const words = listWords(answer.plan);
  const { card, exact, near } = arrangeAnswer(answer);
  const isAlone = card === undefined && exact.length === 0;
  const section = (
    title: string,
    attributes: Readonly<Record<string, string>>,
    articles: readonly HTMLElement[],
  ): HTMLElement[] =>
    articles.length === 0 ? [] : [makeElement('section', {}, makeElement('h2', attributes, title), ...articles)];
  const render = (hit: Hit): HTMLElement => renderHit(hit, words, surroundings);
  return [
    ...section(zh.EXACT, { class: 'hidden-text' }, [
      ...(card ? [renderCard(card, words, surroundings)] : []),
      ...exact.map(render),
    ]),
    ...section(nameNear(answer, isAlone), {}, near.map(render)),
  ];
}
