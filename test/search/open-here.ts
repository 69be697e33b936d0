import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Sources } from '../../src/views/search/answer.ts';
import type { Lexicon, Terms } from '../../src/views/search/client-data.ts';
import type { YearRows } from '../../src/views/search/year-rows.ts';
import { openIndex } from '../../src/views/search/pagefind-client.ts';

/** What Pagefind's script asks of a browser: a page with a language, and files by their addresses. */
function pretendBrowser(): void {
  const page = { currentScript: null, querySelector: () => ({ getAttribute: () => 'zh-cn' }) };
  Object.assign(globalThis, { document: page, location: { href: 'http://here/' }, window: globalThis });
  const ask = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (!address.startsWith('file:')) return ask(input, init);
    return new Response(await readFile(new URL(address.replace(/\?.*/, ''))));
  };
}

function readJson(site: string, name: string): unknown {
  return JSON.parse(readFileSync(join(site, 'search', name), 'utf8'));
}

/**
 * The search of a built site in this process, without a browser: the same index, asked by the same program.
 * @param site a built folder
 */
export async function openHere(site: string): Promise<Sources> {
  const place = resolve(site, 'pagefind');
  const [tag = ''] = await readdir(place);
  pretendBrowser();
  const index = openIndex([{ folder: `${pathToFileURL(join(place, tag)).href}/`, tag, department: '' }], 0);
  const lexicon = readJson(site, 'lexicon.json') as Lexicon;
  const terms = readJson(site, 'terms.json') as Terms;
  return {
    latest: [], byYear: false, index: () => index, terms: () => Promise.resolve(terms),
    lexicon: () => Promise.resolve(lexicon), rows: (_, table) => Promise.resolve(readJson(site, `rows/${table}.json`) as YearRows),
  };
}
