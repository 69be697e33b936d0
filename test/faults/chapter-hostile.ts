import type { BodyFault } from './chapter-slips.ts';

const tag = (body: string, name = 'tag'): BodyFault => [body.slice(0, 40), body, `chapter-${name} 1:1`];
const attribute = (text: string): BodyFault => [text.slice(0, 40), `<Amount of="a:b" ${text} />`, 'chapter-attribute 1:18'];
const link = (address: string): BodyFault => [`the address ${JSON.stringify(address).slice(0, 40)}`, `见[表](${address})。`, 'chapter-link 1:2'];
const character = (character: string, rule: string): BodyFault => [`the character ${JSON.stringify(character)}`, `收${character}入`, `char-${rule} 1:2`];

/** What would run, be fetched, or reach into the program. */
export const HOSTILE: readonly BodyFault[] = [
  tag('import Chart from "./chart.astro"', 'import'), tag('export const total = 1', 'import'), tag('export default function Layout() {}', 'import'),
  tag('{process.env.HOME}', 'expression'), tag('{`收入`}', 'expression'), tag('{await fetch("https://a.example.cn")}', 'expression'), tag('{(() => { throw 1; })()}', 'expression'), tag('{}', 'expression'),
  ['an expression between words', '合计{1 + 1}。', 'chapter-expression 1:3'],
  ['an expression in emphasis', '**合计{x}**', 'chapter-expression 1:5'],
  ['an expression in a cell', '| 甲 |\n| - |\n| {x} |', 'chapter-expression 3:3'],
  ['an expression in a link', '[{x}](https://a.example.cn)', 'chapter-expression 1:2'],
  ['an expression in a quotation', '> {x}', 'chapter-expression 1:3'],
  ['a value that is worked out', '收入<Amount of={"a:b"} />。', 'chapter-attribute-expression 1:11'],
  ['a value that is a template', '<Amount of={`a:b`} />', 'chapter-attribute-expression 1:9'],
  ['a value that is no program', '<Amount of={1 +} />', 'chapter-attribute-expression 1:12'],
  ['a value that is a tag', '<Amount of=<b/> />', 'chapter-unquoted 1:12'],
  ['an expression inside a term', '<Term of="a">{x}</Term>', 'chapter-expression 1:14'],
  ['an expression inside a figure', '<Amount of="a:b">{x}</Amount>', 'chapter-expression 1:18'],
  ['an image inside a term', '<Term of="a">![图](x)</Term>', 'chapter-image 1:14'],
  ['a tag inside a term', '<Term of="a"><b>词</b></Term>', 'chapter-tag 1:14'],
  ['a value twice, once worked out', '<Amount of="a:b" of={x} />', 'chapter-attribute-twice 1:18'],
  ['two spreads', '<Amount of="a:b" {...x} {...y} />', 'chapter-spread 1:18', 'chapter-spread 1:25'],
  ['letters of another script', '<Amount оf="a:b" />', 'chapter-attribute-name 1:9'],
  ['a name with letters that changed places', '<Amount fo="a:b" />', 'chapter-attribute-name 1:9'],
  ['a component in letters of another script', '<Аmount of="a:b" />', 'chapter-component 1:1'],
  ['a program inside a note', '<Note>\n\nimport x from "y"\n\n</Note>', 'chapter-import 3:1'],
  ['comments around a program', '{/* 甲 */ x /* 乙 */}', 'chapter-expression 1:1'],
  ['a spread that puts another figure there', '本年收入<Amount of="a:b" {...{of: "c:d"}} />。', 'chapter-spread 1:22'],
  ['a spread alone', '<Amount {...x} />', 'chapter-spread 1:9'],
  ['braces that are no spread', '<Amount {x} />', 'chapter-spread 1:9'],
  ...['onclick="alert(1)"', 'onClick="x"', 'style="color:red"', 'class="x"', 'id="x"', 'title={process.env.HOME}', 'set:html="<b>"', 'set:text="x"', 'client:load', 'client:only="x"', 'server:defer', 'is:raw', 'is:inline',
    'define:vars={{x: 1}}', 'class:list={["x"]}', 'slot="head"', 'transition:name="x"', 'srcdoc="<script>"', 'xlink:href="x"', 'href="javascript:1"', 'constructor="x"', '__proto__="x"', 'toString="x"', 'hasOwnProperty="x"', 'data-x="1"', 'aria-label="1"', 'key="x"', 'children="x"', 'dangerouslySetInnerHTML={{__html: "x"}}', '收入="x"'].map(attribute),
  ...['<script>alert(1)</script>', '<style>p</style>', '<iframe src="https://a.example.cn"></iframe>', '<object data="x"></object>', '<embed src="x" />', '<form action="https://a.example.cn"></form>', '<input />', '<base href="https://a.example.cn" />', '<meta http-equiv="refresh" />', '<link rel="stylesheet" href="x" />', '<svg onload="x" />', '<math />',
    '<img src="x" onerror="alert(1)" />', '<video src="x" />', '<template />', '<a href="javascript:alert(1)">见</a>', '<a href="https://a.example.cn">见</a>', '<p style="x">段</p>', '<table></table>', '<details></details>', '<x-y />', '<A.b />', '<Amount.of />', '<svg:a />', '<constructor />', '<__proto__ />', '<toString />', '<hasOwnProperty of="a:b" />', '<Object />', '<Fragment />', '<MDXContent />', '<_components.p />', '<slot />', '<Content />'].map((body) => tag(body)),
  ['a namespace of a component', '<Amount:a />', 'chapter-component 1:1'],
  ['a fragment', '<>文字</>', 'chapter-tag 1:1'],
  ['a tag inside a note', '<Note>\n\n<script>x</script>\n\n</Note>', 'chapter-tag 3:1'],
  tag('![图](https://a.example.cn/a.png)', 'image'), tag('![图](./a.png)', 'image'), tag('![图](data:image/svg+xml,x)', 'image'),
  ['an image by reference', '![图][b]\n\n[b]: https://a.example.cn/x.png', 'chapter-image 1:1'],
  ['an image inside a link', '[![图](a.png)](https://a.example.cn)', 'chapter-image 1:2'],
  ...['javascript:alert(1)', 'JAVASCRIPT:alert(1)', '&#106;avascript:alert(1)', '&#x6A;avascript:1', 'java&Tab;script:1', 'java&NewLine;script:1', '<java script:1>', 'vbscript:x', 'data:text/html,x', 'blob:x', 'file:///etc/passwd', '//a.example.cn/', '///a.example.cn', '\\\\\\\\a.example.cn', 'http://a.example.cn/', 'https:a.example.cn', 'https:///a.example.cn', 'https://u:p@a.example.cn/', 'https://a.example.cn\\\\@b.example.cn', 'https://a', 'https://a..example.cn', 'https://-a.example.cn', 'https://[::1]/', 'https://a.example.cn:javascript', 'https://a.example.cn@b.example.cn', '%6Aavascript:1', 'xmpp:a',  'HTTPS:', '/2019/tables/', '../2019/', 'income', '?q=1', '', 'mailto:a@b.example.cn?body=x', 'tel:1', 'https://a.example.cn/（甲）'].map(link),
  ['a definition', '见[表]。\n\n[表]: javascript:1', 'chapter-link 3:1'],
  ['a definition that nothing uses', '文字\n\n[表]: //a.example.cn', 'chapter-link 3:1'],
  ['a bare address without a scheme', '见 www.a.example.cn 首页', 'chapter-link 1:3'],
  ['a bare address of http', '见 http://a.example.cn 首页', 'chapter-link 1:3'],
  ['a footnote', '注[^1]\n\n[^1]: 文字', 'chapter-footnote 3:1'],
  ['a box to tick', '- [ ] 事项\n- [x] 事项', 'chapter-checkbox 1:1', 'chapter-checkbox 2:1'],
  ['an aligned table', '| 甲 | 乙 |\n| :- | -: |\n| 丙 | 丁 |', 'chapter-align 1:1'],
  ['words behind a fence', '```js {x}\n甲\n```', 'chapter-code 1:1'],
  character('\0', 'control'), character('\u0007', 'control'), character('\u202E', 'bidi'), character('\u2066', 'bidi'), character('\u200F', 'bidi'), character('\u200B', 'invisible'), character('\u00AD', 'invisible'), character('\uFEFF', 'bom'), character('\uFFFD', 'replacement'), character('\uFFFE', 'control'), character('\u{1FFFF}', 'control'), character('\u2028', 'control'), character('\r', 'control'), character('\u000B', 'control'),
  ...(['&#x202E; bidi', '&#8238; bidi', '&rlm; bidi', '&zwnj; invisible', '&ZeroWidthSpace; invisible', '&shy; invisible', '&#0; replacement', '&#xFFFE; replacement', '&#xFEFF; bom'] as const).map((text): BodyFault => {
    const [reference = '', rule = ''] = text.split(' ');
    return character(reference, rule);
  }),
  ['a zero-width space in a name', '收入<Amount of="a\u200B:b" />。', 'char-invisible 1:16'],
  ['a bidi reference in an address', '[表](https://a.example.cn/&#x202E;x)', 'char-bidi 1:26'],
  ['quotations without end', '> '.repeat(200), 'chapter-deep 1:121'],
];
