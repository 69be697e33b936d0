import { foldName } from './fold-name.ts';

/** The number of a form in front of its title or in brackets behind it. */
const NUMBERED = /^(?:附?表|公开)\d+(?:-\d+)?表?[.:、]?|\((?:财决)?公开\d+(?:-\d+)?表\)$/g;

/** What a title says of a sheet that goes on with the form of another one. */
const CONTINUED = /[(（]?续表?[\d一二三四五六七八九十]*[)）]?$/;

/** Whether a title is that of a sheet that goes on with a form. */
export function isContinued(text: string): boolean {
  return CONTINUED.test(text.replace(/\s/g, ''));
}

/** The title of a form as it is compared: without its number, the department and the year before it. */
export function foldTitle(text: string): string {
  return foldName(text)
    .replace(CONTINUED, '')
    .replace(NUMBERED, '')
    .replace(/^.*?\d{4}年度?/, '')
    .replace(/^部门/, '');
}

/** The title of a form for readers: as it is printed, without its number, the department and the year before it. */
export function printTitle(text: string): string {
  const bare = text
    .replace(/\s/g, '')
    .replace(/^(?:附?表|公开)\d+(?:-\d+)?表?[.:：、]?/, '')
    .replace(/^.*?\d{4}年度?/, '');
  return bare.replace(/[(（](?:财决)?公开\d+(?:-\d+)?表[)）]$/, '').replace(/^部门/, '');
}
