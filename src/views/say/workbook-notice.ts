import { escapeLine } from '../../lib/escape-terminal.ts';

/** A word about a workbook that is being read. */
export interface NoticeShape {
  readonly kind: 'slow' | 'macros';
  /** Of the file. */
  readonly name: string;
  readonly seconds?: number;
}

/** What is said while a workbook is read, in one line. */
export function formatNotice({ kind, name, seconds = 0 }: NoticeShape): string {
  if (kind === 'macros')
    return escapeLine(
      `${name} 带有宏：宏没有运行，读的是文件里保存的数。由宏算出的数，先在表格软件里运行并保存，再读入`,
    );
  return escapeLine(`正在读 ${name}，已经 ${seconds} 秒…`);
}
