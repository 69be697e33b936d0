import { bytesOf, cellFault, type Fault, file, HEADER, makeSchema, SAMPLE, utf16, withCell, withHeader } from './sample.ts';

/** GBK of 收入, 支出, 小学, 科技. */
const [INCOME, SPENDING, SCHOOL, SCIENCE] = [[0xca, 0xd5, 0xc8, 0xeb], [0xd6, 0xa7, 0xb3, 0xf6], [0xd0, 0xa1, 0xd1, 0xa7], [0xbf, 0xc6, 0xbc, 0xbc]] as const;
const TWO = makeSchema(['id', 'name']);

function whole(title: string, rule: string, content: string | Uint8Array, line = 1, column = 1, schema: object = TWO): Fault {
  return { title, rule, content, line, column, schema };
}

const ENCODINGS: readonly Fault[] = [
  whole('GBK', 'file-gbk', bytesOf('id,name\na,', INCOME, '\nb,', SPENDING, '\n'), 2, 2),
  whole('GBK in one cell far down', 'file-gbk', bytesOf(`id,name\n${'x,plain\n'.replace('x', 'a')}b,c\nc,`, SCIENCE, '\n'), 4, 2),
  whole('GBK in the header', 'file-gbk', bytesOf('id,', INCOME, '\na,b\n'), 1, 2),
  whole('GBK whose only Han are UTF-8 too', 'file-gbk', bytesOf('id,name\na,', SCHOOL, '\n'), 2, 2),
  whole('GB18030 with a character of four bytes', 'file-gbk', bytesOf('id,name\na,', INCOME, [0x82, 0x35, 0x8f, 0x33], '\n'), 2, 2),
  whole('GBK with CRLF', 'file-gbk', bytesOf('id,name\r\na,b\r\nc,', INCOME, '\r\n'), 3, 2),
  whole('Latin-1', 'file-encoding', bytesOf('id,name\na,caf', [0xe9], '\nb,r', [0xe9], 'sum', [0xe9], '\n'), 2, 2),
  whole('Windows-1252 quotes', 'file-encoding', bytesOf('id,name\na,', [0x93], 'open', [0x94], '\n'), 2, 2),
  whole('a UTF-8 character cut in half', 'file-encoding', bytesOf('id,name\na,收入', [0xe6, 0x94], '\nb,支出\n'), 2, 2),
  whole('a lone continuation byte', 'file-encoding', bytesOf('id,name\na,收', [0x80], '入\n'), 2, 2),
  whole('an overlong slash', 'file-encoding', bytesOf('id,name\na,收入\nb,', [0xc0, 0xaf], '\n'), 3, 2),
  whole('a surrogate in UTF-8', 'file-encoding', bytesOf('id,name\na,收入\nb,', [0xed, 0xa0, 0x80], '\n'), 3, 2),
  whole('one line of GBK in a UTF-8 file', 'file-encoding', bytesOf('id,name\na,收入决算\nb,支出决算总表\nc,', SCIENCE, '\n'), 4, 2),
  whole('UTF-16 LE with its mark', 'file-utf16', utf16(SAMPLE, 'little', true)),
  whole('UTF-16 BE with its mark', 'file-utf16', utf16(SAMPLE, 'big', true)),
  whole('UTF-16 LE without a mark', 'file-utf16', utf16(SAMPLE, 'little', false)),
  whole('UTF-16 BE without a mark', 'file-utf16', utf16(SAMPLE, 'big', false)),
  whole('a small UTF-16 file without a mark', 'file-utf16', utf16('id,name\na,收入\n', 'little', false)),
  { title: 'two byte-order marks', rule: 'file-bom', content: `\uFEFF\uFEFF${SAMPLE}`, line: 1, column: 1 },
  { title: 'three byte-order marks', rule: 'file-bom', content: `\uFEFF\uFEFF\uFEFF${SAMPLE}`, line: 1, column: 1 },
];

