import type { RawBlock } from '../raw-block.ts';
import { cleanText } from '../clean-text.ts';
import { type DocPlaces, type DocStreams, findPair, listPlaces, type Story } from './doc-streams.ts';
import { DocReader, type FindBehind } from './doc-reader.ts';
import type { DocText } from './doc-text.ts';

/** Lists of places by their numbers in the file information block, and the size of what each place has. */
const PAIRS = {
  footnotes: [2, 2],
  footnoteTexts: [3, 0],
  endnotes: [46, 2],
  endnoteTexts: [47, 0],
  drawings: [40, 26],
  boxes: [56, 22],
} as const;
/** Parts of the text by their order. */
const STORIES = { footnotes: 1, endnotes: 5, boxes: 6 } as const;
/** Where the number of a shape stands in what belongs to a drawing and to a text box. */
const DRAWING_SHAPE = 0;
const BOX_SHAPE = 14;

/** What stands behind characters, and the text boxes that belong to none of them. */
export interface Behind {
  readonly find: FindBehind;
  listLeft(): RawBlock[];
}

function shift({ from }: Story, start = 0, end = start): Story {
  return { from: from + start, to: from + end };
}

function list(streams: DocStreams, name: keyof typeof PAIRS): DocPlaces {
  const [pair, size] = PAIRS[name];
  return listPlaces(findPair(streams, pair), size);
}

/** The texts of notes by the places of their marks. */
function mapNotes(streams: DocStreams, text: DocText, kind: 'footnotes' | 'endnotes'): [number, Story][] {
  const story = text.stories[STORIES[kind]];
  const { places, bodies } = list(streams, kind);
  const texts = list(streams, kind === 'footnotes' ? 'footnoteTexts' : 'endnoteTexts').places;
  if (!story) return [];
  return bodies.map((_, index) => [places[index] ?? -1, shift(story, texts[index], texts[index + 1])]);
}

/** The texts of text boxes by the numbers of their shapes. */
function mapBoxes(streams: DocStreams, text: DocText): Map<number, Story> {
  const story = text.stories[STORIES.boxes];
  const { places, bodies } = list(streams, 'boxes');
  if (!story || story.to === story.from) return new Map();
  return new Map(
    bodies.map((body, index) => [body.getUint32(BOX_SHAPE, true), shift(story, places[index], places[index + 1])]),
  );
}

/** Opens what stands behind the characters of a .doc: notes and text boxes. */
export function openBehind(streams: DocStreams, text: DocText, tellWords: (words: string) => void): Behind {
  const notes = new Map([...mapNotes(streams, text, 'footnotes'), ...mapNotes(streams, text, 'endnotes')]);
  const boxes = mapBoxes(streams, text);
  const { places, bodies } = list(streams, 'drawings');
  const drawings = new Map(bodies.map((body, index) => [places[index] ?? -1, body.getUint32(DRAWING_SHAPE, true)]));
  const read = (story: Story, kind: 'footnote' | 'textbox'): RawBlock[] => {
    const reader = new DocReader(() => []);
    const [first, ...others] = reader.read(text.list(story));
    tellWords(reader.words);
    const words = cleanText(reader.words);
    return first && words !== '' ? [{ ...first, notices: [...first.notices, { kind, text: words }] }, ...others] : [];
  };
  const find: FindBehind = (at, kind) => {
    const note = notes.get(at);
    if (kind === 'note') return note ? read(note, 'footnote') : [];
    const shape = drawings.get(at) ?? -1;
    const box = boxes.get(shape);
    boxes.delete(shape);
    return box ? read(box, 'textbox') : [{ kind: 'picture', text: '', notices: [{ kind: 'picture', text: '' }] }];
  };
  return { find, listLeft: () => [...boxes.values()].flatMap((story) => read(story, 'textbox')) };
}
