import { sha256Source } from '../../lib/hash.ts';
import base from './style/base.css?raw';
import book from './style/book.css?raw';
import chart from './style/chart.css?raw';
import compare from './style/compare.css?raw';
import contrast from './style/contrast.css?raw';
import dark from './style/dark.css?raw';
import data from './style/data.css?raw';
import front from './style/front.css?raw';
import page from './style/page.css?raw';
import print from './style/print.css?raw';
import search from './style/search.css?raw';
import table from './style/table.css?raw';
import tokens from './style/tokens.css?raw';

/** Takes out comments and needless white space; the result is one constant text for all pages. */
function tighten(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
    .replace(/(?<![\w.#])0\.(?=\d)/g, '.')
    .trim();
}

/** What stands within the one rule of a style sheet. */
function takeDeclarations(css: string): string {
  return css.replace(/^:root \{|\}\s*$/g, '');
}

const DARK = takeDeclarations(dark);
const CONTRAST = takeDeclarations(contrast);

/** Tokens that follow the reader's system until a switch says otherwise (`data-display`, set by START before the first paint); paper is always light. */
const MODES = `@media screen {
@media (prefers-color-scheme: dark) { :root:not([data-display~="light"]) { ${DARK} } }
:root[data-display~="light"] { color-scheme: light; }
:root[data-display~="dark"] { ${DARK} }
@media (prefers-contrast: more) { :root:not([data-display~="soft"]):root { ${CONTRAST} } }
:root[data-display~="contrast"]:root { ${CONTRAST} }
}`;

/** The key of localStorage that keeps the reader's switches: words for `data-display`. */
export const DISPLAY_KEY = 'accounts-display';

/** Puts the reader's switches in force; a browser that keeps nothing still has them. */
const SHOW = `try{k=localStorage.getItem('${DISPLAY_KEY}')||''}catch(e){}r.dataset.display=k;if(/\\/search\\/.*[?&]q=[^&]/.test(location.href))r.dataset.asked='';`;

/** Where the browser has no popovers, a term is a link to its explanation, and nothing offers to close what does not open. */
const TERMS = `if(!('popover'in r))d.addEventListener('DOMContentLoaded',function(){d.querySelectorAll('[popovertarget]').forEach(function(b){\
if(b.className!=='term')return b.remove();var a=d.createElement('a');a.className='term';a.href='#'+b.getAttribute('popovertarget');\
while(b.firstChild)a.appendChild(b.firstChild);b.replaceWith(a)})})`;

/** The one script in the page. It is written for any browser, and runs also where the host does not serve the others. */
export const START = `!function(d,r,k){${SHOW}${TERMS}}(document,document.documentElement,'')`;

/** The one stylesheet, inline in every page so that nothing waits for a second request. */
export const STYLE = tighten(
  [tokens, MODES, base, page, table, chart, search, data, compare, front, print, book].join('\n'),
);

/** The one content policy of every page; the stylesheet and START are allowed by their digests, nothing else inline is. */
export const POLICY = [
  "default-src 'none'",
  `script-src 'self' ${sha256Source(START)}`,
  `style-src 'self' ${sha256Source(STYLE)}`,
  "img-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  "manifest-src 'self'",
].join('; ');
