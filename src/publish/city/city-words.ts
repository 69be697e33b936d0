import type { Positional } from '../../model/command.ts';
import { isMember } from './parse-city.ts';

const WANTED = '编号=网站文件夹，如 shuiwu=sites/shuiwu';

/** What names built sites in commands that put several together. */
export const MEMBER_WORDS: readonly Positional[] = [
  {
    name: '编号=网站文件夹',
    count: 'several',
    purpose: '一个部门的编号和已生成的网站，一般几个',
    accepts: { wanted: WANTED, isSound: isMember },
  },
];

/** How such commands end. */
export const CITY_EXITS = [
  { code: 0, meaning: '已写出' },
  { code: 1, meaning: '有网站不符，没有写出' },
  { code: 2, meaning: '命令写得不对或不能照办，没有写出' },
] as const;
