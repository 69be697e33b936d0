import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { parseCsv } from '../site/parse-csv.ts';

/** A query with the documents that answer it; alternatives of one document are parted by `|`. */
export interface Query {
  readonly set: string;
  readonly kind: string;
  readonly query: string;
  readonly documents: readonly (readonly string[])[];
  /** What must stand where the best hit leads. */
  readonly holds: string;
  /** Asked in words that the answer does not have. */
  readonly isHard: boolean;
}

export interface Answered {
  readonly query: Query;
  /** Addresses of the hits with their anchors, without the base. */
  readonly hits: readonly string[];
}

export interface Quality {
  readonly count: number;
  /** Share of queries whose first hit is right. */
  readonly first: number;
  /** Share of the right documents among the first five. */
  readonly recall: number;
  /** Mean of one over the place of the first right document. */
  readonly rank: number;
  /** Share of queries with no hit at all. */
  readonly empty: number;
}

/** The query sets of the project: its own, and those of people who had not seen the site. */
const FILES = ['queries.csv', 'unseen.csv', 'unseen-second.csv'];

/** All queries of the sets; those that nothing answers are left out. */
export function readQueries(): Query[] {
  const rows = FILES.flatMap((file) => parseCsv(readFileSync(join(import.meta.dirname, file), 'utf8')).slice(1));
  return rows
    .filter(([, , , documents = '']) => documents !== '')
    .map(([set = '', kind = '', query = '', documents = '', holds = '', hard = '']) => ({
      set,
      kind,
      query,
      documents: documents.split(' ').map((document) => document.split('|')),
      holds,
      isHard: hard !== '',
    }));
}

const SEARCH = `async (query) => {
  const at = (id) => document.getElementById(id);
  at('status').textContent = '';
  at('query').value = query;
  at('search').requestSubmit();
  const from = performance.now();
  const isOpen = () => at('status').textContent === '' && performance.now() - from < 20000;
  while (isOpen()) await new Promise((resolve) => setTimeout(resolve, 4));
  return [...document.querySelectorAll('#results a')].map((link) => decodeURI(link.getAttribute('href') ?? ''));
}`;

/** Types a query into an open search page and gives its hits, best first. */
export async function askPage(page: Page, base: string, query: string): Promise<string[]> {
  const hits = await page.evaluate<string[], string>(`(${SEARCH})(${JSON.stringify(query)})`, query);
  return hits.map((href) => href.slice(base.length - 1));
}

function documentOf(hit: string): string {
  return hit.replace(/#.*/, '');
}

/** Share of the right documents among the first five, and one over the place of the first. */
export function scoreAnswer({ query, hits }: Answered): { recall: number; rank: number } {
  const found = [...new Set(hits.map(documentOf))];
  const inFive = query.documents.filter((names) => names.some((name) => found.slice(0, 5).includes(name))).length;
  const first = found.findIndex((name) => query.documents.some((names) => names.includes(name)));
  return { recall: inFive / query.documents.length, rank: first < 0 ? 0 : 1 / (first + 1) };
}

/** What a list of answers comes to. */
export function measureQuality(answers: readonly Answered[]): Quality {
  const scores = answers.map(scoreAnswer);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return {
    count: answers.length,
    first: mean(scores.map(({ rank }) => Number(rank === 1))),
    recall: mean(scores.map(({ recall }) => recall)),
    rank: mean(scores.map(({ rank }) => rank)),
    empty: mean(answers.map(({ hits }) => Number(hits.length === 0))),
  };
}
