// @ts-check
import { dirname, resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { TARGETS } from './.config/floor.ts';

/** The few lines that wait on a page bring the little they need: all files of the answer are asked for at once. */
const PRELOAD =
  "export const __vitePreload = (load, files = []) => { for (const file of files) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: new URL('../' + file, import.meta.url) })); return load(); };";

/** What stands for `Object.hasOwn(`. */
const HAS_OWN = 'Object.prototype.hasOwnProperty.call(';

/** Modules that stand in for others in the browser's part: by what is asked for and who asks. */
const STAND_INS = [
  // Charts come compiled to Vega, so the compiler that vega-embed would bring along stays out.
  {
    asked: 'vega-lite',
    asker: '/vega-embed/',
    code: "export const version = 'none'; export const compile = undefined;",
  },
  // Each has its own, so that none of them brings along a file that they share.
  { asked: 'vite/preload-helper', asker: '/ask-chart.ts', code: PRELOAD },
  { asked: 'vite/preload-helper', asker: '/fold-rows.ts', code: PRELOAD },
  { asked: 'vite/preload-helper', asker: '/ask-anyhow.ts', code: PRELOAD },
];

/** Modules that one page's script has a copy of, so that it need not wait for a file that it shares with others. */
const OWN = [
  { asked: 'lib/decimal.ts', asker: '/plan/convert-number.ts' },
  { asked: 'is-passing.ts', asker: '/fold-rows.ts' },
];

const standIn = {
  name: 'stand-in',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} source @param {string | undefined} importer */
  resolveId(source, importer = '') {
    if (OWN.some(({ asked, asker }) => source.endsWith(asked) && importer.endsWith(asker)))
      return `${resolve(dirname(importer), source)}?own`;
    const index = STAND_INS.findIndex(({ asked, asker }) => source.includes(asked) && importer.includes(asker));
    return index < 0 ? undefined : `\0stand-in-${index}`;
  },
  /** Vega asks for a function of 2021 that Chromium 86 has not. @param {string} code @param {string} id */
  transform(code, id) {
    return /\/node_modules\/vega/.test(id) && code.includes('Object.hasOwn(')
      ? code.replaceAll('Object.hasOwn(', HAS_OWN)
      : undefined;
  },
  /** @param {string} id */
  load: (id) => STAND_INS.find((_, index) => id === `\0stand-in-${index}`)?.code,
};

/** Draws chapters, which come compiled (src/chapter-body.ts): of Astro's integration of MDX only this is needed. */
const chapters = {
  name: 'chapters',
  hooks: {
    /** @param {{ addRenderer: (renderer: { name: string, serverEntrypoint: string }) => void }} setup */
    'astro:config:setup': ({ addRenderer }) => {
      addRenderer({ name: 'astro:jsx', serverEntrypoint: '@astrojs/mdx/server.js' });
    },
  },
};

export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [chapters],
  vite: {
    build: { assetsInlineLimit: 0, target: TARGETS, cssTarget: TARGETS },
    plugins: [standIn],
  },
});
