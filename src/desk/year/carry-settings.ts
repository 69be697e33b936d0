import { UNWRITTEN } from '../../model/unwritten.ts';
import { editYaml, setInYaml } from '../../source/yaml/parse-yaml.ts';

/** Words that say what a year brought. */
const SAID = new Set(['summary', 'sentence']);
/** What the register of open government and the approval gave to last year's document. */
const REGISTERED = new Set(['index', 'written', 'validity', 'approved']);
const WORDS = new Set(['title', 'label']);

/** Moves the years in a text along: the last one and those before it by as many as lie between. */
function moveYears(text: string, from: string, to: string): string {
  return text.replace(/(?<!\d)(?:19|20)\d\d(?=年)/g, (year) =>
    Number(year) > Number(from) ? year : String(Number(year) + Number(to) - Number(from)),
  );
}

/** `volume.yaml` or `charts.yaml` for the next year: the same cells, chapters and names, no sentence or caption of the last one. */
export function carrySettings(text: string, from: string, to: string): string {
  // What was found last year, and why it stood, is nothing of this year.
  return editYaml(setInYaml(text, { explained: undefined }), (key, value) => {
    if (key === 'caption') return undefined;
    if (SAID.has(key)) return value === '' ? '' : UNWRITTEN;
    if (REGISTERED.has(key)) return '';
    return WORDS.has(key) ? moveYears(value, from, to) : value;
  });
}
