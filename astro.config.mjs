// @ts-check
import { dirname, resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { CHAPTER_PLUGINS } from './src/source/chapter-plugins.ts';

/** The few lines that wait on a page bring the little they need: all files of the answer are asked for at once. */
const PRELOAD = "export const __vitePreload = (load, files = []) => { for (const file of files) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: new URL('../' + file, import.meta.url) })); return load(); };";

/** Modules that stand in for others in the browser's part: by what is asked for and who asks. */
const STAND_INS = [
  // Charts come compiled to Vega, so the compiler that vega-embed would bring along stays out.
  { asked: 'vega-lite', asker: '/vega-embed/', code: "export const version = 'none'; export const compile = undefined;" },
  // Each has its own, so that none of them brings along a file that they share.
  { asked: 'vite/preload-helper', asker: '/ask-chart.ts', code: PRELOAD },
  { asked: 'vite/preload-helper', asker: '/fold-rows.ts', code: PRELOAD },
];

/** A module that one page's script has a copy of, so that it need not wait for a file that it shares with others. */
const OWN = { asked: 'lib/decimal.ts', asker: '/search/convert-number.ts' };

const standIn = {
  name: 'stand-in',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} source @param {string | undefined} importer */
  resolveId(source, importer = '') {
    if (source.endsWith(OWN.asked) && importer.endsWith(OWN.asker)) return `${resolve(dirname(importer), source)}?own`;
    const index = STAND_INS.findIndex(({ asked, asker }) => source.includes(asked) && importer.includes(asker));
    return index < 0 ? undefined : `\0stand-in-${index}`;
  },
  /** @param {string} id */
  load: (id) => STAND_INS.find((_, index) => id === `\0stand-in-${index}`)?.code,
};

export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [mdx()],
  markdown: {
    syntaxHighlight: false,
    // The check reads chapters with the same list (src/source/parse-mdx.ts); GFM is on it.
    processor: unified({ remarkPlugins: [...CHAPTER_PLUGINS], gfm: false, smartypants: false }),
  },
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [standIn],
  },
});
