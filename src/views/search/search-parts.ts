import { escapeXml } from '../../lib/escape-xml.ts';

/** Something to search for instead. */
export interface Example {
  readonly words: string;
  readonly address: string;
}

/** What the search page of one site or of several says of itself. */
export interface SearchWords {
  /** Where the form leads: the page itself. */
  readonly address: string;
  /** Where to look when nothing is found or no script runs, as part of a sentence. */
  readonly elsewhere: string;
  readonly terms: readonly Example[];
  readonly figures: readonly Example[];
  /** What the choices narrow by. */
  readonly narrowed: string;
  /** Attributes of the element that shows the hits: which index is asked. */
  readonly asked: Readonly<Record<string, string>>;
}

function writeExamples(before: string, examples: readonly Example[]): string {
  return examples.length === 0
    ? ''
    : `${before}${examples.map(({ words, address }) => `<a href="${escapeXml(address)}">${escapeXml(words)}</a>`).join('')}`;
}

/** The box, and the places for choices, hits and what to do without any; the script of the page finds each by its id. Until it runs, a line says that it does not. */
export function writeSearchParts({ address, elsewhere, terms, figures, narrowed, asked }: SearchWords): string {
  const attributes = Object.entries(asked)
    .map(([name, value]) => ` data-${name}="${escapeXml(value)}"`)
    .join('');
  return `<form class="search-box" role="search" action="${escapeXml(address)}" method="get" id="search"><label class="hidden-text" for="query">检索词</label><input id="query" name="q" type="search" autocomplete="off" maxlength="200"><button type="submit">检索</button></form>
<p id="keys" class="quiet" hidden>按 / 键输入，上下键在结果间移动，Esc 键返回。</p>
<noscript><p class="note">检索要用脚本。没有脚本时，请${escapeXml(elsewhere)}。</p></noscript>
<p id="starting" class="quiet">正在检索……若一直没有结果，请${escapeXml(elsewhere)}。</p>
<div class="told-row"><div class="said"><p id="working" class="quiet" aria-live="polite"></p><p id="status" role="status" class="quiet unready">检索还没有运行。若一直如此，请${escapeXml(elsewhere)}。</p></div>
<details id="narrow" hidden><summary>筛选</summary><div id="filters" class="chips"></div></details></div>
<button id="again" type="button" class="button" hidden>再试一次</button>
<p id="simple" class="quiet" hidden></p>
<p id="meant" hidden></p>
<div id="other-years" class="scroll-if-wide"></div>
<div id="results"${attributes} data-elsewhere="${escapeXml(elsewhere)}"></div>
<div id="no-results" hidden><p>没有找到。可以：</p><ul>
<li>少写几个字，只留最要紧的词，不写一整句；</li>
<li>换一个说法：原文用的是公文里的词${writeExamples('，如', terms)}；</li>
<li>用数字找：原文印的数${writeExamples('，如', figures)}；</li>
<li>去掉${narrowed}的限制；</li>
<li>${elsewhere}。</li>
</ul></div>
<button id="more" type="button" class="button" hidden>显示更多</button>`;
}
