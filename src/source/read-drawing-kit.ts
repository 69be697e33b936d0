import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { listCharacters } from './text/list-characters.ts';
import { unpackWoff } from './unpack-woff.ts';

/** The parts of the font that hold simplified Chinese, Latin, and signs such as ≥ and 〔, in the order of preference. */
const PARTS = [
  'chinese-simplified',
  'latin',
  'latin-ext',
  '90',
  '91',
  '99',
  '100',
  '101',
  '102',
  '103',
  '104',
  '106',
  '107',
];

/** The renderer of pictures and the font they are lettered with, both from installed packages, so that no machine's own fonts matter. */
export interface DrawingKitFiles {
  readonly renderer: Uint8Array;
  readonly fonts: readonly Uint8Array[];
  readonly fontFamily: string;
  readonly covers: (character: string) => boolean;
}

async function readKit(): Promise<DrawingKitFiles> {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  const names = PARTS.map((part) => `@fontsource/noto-sans-sc/files/noto-sans-sc-${part}-400-normal.woff`);
  const fonts = await Promise.all(names.map(async (name) => unpackWoff(await readFile(resolve(name)))));
  const characters = fonts.map(listCharacters);
  return {
    renderer: await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')),
    fonts,
    fontFamily: 'Noto Sans SC',
    covers: (character) => characters.some((set) => set.has(character.codePointAt(0) ?? 0)),
  };
}

let kit: Promise<DrawingKitFiles> | undefined;

/** Read once a process. */
export function readDrawingKit(): Promise<DrawingKitFiles> {
  kit ??= readKit();
  return kit;
}
