import { withHead } from './chapter-heads.ts';

/** Odd bodies that are data all the same. */
export const LEGAL_BODIES: readonly string[] = [
  '', '甲 < 乙，乙 > 丙', '占 &lt;5%。', '占＜五成，大于＞五成', '`<5%` 和 `{甲}` 和 `<Amount of="a:b">`', '```\n<script>{x}</script>\n```', '```csv\na,b\n```', '    缩进的一行', '花括号 \\{ 和 \\}', '花括号 \\{甲}', '\\<Amount of="a:b" />',
  '收入<Amount of="a:b" />，支出<Amount of=\'c:d\'/>', '<Amount\n  of="a:b"\n/>', '<Amount of = "a:b" / >', '<Amount of="a:b.min" />', '收入<Amount of="a:b"></Amount>。', '<Amount of="a&#58;b" />', '<Amount　of="a:b" />',
  '<Term of="a">**“三公”经费**</Term>', '<Term of="a">甲*乙*`丙`</Term>见<Chapter of="b">本章</Chapter>', '> <Note>\n>\n> 说明\n>\n> </Note>', '<Note>说明</Note>', '<Note>\n\n- 甲\n- <Amount of="a:b" />\n\n<Chart of="c" />\n\n</Note>', '甲<br />乙', '<Chart of="a" /> <Chart of="b" />',
  '| 甲 | 乙 |\n| --- | --- |\n| 丙 | <Amount of="a:b" /> |', '~~划去~~的字', '从1~2年', '**总计：**相等', '- 甲\n  - 乙\n    1. 丙', '5. 五\n6. 六', '# 一\n\n###### 六', '甲\\\n乙', '甲  \n乙', '***', '> 引用\n\n---\n',
  '见[网站](https://www.example.gov.cn/a?b=c#d)。', '见[网站](https://www.example.gov.cn:8443/甲/乙 "首页")。', '见[出处](#origin)和[标题](#标题-一)。', '见[网站][w]。\n\n[w]: https://www.example.gov.cn', '见 https://www.example.gov.cn/x 。', '写信到 a.b@example.gov.cn 。', '[政务](https://政务.中国/)',
  '&nbsp;&amp;&copy;&#20803;', '`&rlm;`', '[^1] 和 [x] 和 [ ]', '第 1 项：a@b', '𠀀𠮷 👨‍👩‍👧 ①②Ⅻ㎡', '“弯引号”与「直角引号」', 'constructor 和 __proto__ 和 toString', 'on click = "x"', 'javascript:alert(1)', '\t制表符开头', '甲\t乙', '<Note>\n\n文字\n\n</Note>'.replaceAll('\n', '\r\n'),
];

/** Odd heads that are right all the same. */
export const LEGAL_HEADS: readonly string[] = [
  withHead(), withHead().replaceAll('\n', '\r\n'), withHead().replaceAll('---', '--- '), withHead({ 0: 'title: “三公”经费：总体' }), withHead({ 0: 'title: "收入: 支出"' }), withHead({ 0: "title: '收入 # 一'" }), withHead({ 1: 'summary: >\n  说明：note：x\n  第二行' }),
  withHead({ 2: 'part:\t2' }), withHead({ 2: 'part: 2 # 注' }), withHead({ 4: 'sections:\n  - "2.1"\n  - 2.10' }), withHead({ 4: 'sections: [\n  "2.1", # 注\n]' }), withHead({ 0: 'title: 甲，乙、丙' }), withHead({ 4: 'sections: ["2.1"]\nproject: constructor' }), withHead({ 0: '"title": 收入' }), withHead({ 0: 'title: </script><img src=x onerror=alert(1)>' }),
];
