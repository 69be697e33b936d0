import { FILE_PURPOSES, FILE_TITLES } from './words.zh.ts';

/** In a few words, what a file is for; blank where nothing is known of its format. */
export function findPurpose(name: string): string {
  const fitting = FILE_PURPOSES.filter(([ending]) => name.endsWith(ending));
  return fitting.toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? '';
}

/** What a file across years is called; its format's name where it has no other. */
export function titleFile(name: string, label: string): string {
  return FILE_TITLES[name] ?? label;
}
