import type { RuleText } from './rule-text.ts';

/** The words of the rules for what a person types after a command; `way` is a line that may be typed instead. */
export const COMMAND_TEXTS: Readonly<Record<string, RuleText>> = {
  'command-option': { title: '未知的选项', expected: '以下选项之一：{options}', suggestion: '{near}照此写：{way}' },
  'command-blank': {
    title: '没有值的选项',
    expected: '{option}，选项之后有值；以 - 开头的值写在等号之后',
    suggestion: '照此写：{way}',
  },
  'command-flag': { title: '不带值的选项', expected: '{option}，后面没有等号和值', suggestion: '只写 {option}' },
  'command-twice': { title: '写了两次的选项', expected: '{option} 只写一次', suggestion: '留下一个，删去另一个' },
  'command-value': { title: '命令中的值', expected: '{wanted}', suggestion: '照此写：{way}' },
  'command-extra': { title: '命令中多出的词', expected: '命令之后{words}', suggestion: '照此写：{way}' },
  'command-missing': { title: '命令中缺少的词', expected: '命令之后写明{name}', suggestion: '照此写：{way}' },
  'command-absent': { title: '命令中缺少的选项', expected: '还应有 {option}', suggestion: '照此写：{way}' },
  'command-file': {
    title: '要检查的文件',
    expected: '一个 CSV 文件和它的表说明',
    suggestion: '照此写：npm run check -- 表.csv --schema 说明.json',
  },
  'command-reference': {
    title: '外键要用的表',
    expected: '用 --reference 给出表「{resource}」',
    suggestion: '加上 --reference {resource}=文件.csv',
  },
  'command-column': {
    title: '外键要用的列',
    expected: '表「{resource}」有「{expected}」一列',
    suggestion: '换一个文件，或改正表说明中的 reference',
  },
};
