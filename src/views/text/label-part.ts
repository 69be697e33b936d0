import type { Volume } from '../../model/volume.ts';
import { PART_LABELS } from './group-labels.ts';

const NUMERALS = '零一二三四五六七八九';

/** What a part of the disclosure is called: of forms alone as their outline or their profile has it. */
export function labelPart({ register, outline, profile }: Pick<Volume, 'register' | 'outline' | 'profile'>, part: number): string {
  const title = outline.get(String(part))?.title ?? profile?.parts[part - 1]?.title;
  if (register.kind === 'text' || title === undefined) return PART_LABELS[part] ?? '';
  return `第${NUMERALS[part] ?? part}部分 ${title}`;
}
