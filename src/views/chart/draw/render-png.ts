import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { keepBytes } from '../../../lib/keep-made.ts';

/** What pictures are drawn with, the same on every machine: the renderer and the letters it may use. */
export interface DrawingKit {
  readonly renderer: Uint8Array;
  readonly fonts: readonly Uint8Array[];
  readonly fontFamily: string;
  /** True for characters that the fonts have. */
  readonly covers: (character: string) => boolean;
}

const ZOOM = 2;
let ready: Promise<void> | undefined;

/** Throws, naming the chart, where a character would come out as an empty box. */
function checkLetters(svg: string, { covers }: DrawingKit, id: string): void {
  const words = svg.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot);/g, '');
  const missing = [...new Set(words)].filter((character) => !/\s/u.test(character) && !covers(character));
  if (missing.length > 0) throw new Error(`chart ${id}: the picture's font has no ${missing.join(' ')}`);
}

/** One weight of letters is enough: bold ones get an outline of their own colour. */
function prepare(svg: string, { fontFamily }: DrawingKit): string {
  return svg
    .replace(/ font-family="[^"]*"/, ` font-family="${fontFamily}"`)
    .replace(/ font-weight="700" fill="([^"]+)"/g, ' fill="$1" stroke="$1" stroke-width="0.7"');
}

async function drawPng(svg: string, kit: DrawingKit): Promise<Uint8Array> {
  ready ??= initWasm(kit.renderer);
  await ready;
  const picture = new Resvg(prepare(svg, kit), {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { fontBuffers: [...kit.fonts], defaultFontFamily: kit.fontFamily, loadSystemFonts: false },
  });
  const image = picture.render();
  const bytes = Uint8Array.from(image.asPng());
  image.free();
  picture.free();
  return bytes;
}

/** A stand-alone SVG as PNG, twice its size; the same bytes everywhere, for renderer and letters come with the project. */
export async function renderPng(svg: string, kit: DrawingKit, id: string): Promise<Uint8Array<ArrayBuffer>> {
  checkLetters(svg, kit, id);
  return Uint8Array.from(await keepBytes('png', svg, () => drawPng(svg, kit)));
}
