import { pinyin } from 'pinyin-pro';

/** The syllables of a text without tones, ü as v, with spaces between: `san gong jing fei`; letters and digits stay. */
export function spellPinyin(text: string): string {
  return pinyin(text, { toneType: 'none', v: true, nonZh: 'consecutive', type: 'array' })
    .map((syllable) => syllable.trim().toLowerCase())
    .filter((syllable) => syllable !== '')
    .join(' ');
}
