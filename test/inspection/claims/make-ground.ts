import type { ClaimGround, FigureFate, Passage, TextReading } from '../../../src/inspection/claims/claim.ts';
import { bindPassages } from '../../../src/inspection/claims/bind-passages.ts';
import { EXAMPLE_FORMS, EXAMPLE_PUBLISHER, EXAMPLE_YEAR } from '../../../src/inspection/rules/example-department.ts';
import { readProfiles } from '../../../src/source/profile/read-profiles.ts';
import { readWording } from '../../../src/source/profile/read-wording.ts';

const profile = (await readProfiles('.', [])).get('ministry-2024');
if (!profile) throw new Error('the profile of the ministry is there');
const wording = readWording('.', []);

export const FORMS = EXAMPLE_FORMS;

export const GROUND: ClaimGround = {
  year: EXAMPLE_YEAR,
  publisher: EXAMPLE_PUBLISHER,
  profile,
  wording,
  forms: FORMS,
  books: new Map(),
};

/** A paragraph under headings. */
export function makePassage(headings: readonly string[], text: string, id = '1'): Passage {
  return { id, locator: `3.${id}`, kind: 'paragraph', headings, labels: [], text, place: { paragraph: Number(id) } };
}

/** What one fate says: the cell, `open` with the number of candidates, or why it stays as words. */
export function sayFate({ printed, fate }: FigureFate, { decisions }: TextReading): string {
  if (fate.kind === 'bound') return `${printed} ${fate.of}`;
  if (fate.kind === 'words') return `${printed} =${fate.why}`;
  return `${printed} ?${
    decisions
      .find(({ id }) => id === fate.decision)
      ?.candidates.slice(0, -1)
      .map(({ of }) => of)
      .join('|') ?? ''
  }`;
}

/** How one paragraph is read. */
export function readOne(
  heading: string,
  text: string,
  ground = GROUND,
): TextReading & { readonly said: readonly string[] } {
  const reading = bindPassages([makePassage(['第三部分 2031年度部门决算情况说明', heading], text)], ground);
  return { ...reading, said: (reading.figures.get('1') ?? []).map((figure) => sayFate(figure, reading)) };
}
