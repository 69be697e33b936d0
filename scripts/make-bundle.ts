import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { CLIENT, findBundle, keepBundle, keyBundle, SERVER } from '../src/desk/kept/bundle-store.ts';
import { dropMistaken } from './drop-mistaken.ts';

/** Where Astro keeps what it works on, and where it puts the programs of the pages, below the folder of the site. */
const WORK = '.cache/astro';
const PROGRAMS = '.prerender';
/** What a site takes over as it is belongs to no bundle (render-pages.ts): Astro finds nothing here. */
const NO_PUBLIC = '.cache/no-public';

/** Takes the programs of the pages from Astro, which then has no page to render. */
function takePrograms(folder: string): AstroIntegration {
  return {
    name: 'take-programs',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'take-programs',
          setup: () => rename(join(folder, CLIENT, PROGRAMS), join(folder, SERVER)),
          getStaticPaths: () => Promise.resolve([]),
          render: ({ url }) => Promise.reject(new Error(`${url} is rendered by scripts/render-pages.ts`)),
        });
      },
    },
  };
}

/** Has Astro make programs of the pages; what it is made of takes a while to load, and is loaded only here. */
async function makeBundle(root: string, base: string, folder: string): Promise<void> {
  dropMistaken();
  const { build } = await import('astro');
  const integrations = [takePrograms(folder)];
  const outDir = join(folder, CLIENT);
  const publicDir = join(root, NO_PUBLIC);
  const cacheDir = join(root, WORK);
  await build({ root, base, outDir, publicDir, cacheDir, logLevel: 'error', integrations });
}

/**
 * The programs that make the pages of a site, and what of them is for browsers: those that an earlier build had Astro
 * make of the same engine, or else made now.
 * @param onMake is told before they are made, which takes some seconds
 * @returns the folder that holds them (src/desk/kept/bundle-store.ts), absolute
 */
export async function openBundle(root: string, base: string, onMake: () => void): Promise<string> {
  const key = await keyBundle(root, base);
  const kept = await findBundle(root, key);
  if (kept !== undefined) return kept;
  onMake();
  return keepBundle(root, key, (folder) => makeBundle(root, base, folder));
}
