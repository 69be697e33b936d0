import { bigramsOf, phraseOf, splitRuns } from './plan-query.ts';
import { unspaceHan } from './space-han.ts';

interface Anchor { readonly id: string; readonly location: number }
interface Fragment { readonly url: string; readonly excerpt: string; readonly meta: { readonly title?: string }; readonly anchors: readonly Anchor[]; readonly locations: readonly number[] }
interface Result { readonly id: string; readonly score: number; readonly data: () => Promise<Fragment> }
interface Pagefind { readonly search: (query: string) => Promise<{ results: Result[] }>; readonly options: (options: object) => Promise<void> }

const SHOWN = 20;

const form = document.querySelector<HTMLFormElement>('#search')!;
const input = document.querySelector<HTMLInputElement>('#query')!;
const list = document.querySelector<HTMLElement>('#results')!;
const empty = document.querySelector<HTMLElement>('#no-results')!;
const status = document.querySelector<HTMLElement>('#status')!;
const base = list.dataset['base'] ?? '/';

let loading: Promise<Pagefind> | undefined;
let latest = 0;

function load(): Promise<Pagefind> {
  const address = `${base.replace(/\/$/, '')}/pagefind/pagefind.js`;
  loading ??= import(/* @vite-ignore */ address) as Promise<Pagefind>;
  return loading;
}

/** Results of several queries in one list; a page counts more the more of them it answers. */
function merge(answers: readonly Result[][]): Result[] {
  const byId = new Map<string, { result: Result; score: number }>();
  for (const result of answers.flat()) {
    const entry = byId.get(result.id);
    if (entry) entry.score += 1 + result.score;
    else byId.set(result.id, { result, score: 1 + result.score });
  }
  return [...byId.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
}

async function find(typed: string): Promise<Result[]> {
  const runs = splitRuns(typed);
  if (runs.length === 0) return [];
  const pagefind = await load();
  const ask = async (query: string): Promise<Result[]> => (await pagefind.search(query)).results;
  const whole = await ask(runs.map(phraseOf).join(' '));
  if (whole.length > 0) return whole;
  const parts = merge(await Promise.all(runs.map((run) => ask(phraseOf(run)))));
  return parts.length > 0 ? parts : merge(await Promise.all(runs.flatMap(bigramsOf).slice(0, 24).map(ask)));
}

/** The nearest id before the first hit leads to the row or paragraph. */
function deepLink({ url, anchors, locations }: Fragment): string {
  const [first = 0] = locations;
  const anchor = anchors.filter(({ location }) => location <= first).at(-1);
  return `${base.replace(/\/$/, '')}${url}${anchor && anchor.id !== 'top' ? `#${anchor.id}` : ''}`;
}

function appendExcerpt(parent: HTMLElement, excerpt: string): void {
  for (const piece of unspaceHan(excerpt).split(/(<mark>.*?<\/mark>)/)) {
    const marked = /^<mark>(.*)<\/mark>$/.exec(piece);
    const node = marked ? document.createElement('mark') : document.createTextNode('');
    node.textContent = (marked?.[1] ?? piece).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    parent.append(node);
  }
}

function renderHit(fragment: Fragment): HTMLElement {
  const hit = document.createElement('div');
  hit.className = 'hit';
  const link = document.createElement('a');
  link.href = deepLink(fragment);
  link.textContent = unspaceHan(fragment.meta.title ?? fragment.url);
  const excerpt = document.createElement('p');
  excerpt.className = 'quiet';
  appendExcerpt(excerpt, fragment.excerpt);
  hit.append(link, excerpt);
  return hit;
}

async function answer(typed: string): Promise<void> {
  const turn = ++latest;
  const results = await find(typed);
  const fragments = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
  if (turn !== latest) return;
  list.replaceChildren(...fragments.map(renderHit));
  empty.hidden = typed.trim() === '' || results.length > 0;
  status.textContent = results.length > 0 ? `找到${results.length}页` : '';
}

function run(typed: string): void {
  answer(typed).catch(() => { status.textContent = '检索没有载入，请刷新再试，或从下面的目录里找。'; });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const address = new URL(location.href);
  address.searchParams.set('q', input.value);
  history.pushState(null, '', address);
  run(input.value);
});
input.addEventListener('focus', () => { void load(); }, { once: true });

function start(): void {
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value !== '') run(input.value);
}
window.addEventListener('popstate', start);
start();
