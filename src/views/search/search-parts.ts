import { escapeXml } from '../../lib/escape-xml.ts';
import * as zh from './words.zh.ts';

/** Something to search for instead. */
export interface ExampleQuery {
  readonly words: string;
  readonly address: string;
}

/** What the search page of one site or of several says of itself. */
export interface SearchWords {
  /** Where the form leads: the page itself. */
  readonly address: string;
  /** Where to look when nothing is found or no script runs, as part of a sentence. */
  readonly elsewhere: string;
  readonly terms: readonly ExampleQuery[];
  readonly figures: readonly ExampleQuery[];
  /** What the choices narrow by. */
  readonly narrowed: string;
  /** Attributes of the element that shows the hits: which index is asked. */
  readonly asked: Readonly<Record<string, string>>;
}

function writeExamples(examples: readonly ExampleQuery[]): string {
  return examples.length === 0
    ? ''
    : `${zh.NOTHING.beforeExamples}${examples.map(({ words, address }) => `<a href="${escapeXml(address)}">${escapeXml(words)}</a>`).join('')}`;
}

/** The box, and the places for choices, hits and what to do without any; the script of the page finds each by its id. Until it runs, a line says that it does not. */
export function writeSearchParts({ address, elsewhere, terms, figures, narrowed, asked }: SearchWords): string {
  const attributes = Object.entries(asked)
    .map(([name, value]) => ` data-${name}="${escapeXml(value)}"`)
    .join('');
  const place = escapeXml(elsewhere);
  return `<form class="search-box" role="search" action="${escapeXml(address)}" method="get" id="search"><label class="hidden-text" for="query">${zh.BOX.label}</label><input id="query" name="q" type="search" autocomplete="off" maxlength="200"><button type="submit">${zh.BOX.submit}</button></form>
<p id="keys" class="quiet" hidden>${zh.BOX.keys}</p>
<noscript><p class="note">${zh.sayNoScript(place)}</p></noscript>
<p id="starting" class="quiet">${zh.sayStarting(place)}</p>
<div class="told-row"><div class="said"><p id="working" class="quiet" aria-live="polite"></p><p id="status" role="status" class="quiet unready">${zh.sayUnready(place)}</p></div>
<details id="narrow" hidden><summary>${zh.BOX.narrow}</summary><div id="filters" class="chips"></div></details></div>
<button id="again" type="button" class="button" hidden>${zh.BOX.again}</button>
<p id="simple" class="quiet" hidden></p>
<p id="meant" hidden></p>
<div id="other-years" class="scroll-if-wide"></div>
<div id="results"${attributes} data-elsewhere="${place}"></div>
<div id="no-results" hidden><p>${zh.NOTHING.head}</p><ul>
<li>${zh.NOTHING.shorter}</li>
<li>${zh.sayOtherWords(writeExamples(terms))}</li>
<li>${zh.sayFigures(writeExamples(figures))}</li>
<li>${zh.sayWiden(narrowed)}</li>
<li>${zh.sayElsewhere(elsewhere)}</li>
</ul></div>
<button id="more" type="button" class="button" hidden>${zh.BOX.more}</button>`;
}
