import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SearchAnswer, Request, Sources } from '../../src/views/search/browser/answer.ts';
import { SearchEngine } from '../../src/views/search/browser/answer-query.ts';
import { listHitAddresses } from '../../src/views/search/browser/page/arrange-answer.ts';
import type { Lexicon, Terms } from '../../src/views/search/browser/plan/client-data.ts';
import { openIndex } from '../../src/views/search/browser/pagefind-client.ts';
import type { Program, StartProgram } from '../../src/views/search/browser/start-program.ts';
import type { YearRows } from '../../src/views/search/browser/year-rows.ts';

/** A search in this process. */
export interface AskedHere {
  /** The addresses of an answer with their anchors, the best first, as the page lists them. */
  readonly ask: (query: string) => Promise<string[]>;
  /** Leaves the process as it was. */
  readonly close: () => void;
}

/** The search of a built site in this process. */
export interface SearchHere extends AskedHere {
  readonly answer: (request: Partial<Request>) => Promise<SearchAnswer | undefined>;
}

const BLANK: Request = { q: '', year: '', part: '', kind: '', department: '' };
const DEPTH = 9;

/**
 * What Pagefind's script asks of a browser: a page with a language, and files by their addresses.
 * @returns takes it away again
 */
export function pretendBrowser(): () => void {
  const page = { currentScript: null, querySelector: () => ({ getAttribute: () => 'zh-cn' }) };
  const ask = globalThis.fetch;
  const open: typeof fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : input.toString();
    if (!address.startsWith('file:')) return ask(input, init);
    return new Response(Uint8Array.from(await readFile(new URL(address.replace(/\?.*/, '')))));
  };
  Object.assign(globalThis, { document: page, location: { href: 'http://here/' }, window: globalThis, fetch: open });
  return () => {
    for (const name of ['document', 'location', 'window']) Reflect.deleteProperty(globalThis, name);
    globalThis.fetch = ask;
  };
}

/** Pagefind's own script, which has the program in it, asked as the page asks it in a worker. */
export const startHere: StartProgram = async (folder, options) => {
  const script = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as {
    readonly createInstance: (options: object) => Program;
  };
  return script.createInstance({ ...options, basePath: folder });
};

async function openSources(site: string): Promise<Sources> {
  const place = resolve(site, 'pagefind');
  const [tag = ''] = (await readdir(place)).toSorted();
  const read = (name: string): unknown => JSON.parse(readFileSync(join(site, 'search', name), 'utf8'));
  const lexicon = read('lexicon.json') as Lexicon;
  const terms = read('terms.json') as Terms;
  const index = openIndex([{ folder: `${pathToFileURL(join(place, tag)).href}/`, tag, department: '' }], startHere);
  return {
    latest: [],
    byYear: false,
    index: () => index,
    terms: () => Promise.resolve(terms),
    lexicon: () => Promise.resolve(lexicon),
    rows: (_, table) => Promise.resolve(read(`rows/${table}.json`) as YearRows),
  };
}

/**
 * Opens the search of a built site without a browser: the same index, asked by the same program.
 * @param site a built folder
 */
export async function openHere(site: string): Promise<SearchHere> {
  const close = pretendBrowser();
  const engine = new SearchEngine(await openSources(site));
  const answer: SearchHere['answer'] = (request) => engine.answer({ ...BLANK, ...request }, DEPTH);
  const drop = new RegExp(`^(?:/?file:)?/*${resolve(site)}`);
  return {
    answer,
    close,
    ask: async (q) => {
      const found = await answer({ q });
      return found ? listHitAddresses(found).map((address) => decodeURI(address.replace(drop, ''))) : [];
    },
  };
}
