import { z } from 'zod';
import type { Chapter, ChapterBlock } from '../../model/chapter.ts';
import type { Issue } from '../../model/issue.ts';
import { collectChapter, type CollectedBody } from './collect-chapter.ts';
import { offsetOf } from './chapter-node.ts';
import { UNSEEN } from '../text/check-characters.ts';
import { listChapterBlocks } from './list-chapter-blocks.ts';
import { judgeCharacterReferences, judgeCharacters } from './judge-characters.ts';
import { parseMdx } from './parse-mdx.ts';
import { parseYaml, type YamlReading } from '../yaml/parse-yaml.ts';
import { splitHead } from '../csv/split-head.ts';

const frontShape = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
  part: z.number().int().min(1).max(5),
  order: z.number().int(),
  sections: z.array(z.union([z.string(), z.number()]).transform(String)).min(1),
  keyFigure: z.string().default(''),
  keyFigureLabel: z.string().default(''),
  project: z.string().default(''),
});

type Front = z.infer<typeof frontShape>;

/** A comma of Chinese type makes one locator of two. */
function findWideCommas({ value, placeOf }: YamlReading<Front>): Issue[] {
  return value.sections.flatMap((locator, index): Issue[] => {
    const at = locator.search(/[，、]/);
    const place = placeOf(['sections', index]);
    return at < 0
      ? []
      : [{ rule: 'yaml-comma', place: { ...place, column: (place.column ?? 1) + at }, found: locator, facts: {} }];
  });
}

function readHead(head: string, firstLine: number, file: string, issues: Issue[]): YamlReading<Front> | undefined {
  const reading = parseYaml(head, frontShape, file, issues, firstLine);
  const commas = reading ? findWideCommas(reading) : [];
  issues.push(...commas);
  return commas.length > 0 ? undefined : reading;
}

/** The text with a blank for each character that may not be there, so that each is one fault and no other follows from it. */
function maskCharacters(text: string, issues: readonly Issue[]): string {
  return issues.length === 0 ? text : text.replace(UNSEEN, (character) => ' '.repeat(character.length));
}

/** What a body holds, and its blocks in reading order. */
type ReadBody = CollectedBody & { readonly blocks: readonly ChapterBlock[] };

function readBody(text: string, file: string, issues: Issue[]): ReadBody | undefined {
  const characters = judgeCharacters(text, file, '正文');
  const masked = maskCharacters(text, characters);
  const own: Issue[] = [];
  const reading = parseMdx(masked, file, own);
  const references = reading ? judgeCharacterReferences(masked, reading.tree, file) : [];
  issues.push(...characters, ...own, ...references);
  if (!reading) return undefined;
  const spoilt = [...characters, ...references].map(({ place }) => offsetOf(text, place.line ?? 1, place.column ?? 1));
  const body = collectChapter(reading.tree, { file, text: masked }, [...reading.mended, ...spoilt], issues);
  return { ...body, blocks: listChapterBlocks(reading.tree, file) };
}

/**
 * MDX text → a chapter: its head, the tags it uses and its plain words, each with its place.
 * A chapter is data: what is on no list of nodes, tags, attributes and addresses is an issue, and all of one text are found in one run.
 */
export function parseChapter(
  text: string,
  year: string,
  slug: string,
  file: string,
  issues: Issue[],
): Chapter | undefined {
  const { head: yaml, firstLine, body: rest } = splitHead(text, file, issues);
  const head = yaml === undefined ? undefined : readHead(yaml, firstLine, file, issues);
  const body = readBody(rest, file, issues);
  if (!head || !body) return undefined;
  const { value, placeOf } = head;
  const runs = [
    ...body.runs,
    ...(['title', 'summary', 'keyFigureLabel'] as const).map((key) => [{ text: value[key], place: placeOf([key]) }]),
  ];
  const places = {
    sections: value.sections.map((_, index) => placeOf(['sections', index])),
    keyFigure: placeOf(['keyFigure']),
    project: placeOf(['project']),
    title: placeOf(['title']),
    summary: placeOf(['summary']),
  };
  return { ...value, year, slug, file, ...body, runs, places };
}