const CHARACTERS: readonly Fault[] = [
  ...cellFault('char-bom', 4, 2, '\uFEFF行政运行', '行政\uFEFF运行'),
  ...cellFault('char-bom', 4, 1, '\uFEFF2060199'),
  ...cellFault('char-replacement', 4, 2, '行政\uFFFD行'),
  ...cellFault('char-replacement', 7, 10, '\uFFFD\uFFFD'),
  ...cellFault('char-control', 4, 2, '行政\u0000运行', '行政\u0001运行', '行政\u001B[0m', '行政\u007F', '行政\u0085运行', '行政\u009F', '行\u000B政', '行\u000C政', '行政\u2028运行', '行政\u2029', '行政\uFFFE'),
  ...cellFault('char-control', 8, 4, '0.\u000000'),
  ...cellFault('char-bidi', 4, 2, '行政\u202E运行', '行政\u2066运行\u2069', '\u200E行政', '\u061C行政'),
  ...cellFault('char-invisible', 4, 1, '2060\u200B101', '2060101\u2060', '2060\u200D101'),
  ...cellFault('char-invisible', 7, 2, '技术\u200B研究', '技术\u00AD研究', '技术\u200C研究', '技术\u3164研究', '技术\u200D研究'),
  ...cellFault('char-invisible', 8, 4, '\u200B0.00'),
  ...cellFault('char-nfc', 4, 10, 'cafe\u0301', 'A\u030A', '\uF90A', '\u1100\u1161'),
  ...cellFault('char-mojibake', 4, 2, 'æ³¸å·žå¸‚', '娉稿窞甯傜', '锟斤拷锟斤拷', '烫烫烫', '????', 'è¡Œæ”¿è¿è¡Œ', '琛屾斂杩愯', 'ÐÐÕþÔËÐÐ', '鏀跺叆鍐崇畻', '鏀舵敮'),
  ...cellFault('char-mojibake', 7, 10, 'â€œä¸‰å…¬â€', 'å±…æ°‘Â·ä¼ä¸š', 'cafÃ©', '2020骞村害鍐崇畻', '??', '支出娉稿窞甯傜瀛︽妧鏈悎计', '屯屯屯'),
];

const HEADERS: readonly Fault[] = [
  { title: 'a byte-order mark inside the header', rule: 'char-bom', content: withHeader(HEADER.replace('amount', '\uFEFFamount')), line: 1, column: 4 },
  { title: 'a space of no width in the header', rule: 'char-invisible', content: withHeader(HEADER.replace('amount', 'amo\u200Bunt')), line: 1, column: 4 },
  { title: 'a control character in the header', rule: 'char-control', content: withHeader(HEADER.replace('name', 'name\u0000')), line: 1, column: 2 },
  { title: 'a change of direction in the header', rule: 'char-bidi', content: withHeader(HEADER.replace('kind', '\u202Ekind')), line: 1, column: 3 },
  { title: 'a byte-order mark read as Latin-1', rule: 'char-mojibake', content: withHeader(`ï»¿${HEADER}`), line: 1, column: 1 },
  { title: 'a byte-order mark read as GBK', rule: 'char-mojibake', content: withHeader(HEADER.replace('code', '锘縞ode')), line: 1, column: 1 },
  { title: 'a header of decomposed letters', rule: 'char-nfc', content: withHeader(HEADER.replace('note', 'cafe\u0301')), line: 1, column: 10 },
];

/** Faults of bytes and characters. */
export const BYTE_FAULTS: readonly Fault[] = [
  ...ENCODINGS,
  ...CHARACTERS,
  ...HEADERS,
  { title: 'a mark at the start of a later line', rule: 'char-bom', content: file('id,name', 'a,b', '\uFEFFc,d'), line: 3, column: 1, schema: TWO },
  { title: 'a control character below a cell of two lines', rule: 'char-control', content: withCell(8, 10, '经\u0002费'), line: 8, column: 10 },
];
