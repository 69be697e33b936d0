import { type DocStreams, findPair, listPlaces } from './doc-streams.ts';

/** Bytes of the text that share properties. */
export interface DocRun {
  readonly from: number;
  readonly to: number;
  /** The style of a paragraph by its number. */
  readonly style: number;
  readonly properties: ReadonlyMap<number, DataView>;
}

/** Runs of characters and of paragraphs ([MS-DOC] 2.9.33, 2.9.175), and how large an entry of a page is. */
const KINDS = { characters: { pair: 12, size: 1 }, paragraphs: { pair: 13, size: 13 } } as const;
const PAGE = 512;
const PAGE_NUMBER = 0x3f_ffff;
/** Properties of another length than their number says ([MS-DOC] 2.6), and one that points to more of them. */
const TABLE_DEFINITION = 0xd608;
const CHANGED_TABS = 0xc615;
const HUGE = 0x6646;
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];
const NONE = { style: 0, properties: new Map<number, DataView>() };

function view(of: DataView, offset: number, length: number): DataView {
  return new DataView(of.buffer, of.byteOffset + offset, Math.max(0, Math.min(length, of.byteLength - offset)));
}

/** How many bytes a property has from its first one on, the length itself among them. */
function measure(list: DataView, at: number, code: number): number {
  const size = SIZES[code >>> 13] ?? 0;
  if (size > 0) return size;
  if (code === TABLE_DEFINITION) return list.getUint16(at, true) + 1;
  const length = list.getUint8(at);
  if (code !== CHANGED_TABS || length !== 255) return length + 1;
  const deleted = list.getUint8(at + 1);
  return 2 + deleted * 4 + 1 + list.getUint8(at + 2 + deleted * 4) * 3;
}

/** Properties by their number; of two the later one counts. */
function readProperties(list: DataView, data: DataView): Map<number, DataView> {
  const properties = new Map<number, DataView>();
  for (let at = 0; at + 2 < list.byteLength;) {
    const code = list.getUint16(at, true);
    const length = measure(list, at + 2, code);
    properties.set(code, view(list, at + 2, length));
    at += 2 + length;
  }
  const huge = properties.get(HUGE)?.getUint32(0, true);
  if (huge === undefined || huge + 2 > data.byteLength) return properties;
  const more = view(data, huge + 2, data.getUint16(huge, true));
  return new Map([...properties, ...readProperties(more, new DataView(new ArrayBuffer(0)))]);
}

function readCharacters(page: DataView, at: number, { data }: DocStreams): Omit<DocRun, 'from' | 'to'> {
  return { style: 0, properties: readProperties(view(page, at + 1, page.getUint8(at)), data) };
}

function readParagraph(page: DataView, at: number, { data }: DocStreams): Omit<DocRun, 'from' | 'to'> {
  const short = page.getUint8(at);
  const [start, length] = short === 0 ? [at + 2, page.getUint8(at + 1) * 2] : [at + 1, short * 2 - 1];
  const list = view(page, start, length);
  if (list.byteLength < 2) return NONE;
  return { style: list.getUint16(0, true), properties: readProperties(view(list, 2, list.byteLength - 2), data) };
}

/** The runs of characters or paragraphs, in the order of the stream. */
export function readRuns(streams: DocStreams, kind: keyof typeof KINDS): DocRun[] {
  const { pair, size } = KINDS[kind];
  const read = kind === 'characters' ? readCharacters : readParagraph;
  return listPlaces(findPair(streams, pair), 4)
    .bodies.flatMap((body) => {
      const page = view(streams.main, (body.getUint32(0, true) & PAGE_NUMBER) * PAGE, PAGE);
      const count = page.getUint8(PAGE - 1);
      return Array.from({ length: count }, (_, index) => {
        const place = page.getUint8((count + 1) * 4 + index * size) * 2;
        const run = place === 0 ? NONE : read(page, place, streams);
        return { from: page.getUint32(index * 4, true), to: page.getUint32(index * 4 + 4, true), ...run };
      });
    })
    .toSorted((a, b) => a.from - b.from);
}

/** The run that a byte of the stream lies in. */
export function findRun(runs: readonly DocRun[], offset: number): DocRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle];
    if (!run || run.from > offset) high = middle - 1;
    else if (run.to <= offset) low = middle + 1;
    else return run;
  }
  return undefined;
}

/** Whether a property is on. */
export function isSet({ properties }: DocRun, code: number): boolean {
  const value = properties.get(code);
  return value !== undefined && value.byteLength > 0 && (value.getUint8(0) & 1) === 1;
}
